package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class CheckCommandTest {
    @TempDir private Path data = Path.of("never");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theBundledCorpusPasses() {
        assertEquals(0, run("corpus"));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("0 problems in "), err.toString());
    }

    @Test
    void aBadFolderFailsAndEveryProblemIsOnALineOfItsOwn() {
        assertEquals(1, run("src/test/resources/check/all-at-once/in"));
        assertTrue(out.toString().lines().count() > 6);
        assertTrue(
                out.toString()
                        .lines()
                        .allMatch(line -> line.matches("[^:]+\\.ttl:\\d+: [a-z-]+: .+\\.")),
                out.toString());
    }

    @Test
    void whatDoesNotExistIsWrongUsage() {
        assertEquals(2, run("corpus", "no/such/folder"));
        assertTrue(err.toString().contains("no/such/folder"), err.toString());
    }

    @Test
    void nothingNamedIsWrongUsage() {
        assertEquals(2, run());
    }

    @Test
    void whatTheArchiveHoldsMayBePointedTo() throws IOException {
        Path poem = Files.createDirectories(data.resolve("in/otkur/other"));
        Path file = poem.resolve("work.ttl");
        Files.writeString(
                file,
                """
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix form: <https://w3id.org/iz/concepts/form#> .
                @prefix lrmoo: <http://iflastandards.info/ns/lrm/lrmoo/> .
                @base <https://w3id.org/iz/otkur/other> .
                <> a lrmoo:F1_Work ; dcterms:title "Other"@en ;
                   dcterms:creator <../otkur> ; dcterms:type form:ghazal .
                """);
        assertEquals(1, run(file.toString()));
        assertEquals(
                0,
                Main.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("--data=" + data, "load", "corpus"));
        assertEquals(0, run(file.toString()), out.toString());
    }

    @Test
    void nothingIsWritten() throws IOException {
        run("corpus");
        try (Stream<Path> files = Files.list(data)) {
            assertEquals(0, files.count());
        }
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--data=" + data;
        all[1] = "check";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
