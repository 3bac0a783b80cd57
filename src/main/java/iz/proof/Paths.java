package iz.proof;

import java.util.Iterator;
import java.util.List;

/// Checks what a [MerkleTree] says of itself, without having it (RFC 9162, 2.1.3.2 and 2.1.4.2).
public final class Paths {
    private Paths() {}

    /// True when the leaf stands at that place below that root.
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = Hash.node(beside, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// True when the tree with the first root is the beginning of the tree with the second.
    public static boolean continues(
            long before, Hash rootBefore, long size, Hash root, List<Hash> path) {
        if (before < 0 || before > size) {
            return false;
        }
        if (before == size || before == 0) {
            return path.isEmpty()
                    && (before == size ? rootBefore.equals(root) : rootBefore.equals(Hash.EMPTY));
        }
        Iterator<Hash> steps = path.iterator();
        if (!steps.hasNext()) {
            return false;
        }
        long at = before - 1;
        long last = size - 1;
        while (at % 2 == 1) {
            at >>= 1;
            last >>= 1;
        }
        Hash old = Long.bitCount(before) == 1 ? rootBefore : steps.next();
        Hash now = old;
        while (steps.hasNext()) {
            Hash beside = steps.next();
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                old = Hash.node(beside, old);
                now = Hash.node(beside, now);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.node(now, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(rootBefore) && now.equals(root);
    }
}
