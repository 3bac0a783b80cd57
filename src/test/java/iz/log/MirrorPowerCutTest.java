package iz.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.disk.CrashDisk;
import iz.disk.Image;
import iz.disk.PowerCut;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// The power is cut after every single thing that a mirror does to its disk, while the archive that
/// it follows grows, withdraws and changes its keys. Each time the copy opens with what it was said
/// to have, and the next run ends equal.
class MirrorPowerCutTest {
    /// More of them: `-Diz.cuts=100`.
    private static final int CUTS = Integer.getInteger("iz.cuts", 2);

    private final long seed = Long.getLong("iz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Set<Map<String, String>> seen = new HashSet<>();
    private int states;

    /// A run of the mirror.
    ///
    /// @param from after so many things were done to the copy's disk
    /// @param source what it copied
    /// @param entries that it has then
    private record Stage(int from, Mirror.Source source, List<Entry> entries) {}

    @Test
    void aCopyOutlastsAPowerCutAtAnyMoment() throws IOException {
        CrashDisk copy = new CrashDisk();
        CrashDisk there = new CrashDisk();
        List<Stage> stages = new ArrayList<>();
        Keeper keeper = new Keeper(there.root());
        keeper.publish(1, 5);
        stages.add(follow(copy, there));
        keeper.publish(6, 8);
        keeper.withdraw(2);
        stages.add(follow(copy, there));
        keeper.announceKeys(50);
        keeper.rotate();
        keeper.publish(9, 9);
        stages.add(follow(copy, there));
        for (int i = 0; i < stages.size(); i++) {
            List<Entry> before = i == 0 ? List.of() : stages.get(i - 1).entries();
            int end = i + 1 < stages.size() ? stages.get(i + 1).from() : copy.length();
            for (int at = stages.get(i).from(); at <= end; at++) {
                boolean done = at == end;
                for (Image image : copy.images(at, cuts())) {
                    if (seen.add(image.tree())) {
                        check(new CrashDisk(image), stages.get(i), done, before);
                    }
                }
                if (i > 0 && random.nextInt(3) > 0) {
                    continue;
                }
                CrashDisk killed = copy.killed(at);
                check(killed, stages.get(i), done, before);
                for (Image image : killed.images(killed.length(), cuts())) {
                    if (seen.add(image.tree())) {
                        check(new CrashDisk(image), stages.get(i), true, before);
                    }
                }
            }
        }
        System.out.println(
                "MirrorPowerCutTest: "
                        + copy.length()
                        + " operations, "
                        + states
                        + " disks, seed "
                        + seed);
        assertTrue(states > 200, "" + states);
    }

    private Stage follow(CrashDisk copy, CrashDisk there) throws IOException {
        // What is there now, whatever is done to it later.
        Mirror.Source source = source(there.killed(there.length()).root().resolve("data"));
        int from = copy.length();
        run(copy, source);
        return new Stage(from, source, entries(copy));
    }

    private void check(CrashDisk disk, Stage stage, boolean done, List<Entry> before)
            throws IOException {
        states++;
        try {
            List<Entry> found = entries(disk);
            if (done || !found.equals(before)) {
                assertEquals(stage.entries(), found);
            }
            assertSound(disk);
            run(disk, stage.source());
            assertEquals(stage.entries(), entries(disk));
            assertSound(disk);
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError("state " + states + ", seed " + seed, e);
        }
    }

    private static void assertSound(CrashDisk disk) {
        Log log = log(disk);
        RecordStore records = new RecordStore(data(disk).resolve("records"));
        log.kept().forEach(records::get);
        Seal.open(data(disk).resolve("tlog"), log, "w3id.org/iz/log");
    }

    private static void run(CrashDisk copy, Mirror.Source source) throws IOException {
        new Mirror(data(copy), source, List.of(), Clock.systemUTC(), Progress.silent()).run();
    }

    private static Mirror.Source source(Path data) {
        return path -> {
            Path file =
                    path.equals("entries")
                            ? data.resolve("log")
                            : data.resolve(path.startsWith("records/") ? path : "tlog/" + path);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        };
    }

    private List<PowerCut> cuts() {
        List<PowerCut> cuts = new ArrayList<>();
        cuts.add(PowerCut.losingAll());
        cuts.add(PowerCut.losingData());
        for (int i = 0; i < CUTS; i++) {
            cuts.add(PowerCut.at(random));
        }
        return cuts;
    }

    private static Path data(CrashDisk disk) {
        return disk.root().resolve("copy");
    }

    private static Log log(CrashDisk disk) {
        return Log.open(data(disk).resolve("log"), Clock.systemUTC());
    }

    private static List<Entry> entries(CrashDisk disk) {
        Log log = log(disk);
        return log.entries(0, log.state().position());
    }
}
