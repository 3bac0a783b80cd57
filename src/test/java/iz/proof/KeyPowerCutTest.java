package iz.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.disk.CrashDisk;
import iz.disk.Image;
import iz.disk.PowerCut;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The power is cut, or the process killed and then the power cut, after every single thing that is
/// done to the disk while keys are made and changed.
class KeyPowerCutTest {
    private static final int CUTS = Integer.getInteger("iz.cuts", 1);

    private final long seed = Long.getLong("iz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private int states;

    @Test
    void keysAreWholeAndTheOldOnesOrTheNew() throws IOException {
        CrashDisk disk = new CrashDisk();
        KeyFolder keys = keys(disk);
        keys.make("example.org/log");
        int made = disk.length();
        List<VerifierKey> old = verifiers(keys);
        keys.next().make("example.org/log");
        int ready = disk.length();
        List<VerifierKey> next = verifiers(keys.next());
        keys.promote();
        for (int at = 0; at <= disk.length(); at++) {
            List<CrashDisk> found = new ArrayList<>(List.of(disk.killed(at)));
            for (Image image : disk.images(at, cuts())) {
                found.add(new CrashDisk(image));
            }
            List<VerifierKey> signing = at <= ready ? old : next;
            for (CrashDisk left : found) {
                states++;
                try {
                    int begin = left.length();
                    List<VerifierKey> now = mend(left, at < made, signing);
                    for (int then = begin; then < left.length(); then++) {
                        states++;
                        List<PowerCut> cut = List.of(cuts().get(random.nextInt(4 + CUTS)));
                        Image image = left.images(then, cut).getFirst();
                        mend(new CrashDisk(image), at < made, signing);
                    }
                    again(left, now);
                } catch (IOException | RuntimeException | AssertionError e) {
                    throw new AssertionError("after " + at + " operations, seed " + seed, e);
                }
            }
        }
        System.out.println("KeyPowerCutTest: " + disk.length() + " operations, " + states);
        assertTrue(states > 200, "" + states);
    }

    /// @param may be lost, as nobody was told of them
    private static List<VerifierKey> mend(CrashDisk disk, boolean may, List<VerifierKey> signing)
            throws IOException {
        KeyFolder keys = keys(disk);
        if (!keys.exists()) {
            assertTrue(may, "the keys are lost");
            keys.make("example.org/log");
        }
        keys.finishPromotion(signing);
        if (!may) {
            assertEquals(signing, verifiers(keys));
        }
        return verifiers(keys);
    }

    /// New keys are made, or were, and the power goes.
    private void again(CrashDisk disk, List<VerifierKey> now) throws IOException {
        int begin = disk.length();
        KeyFolder keys = keys(disk);
        if (!keys.next().exists()) {
            keys.next().make("example.org/log");
        }
        List<VerifierKey> next = verifiers(keys.next());
        int ready = disk.length();
        keys.promote();
        for (int i = 0; i < 2 * CUTS; i++) {
            int at = i == 0 ? ready : begin + random.nextInt(disk.length() - begin + 1);
            for (Image image : disk.images(at, List.of(cuts().get(random.nextInt(4 + CUTS))))) {
                states++;
                mend(new CrashDisk(image), false, at < ready ? now : next);
            }
        }
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

    private static KeyFolder keys(CrashDisk disk) {
        return new KeyFolder(disk.root().resolve("data.keys"));
    }

    private static List<VerifierKey> verifiers(KeyFolder keys) throws IOException {
        return keys.log().stream().map(SigningKey::verifier).toList();
    }
}
