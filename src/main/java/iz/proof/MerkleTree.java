package iz.proof;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree over the entries of a log (RFC 6962, 2.1): it only grows, and any of its earlier
/// sizes can be asked about. Not safe for many threads at once.
public final class MerkleTree {
    /// By height; only subtrees that are complete, and so never change.
    private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    public long size() {
        return levels.getFirst().size();
    }

    public void append(Hash leaf) {
        Hash hash = leaf;
        for (int height = 0; ; height++) {
            if (height == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> level = levels.get(height);
            level.add(hash);
            if (level.size() % 2 == 1) {
                return;
            }
            hash = Hash.node(level.get(level.size() - 2), hash);
        }
    }

    /// The root when the tree had this size.
    public Hash root(long size) {
        within(0, size);
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /// The hashes that lead from a leaf to the root of a size (RFC 6962, 2.1.1), from below.
    public List<Hash> inclusion(long index, long size) {
        within(index + 1, size);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(range(middle, to));
                to = middle;
            } else {
                path.addFirst(range(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /// What shows that the tree of one size is the beginning of that of another (RFC 6962, 2.1.2).
    public List<Hash> consistency(long before, long size) {
        within(before, size);
        List<Hash> path = new ArrayList<>();
        if (before == 0 || before == size) {
            return path;
        }
        long from = 0;
        long to = size;
        boolean known = true;
        while (before < to) {
            long middle = from + split(to - from);
            if (before <= middle) {
                path.addFirst(range(middle, to));
                to = middle;
            } else {
                path.addFirst(range(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.addFirst(range(from, to));
        }
        return path;
    }

    /// The hash of a complete subtree.
    ///
    /// @param height 0 for leaves
    Hash complete(int height, long index) {
        return levels.get(height).get(Math.toIntExact(index));
    }

    private Hash range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1 && from % width == 0) {
            int height = Long.numberOfTrailingZeros(width);
            return complete(height, from >> height);
        }
        long middle = from + split(width);
        return Hash.node(range(from, middle), range(middle, to));
    }

    /// The largest power of two below a width.
    static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private void within(long part, long size) {
        if (part < 0 || part > size || size > size()) {
            throw new IllegalArgumentException(
                    "the tree has " + size() + " leaves: there is no " + part + " of " + size);
        }
    }
}
