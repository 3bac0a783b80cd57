package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A program that saves is killed with SIGKILL 50 times; whatever it said is kept, is kept.
class KillDuringSaveIT {
    /// More of them: `-Diz.kills=50`, with which the figures were taken.
    private static final int ROUNDS = Integer.getInteger("iz.kills", 20);

    @TempDir Path data;
    private final Random random = new Random();

    @Test
    void everyAcknowledgedTextIsInTheHistory() throws Exception {
        long id;
        try (SmallDesk desk = new SmallDesk(data)) {
            id = desk.begin(desk.join(Role.TRANSLATOR));
        }
        Set<String> acknowledged = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(run(round, id));
        }
        try (Desk desk = Desk.open(data.resolve("desk"), Clock.systemUTC())) {
            Account who = desk.accounts().all().getFirst();
            List<Save> history = new Editing(desk.database()).history(who, id);
            List<String> missing = new ArrayList<>(acknowledged);
            missing.removeAll(new HashSet<>(history.stream().map(Save::text).toList()));
            assertEquals(List.of(), missing);
            assertTrue(acknowledged.size() > 2 * ROUNDS, "only " + acknowledged.size());
            System.out.println(
                    "KillDuringSaveIT: "
                            + ROUNDS
                            + " kills, "
                            + acknowledged.size()
                            + " saves acknowledged, "
                            + history.size()
                            + " kept");
        }
    }

    /// @return the texts that it said are kept
    private List<String> run(int round, long draft) throws Exception {
        Path out = data.resolve("said-" + round);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SavingWork.class.getName(),
                                data.resolve("desk").toString(),
                                "" + draft,
                                "round " + round)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        for (int i = 0; process.isAlive() && Files.size(out) == 0 && i < 3_000; i++) {
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        process.waitFor(random.nextLong(300), TimeUnit.MILLISECONDS);
        assertTrue(process.isAlive(), () -> said(out).toString());
        process.destroyForcibly().waitFor();
        List<String> said = said(out);
        assertEquals("begun", said.getFirst());
        return said.subList(1, said.size());
    }

    /// Its lines; one that was cut off acknowledges nothing.
    private static List<String> said(Path out) {
        try {
            String all = Files.readString(out);
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
