package iz.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of the static files that a log consists of (C2SP tlog-tiles): up to 256 hashes of one level
/// of the tree, or up to 256 entries.
///
/// @param level -1 for entries; else the level of tiles, each eight levels of the tree
/// @param index among those of the level
/// @param width 256, or fewer at the right edge
public record Tile(int level, long index, int width) {
    /// How many hashes or entries a full tile has.
    public static final int FULL = 256;

    /// The level of the entries themselves.
    public static final int ENTRIES = -1;

    private static final int HEIGHT = 8;
    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})"
                            + "(?:\\.p/([1-9][0-9]{0,2}))?");

    /// Where it is served, below the prefix of the log.
    public String path() {
        StringBuilder name = new StringBuilder(String.format("%03d", index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            name.insert(0, String.format("x%03d/", rest % 1_000));
        }
        return "tile/"
                + (level == ENTRIES ? "entries" : Integer.toString(level))
                + "/"
                + name
                + (width == FULL ? "" : ".p/" + width);
    }

    /// The tile at a path; empty where no tile can be.
    public static Optional<Tile> at(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String level = matcher.group(1);
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (width > FULL) {
            return Optional.empty();
        }
        Tile tile =
                new Tile(level.equals("entries") ? ENTRIES : Integer.parseInt(level), index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /// All tiles of a tree of this size, entries first.
    public static List<Tile> of(long size) {
        List<Tile> tiles = new ArrayList<>();
        add(tiles, ENTRIES, size);
        long wide = size;
        for (int level = 0; wide > 0; level++) {
            add(tiles, level, wide);
            wide /= FULL;
        }
        return tiles;
    }

    private static void add(List<Tile> tiles, int level, long wide) {
        for (long index = 0; index < wide / FULL; index++) {
            tiles.add(new Tile(level, index, FULL));
        }
        if (wide % FULL > 0) {
            tiles.add(new Tile(level, wide / FULL, (int) (wide % FULL)));
        }
    }

    /// True when a tree of this size has all that the tile holds.
    public boolean isIn(long size) {
        long wide = size;
        for (int i = 0; i < level && wide > 0; i++) {
            wide /= FULL;
        }
        return index * FULL + width <= wide;
    }

    /// What the file holds.
    ///
    /// @param entry by its index: only asked for the level of entries
    public byte[] bytes(MerkleTree tree, LongFunction<byte[]> entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(width * (Hash.LENGTH + 2));
        for (long i = index * FULL; i < index * FULL + width; i++) {
            if (level == ENTRIES) {
                byte[] data = entry.apply(i);
                out.write(data.length >> 8);
                out.write(data.length);
                out.writeBytes(data);
            } else {
                out.writeBytes(tree.complete(level * HEIGHT, i).bytes());
            }
        }
        return out.toByteArray();
    }
}
