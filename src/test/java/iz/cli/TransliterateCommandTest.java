package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

class TransliterateCommandTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(byte[] in, String... args) {
        return new CommandLine(new TransliterateCommand(new ByteArrayInputStream(in), written))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }

    private int run(String in, String... args) {
        return run(in.getBytes(StandardCharsets.UTF_8), args);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standardInputIsBroughtIntoTheScheme() {
        assertEquals(0, run("ياش ئىدۇق، سائەت\n", "--from", "ug-Arab", "--to", "uly"));
        assertEquals("yash iduq, saet\n", written());
        assertEquals("", err.toString());
    }

    @Test
    void optionsSayHowItIsWritten() {
        assertEquals(
                0,
                run(
                        "سائەت\n",
                        "--from=uey",
                        "--to=uly",
                        "--apostrophes=always",
                        "--capitals=lines"));
        assertEquals("Sa'et\n", written());
    }

    @Test
    void theReportNamesLineAndColumn() {
        assertEquals(0, run("iz\nbu yanghin", "--from", "uly", "--to", "ug-Arab", "--report"));
        assertEquals("ئىز\nبۇ يانغىن", written());
        assertEquals(
                "stdin:2:6: ngh: \"ngh\" was read as \"نغ\"; it may be \"ڭھ\".\n", err.toString());
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemWithItsLine() {
        byte[] bad = "ئىز\nئىز \u00C3".getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = "ئىز\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(text, text.length + 1);
        both[text.length] = bad[bad.length - 1];
        assertEquals(1, run(both, "--from", "ug-Arab", "--to", "uly"));
        assertTrue(err.toString().startsWith("stdin:"), err.toString());
        assertTrue(err.toString().contains("UTF-8"), err.toString());
    }

    @Test
    void anUnknownSchemeIsWrongUsageAndListsThem() {
        assertEquals(2, run("", "--from", "ug-Arab", "--to", "nonsense"));
        assertTrue(err.toString().contains("\"nonsense\""), err.toString());
        assertTrue(err.toString().contains("uly-2008"), err.toString());
        assertEquals(2, run("", "--to", "uly"));
        assertEquals(2, run("", "--from", "ug-Arab"));
        assertEquals(2, run("", "--from", "ug-Arab", "--to", "uly", "--capitals", "all"));
    }

    @Test
    void aLanguageWithoutAGoodSchemeIsRefused() {
        assertEquals(2, run("", "--from", "fa-Arab", "--to", "uly"));
        assertTrue(
                err.toString().contains("\"fa-Arab\" cannot be brought into uly"), err.toString());
    }

    @Test
    void theListSaysWhatIsLost() {
        assertEquals(0, run("", "--list"));
        assertTrue(out.toString().contains("lost: Capitals"), out.toString());
        assertTrue(out.toString().contains("machine reading aid"), out.toString());
    }
}
