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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class WithdrawCommandTest {
    private static final String VERSION = "/otkur/iz/en-abdurazak";
    private static final String WORDS = "We were young";
    private static final String PERSON = "https://w3id.org/iz/people/abdurazak";

    @TempDir Path folder;
    private String printed = "";

    @Test
    void nothingOfItStaysInAnyFileAndTheRestIsStillProved() throws IOException {
        assertEquals(0, iz("load", "corpus"), printed);
        assertFalse(holding(WORDS).isEmpty());
        assertEquals(0, iz("withdraw", VERSION, "--reason", "The heirs asked for it."), printed);
        assertTrue(printed.contains("withdrawn: https://w3id.org/iz" + VERSION), printed);
        assertEquals(List.of(), holding(WORDS));
        assertEquals(0, iz("verify"), printed);
        assertTrue(printed.contains("good"), printed);
        assertEquals(1, iz("withdraw", VERSION, "--reason", "Again."), printed);
        assertTrue(printed.contains("is not published"), printed);
        // She is named by other texts, and stays.
        assertFalse(printed.contains(PERSON), printed);
        assertEquals(0, iz("withdraw", "/basho/furuike/en-aston", "--reason", "Asked for."));
        assertTrue(printed.contains("withdrawn: https://w3id.org/iz/people/aston"), printed);
        assertEquals(2, iz("withdraw", "/places/qumul"), printed);
        assertEquals(2, iz("withdraw", "/places/qumul", "--reason", " "), printed);
        assertEquals(0, iz("rebuild"), printed);
        assertEquals(0, iz("verify"), printed);
        assertEquals(List.of(), holding(WORDS));
    }

    @Test
    void whatWasWithdrawnMayComeBackButNotItsPast() throws IOException {
        assertEquals(0, iz("load", "corpus"), printed);
        Path corpus = folder.resolve("corpus");
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            for (Path file : files.toList()) {
                Files.copy(file, corpus.resolve(Path.of("corpus").relativize(file).toString()));
            }
        }
        Path version = corpus.resolve("otkur/iz/en-abdurazak.ttl");
        Files.writeString(version, Files.readString(version).replace(WORDS, "WE WERE YOUNG"));
        assertEquals(0, iz("load", corpus.toString()), printed);
        assertEquals(0, iz("withdraw", VERSION, "--reason", "A mistake."), printed);
        assertEquals(List.of(), holding("WE WERE YOUNG"));
        assertEquals(0, iz("load", corpus.toString()), printed);
        assertFalse(holding("WE WERE YOUNG").isEmpty());
        assertEquals(List.of(), holding(WORDS));
        assertEquals(0, iz("verify"), printed);
    }

    /// The files of the data folder with these words in them.
    private List<String> holding(String words) throws IOException {
        List<String> found = new ArrayList<>();
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    private int iz(String... args) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        List<String> all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(args));
        int code = line.execute(all.toArray(String[]::new));
        printed = out.toString();
        return code;
    }
}
