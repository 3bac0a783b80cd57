package iz.disk;

import java.util.Random;

/// What a power cut does to that which was not forced.
public final class PowerCut {
    private final double data;
    private final double names;
    private final boolean tears;
    private final Random random;

    private PowerCut(double data, double names, boolean tears, Random random) {
        this.data = data;
        this.names = names;
        this.tears = tears;
        this.random = random;
    }

    /// Nothing is there but what was forced.
    public static PowerCut losingAll() {
        return new PowerCut(0, 0, false, new Random(0));
    }

    /// All is there.
    public static PowerCut losingNothing() {
        return new PowerCut(1, 1, false, new Random(0));
    }

    /// The classic: names are there before the bytes.
    public static PowerCut losingData() {
        return new PowerCut(0, 1, false, new Random(0));
    }

    /// Bytes are there before the names.
    public static PowerCut losingNames() {
        return new PowerCut(1, 0, false, new Random(0));
    }

    /// Each for itself; writes may be torn.
    public static PowerCut at(Random random) {
        return new PowerCut(
                0.15 + 0.7 * random.nextDouble(), 0.15 + 0.7 * random.nextDouble(), true, random);
    }

    void write(Op.Write write, Image image) {
        int length = write.bytes().remaining();
        if (tears && length > 1 && random.nextInt(3) == 0) {
            int from = random.nextBoolean() ? 0 : random.nextInt(length);
            int to = from + random.nextInt(length - from + 1);
            image.write(write, from, to);
        } else if (keeps(data)) {
            image.write(write);
            return;
        }
        // A file may have its new length before it has its bytes.
        if (tears && random.nextBoolean()) {
            image.grow(write);
        }
    }

    void truncate(Op.Truncate truncate, Image image) {
        if (keeps(data)) {
            image.truncate(truncate);
        }
    }

    void names(Op.Names change, Image image) {
        if (!keeps(names)) {
            return;
        }
        for (Op.Side side : change.sides()) {
            boolean old = side.node() == Op.Side.NOTHING && change.sides().size() == 2;
            boolean apart = old && side.folder() != change.sides().getFirst().folder();
            if (!apart || !tears || random.nextInt(4) > 0) {
                image.name(side);
            }
        }
    }

    private boolean keeps(double chance) {
        return chance >= 1 || (chance > 0 && random.nextDouble() < chance);
    }
}
