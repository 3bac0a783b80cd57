package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Desk;
import iz.desk.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// `iz backup` and `iz restore-desk` as a keeper types them.
class BackupCommandTest {
    @TempDir Path folder;
    private String printed = "";

    @Test
    void aServedDeskIsBackedUpAndComesBackElsewhere() throws Exception {
        assertEquals(0, iz("backup", "--make-key", path("key")), printed);
        String recipient = printed.lines().findFirst().orElseThrow();
        assertTrue(recipient.matches("age1[0-9a-z]{58}"), printed);
        assertEquals(2, iz("backup", "--make-key", path("key")), printed);
        assertTrue(printed.contains("there is something already"), printed);

        try (ServedProcess served = new ServedProcess(folder, folder, "port=0")) {
            assertFalse(served.address().isEmpty(), served.errors());
            assertEquals(0, iz("invite", "--role", "keeper"), printed);
            String code = printed.lines().findFirst().orElseThrow();
            assertEquals(0, iz("backup", path("backup"), "--to", recipient), printed);
            assertEquals(
                    2,
                    iz("restore-desk", path("backup"), "--identity", path("key")),
                    "it is served: " + printed);
            assertTrue(printed.contains("is in use by another iz"), printed);
            assertEquals(200, served.get("/desk").statusCode());

            assertEquals(0, restore("elsewhere", "backup"), printed);
            try (Desk desk = Desk.open(folder.resolve("elsewhere/desk"), Clock.systemUTC())) {
                assertEquals(Role.KEEPER, desk.invitations().role(code).orElseThrow());
            }
        }
        assertEquals(2, iz("restore-desk", path("backup"), "--identity", path("key")), printed);
        assertTrue(printed.contains("there is a desk already"), printed);
        assertEquals(2, iz("backup", path("backup"), "--to", recipient), printed);
        assertTrue(printed.contains("there is something already"), printed);
        assertEquals(
                0, iz("backup", path("again"), "--set", "backup-to=" + recipient + ","), printed);
        byte[] flipped = Files.readAllBytes(folder.resolve("again"));
        flipped[flipped.length / 2] ^= 1;
        Files.write(folder.resolve("again"), flipped);
        assertEquals(1, restore("third", "again"), printed);
        assertTrue(printed.contains("is damaged or not whole"), printed);
        assertFalse(Files.exists(folder.resolve("third/desk")));
    }

    @Test
    void whoMayOpenItMustBeSaidAndASecretIsNotRepeated() throws Exception {
        Desk.open(folder.resolve("data/desk"), Clock.systemUTC()).close();
        assertEquals(2, iz("backup", path("backup")), printed);
        assertTrue(printed.contains("who may open the backup"), printed);
        assertEquals(2, iz("backup"), printed);
        assertEquals(0, iz("backup", "--make-key", path("key")), printed);
        String secret = Files.readAllLines(folder.resolve("key")).getLast();
        for (String[] wrong :
                List.of(
                        new String[] {"--to", secret},
                        new String[] {"--set", "backup-to=" + secret})) {
            assertEquals(2, iz("backup", path("backup"), wrong[0], wrong[1]), printed);
            assertTrue(printed.contains("age recipient"), printed);
            assertFalse(printed.contains(secret), printed);
        }
        assertEquals(2, iz("backup", path("backup"), "--make-key", path("more")), printed);
        assertFalse(Files.exists(folder.resolve("backup")) || Files.exists(folder.resolve("more")));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int restore(String data, String backup) {
        return run("restore-desk", path(backup), "--identity", path("key"), "--data", path(data));
    }

    private int iz(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", path("data")));
        return run(all.toArray(String[]::new));
    }

    private int run(String... args) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out, true);
        CommandLine line = Main.commandLine().setOut(printer).setErr(printer);
        int code = line.execute(args);
        printed = out.toString();
        return code;
    }
}
