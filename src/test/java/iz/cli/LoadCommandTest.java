package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// `load`, `verify` and `rebuild` as a keeper types them, on the bundled corpus.
class LoadCommandTest {
    @TempDir Path folder;
    private String printed = "";

    @Test
    void theCorpusIsLoadedVerifiedAndRebuilt() {
        assertEquals(0, iz("load", "corpus"), printed);
        assertTrue(
                printed.matches("(?s)Made the keys [^\n]*\n\\d+ graphs loaded, 0 unchanged\n"),
                printed);
        String chain = chain();
        assertEquals(0, iz("load", "corpus"), printed);
        assertTrue(printed.matches("(?s)0 graphs loaded, \\d+ unchanged\n"), printed);
        assertEquals(chain, chain());
        assertEquals(0, iz("rebuild"), printed);
        assertEquals(chain, chain());
    }

    @Test
    void aLoadWithOneBadFileLoadsNothingAndNamesIt() throws IOException {
        Path corpus = folder.resolve("corpus");
        copy(Path.of("corpus"), corpus);
        Path bad = corpus.resolve("otkur/iz/en-abdurazak.ttl");
        Files.writeString(
                bad, Files.readString(bad).replace("dcterms:rights <", "dcterms:rights \""));
        assertEquals(1, iz("load", corpus.toString()), printed);
        assertTrue(printed.contains("en-abdurazak.ttl:"), printed);
        assertTrue(printed.contains("nothing was loaded"), printed);
        iz("verify");
        assertTrue(printed.contains("log: 0 entries"), printed);
    }

    @Test
    void aFlippedBitInARecordIsNamed() throws IOException {
        iz("load", "corpus");
        Path record;
        try (Stream<Path> files = Files.walk(folder.resolve("data/records"))) {
            record =
                    files.filter(f -> f.toString().endsWith(".nq"))
                            .sorted()
                            .skip(7)
                            .findFirst()
                            .orElseThrow();
        }
        flip(record, 100);
        assertEquals(3, iz("verify"), printed);
        assertTrue(printed.contains(record.getFileName().toString()), printed);
        assertEquals(3, iz("rebuild"), printed);
    }

    @Test
    void aFlippedBitInTheLogIsNamed() throws IOException {
        iz("load", "corpus");
        flip(folder.resolve("data/log"), 500);
        assertEquals(3, iz("verify"), printed);
        assertTrue(printed.contains("data/log is damaged"), printed);
        assertEquals(3, iz("load", "corpus"), printed);
        assertFalse(printed.contains("Exception"), printed);
    }

    @Test
    void wrongUsageIsSaidInASentence() {
        assertEquals(2, iz("load", "no-such-folder"), printed);
        assertTrue(printed.contains("no such file or folder: no-such-folder"), printed);
        assertEquals(2, iz("load"), printed);
        assertEquals(2, iz("load", "corpus", "--set", "nonsense=1"), printed);
        assertTrue(printed.contains("no setting `nonsense`"), printed);
        assertEquals(2, iz("verify", "--data", folder.resolve("nowhere").toString()), printed);
    }

    private String chain() {
        assertEquals(0, iz("verify"), printed);
        assertTrue(printed.contains("good"), printed);
        return printed.lines().filter(line -> line.startsWith("log: ")).findFirst().orElseThrow();
    }

    private int iz(String... args) {
        StringWriter all = new StringWriter();
        PrintWriter printer = new PrintWriter(all);
        CommandLine line = Main.commandLine().setOut(printer).setErr(printer);
        String[] whole = args;
        if (!String.join(" ", args).contains("--data")) {
            whole =
                    Stream.concat(
                                    Stream.of(args),
                                    Stream.of("--data", folder.resolve("data").toString()))
                            .toArray(String[]::new);
        }
        int code = line.execute(whole);
        printed = all.toString();
        return code;
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 4;
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
