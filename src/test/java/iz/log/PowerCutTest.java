package iz.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.disk.CrashDisk;
import iz.disk.Image;
import iz.disk.PowerCut;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// The power is cut after every single thing that is done to the disk while texts are published,
/// withdrawn and signed and keys are changed; writes and names that were not forced are then lost,
/// torn and reordered as [iz.disk.CrashDisk] does it. Each time the archive opens with all that was
/// acknowledged and nothing half, and goes on.
class PowerCutTest {
    /// More of them: `-Diz.cuts=100`.
    private static final int CUTS = Integer.getInteger("iz.cuts", 3);

    private static final int SHOWN = 12;

    private final long seed = Long.getLong("iz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Set<Map<String, String>> seen = new HashSet<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int states;
    private int again;

    /// A disk, and what was acknowledged when.
    private record Story(CrashDisk disk, List<Keeper.Told> told) {
        Story(CrashDisk disk, Keeper.Told before) {
            this(disk, new ArrayList<>(List.of(before)));
        }

        void tell(Keeper keeper) {
            told.add(keeper.told(disk.length()));
        }

        private int last(int at) {
            int last = 0;
            while (last + 1 < told.size() && told.get(last + 1).at() <= at) {
                last++;
            }
            return last;
        }

        Keeper.Told before(int at) {
            return told.get(last(at));
        }

        Keeper.Told after(int at) {
            return told.get(Math.min(last(at) + 1, told.size() - 1));
        }
    }

    @Test
    void whatWasAcknowledgedOutlastsAPowerCutAtAnyMoment() throws IOException {
        Story story = new Story(new CrashDisk(), Keeper.Told.NOTHING);
        Keeper keeper = new Keeper(story.disk().root());
        story.tell(keeper);
        keeper.publish(1, 3);
        story.tell(keeper);
        // As many as are flushed side by side.
        keeper.publish(4, 21);
        story.tell(keeper);
        keeper.withdraw(2);
        story.tell(keeper);
        keeper.announceKeys(50);
        story.tell(keeper);
        keeper.rotate();
        story.tell(keeper);
        keeper = new Keeper(story.disk().root());
        keeper.publish(3, List.of(Keeper.text(30), Keeper.text(5)));
        story.tell(keeper);
        keeper.withdraw(7);
        story.tell(keeper);
        for (int at = 0; at <= story.disk().length(); at++) {
            for (Image image : story.disk().images(at, cuts())) {
                find(story, at, image);
            }
            twice(story, at, random.nextBoolean());
        }
        System.out.println(
                "PowerCutTest: "
                        + story.disk().length()
                        + " operations, "
                        + states
                        + " different disks after a power cut, "
                        + again
                        + " after a second one or a kill, seed "
                        + seed);
        assertEquals(Map.of(), failures, "seed " + seed);
        assertTrue(states > 500 && again > 500, states + " and " + again);
    }

    /// What is left of a batch when the power goes, and what is written over it when it goes again.
    @Test
    void aLogThatIsTornTwiceOpensWithWholeBatches() throws IOException {
        for (int i = 0; i < 60 * CUTS; i++) {
            CrashDisk disk = new CrashDisk();
            log(disk).append(batch(1));
            int told = disk.length();
            log(disk).append(batch(1 + random.nextInt(4)));
            int at = random.nextInt(disk.length() + 1);
            CrashDisk second =
                    random.nextInt(3) == 0
                            ? disk.killed(at)
                            : new CrashDisk(
                                    disk.images(at, List.of(PowerCut.at(random))).getFirst());
            Log log = log(second);
            int begin = second.length();
            List<Entry> before = log.entries(0, log.state().position());
            assertTrue(at < told || !before.isEmpty(), "seed " + seed);
            log.append(batch(1 + random.nextInt(4)));
            List<Entry> after = log.entries(0, log.state().position());
            for (int then = begin; then <= second.length(); then++) {
                for (Image image : second.images(then, cuts())) {
                    Log found = log(new CrashDisk(image));
                    List<Entry> entries = found.entries(0, found.state().position());
                    if (!entries.equals(after)) {
                        assertEquals(before, entries, "seed " + seed);
                        assertTrue(then < second.length(), "seed " + seed);
                    }
                }
            }
        }
    }

    private static Log log(CrashDisk disk) {
        Log log = Log.open(disk.root().resolve("data/log"), Clock.systemUTC());
        log.settle();
        return log;
    }

    private List<Change> batch(int size) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] record = Keeper.text(random.nextInt(1_000)).getBytes(StandardCharsets.UTF_8);
            String iri = "https://w3id.org/iz/" + "x".repeat(random.nextInt(30)) + random.nextInt();
            changes.add(new Change.Put(iri, Digest.of(record)));
        }
        return changes;
    }

    private List<PowerCut> cuts() {
        List<PowerCut> cuts =
                new ArrayList<>(
                        List.of(
                                PowerCut.losingAll(),
                                PowerCut.losingNothing(),
                                PowerCut.losingData(),
                                PowerCut.losingNames()));
        for (int i = 0; i < CUTS; i++) {
            cuts.add(PowerCut.at(random));
        }
        return cuts;
    }

    private void find(Story story, int at, Image image) {
        if (!seen.add(image.tree())) {
            return;
        }
        states++;
        attempt(
                "cut",
                () -> {
                    CrashDisk disk = new CrashDisk(image);
                    Keeper keeper = Keeper.find(disk.root(), story.before(at), story.after(at));
                    if (states % 3 == 0) {
                        keeper.publish(1, 8);
                        keeper.assertAllSigned();
                    }
                });
    }

    /// The process is killed or the power is cut; the next one begins to mend and to publish the
    /// same again, and then the power is cut.
    private void twice(Story story, int at, boolean killed) {
        attempt(
                killed ? "killed and cut" : "cut twice",
                () -> {
                    CrashDisk disk =
                            killed
                                    ? story.disk().killed(at)
                                    : new CrashDisk(
                                            story.disk()
                                                    .images(at, List.of(PowerCut.at(random)))
                                                    .getFirst());
                    int begin = disk.length();
                    Story next = new Story(disk, story.before(at).from(begin));
                    Keeper keeper = Keeper.find(disk.root(), story.before(at), story.after(at));
                    next.tell(keeper);
                    keeper.publish(1, 22);
                    next.tell(keeper);
                    for (int i = 0; i < CUTS; i++) {
                        int second = begin + random.nextInt(disk.length() - begin + 1);
                        List<PowerCut> cut = List.of(cuts().get(random.nextInt(4 + CUTS)));
                        again++;
                        Image image = disk.images(second, cut).getFirst();
                        Keeper.find(
                                new CrashDisk(image).root(),
                                next.before(second),
                                next.after(second));
                    }
                });
    }

    /// Something that may not fail.
    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(String how, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | RuntimeException | AssertionError e) {
            if (failures.size() < SHOWN) {
                String what = String.valueOf(e).replaceAll("[0-9a-f]{64}", "…");
                failures.merge(how + ": " + what.lines().findFirst().orElse(""), 1, Integer::sum);
            }
        }
    }
}
