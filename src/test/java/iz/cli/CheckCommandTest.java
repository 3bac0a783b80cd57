package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

class CheckCommandTest {
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

    private int run(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
