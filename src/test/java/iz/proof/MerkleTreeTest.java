package iz.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

class MerkleTreeTest {
    private static final int SIZE = 70;

    /// The leaves and the root that implementations of RFC 6962 are compared by.
    @Test
    void theRootIsThatOfTheReferenceTree() {
        MerkleTree tree = new MerkleTree();
        for (String leaf :
                List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")) {
            tree.append(Hash.leaf(HexFormat.of().parseHex(leaf)));
        }
        assertEquals(
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
                HexFormat.of().formatHex(tree.root(8).bytes()));
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(tree.root(0).bytes()));
    }

    /// By the definition itself, which knows no levels.
    @Test
    void everySizeHasTheRootOfItsDefinition() {
        MerkleTree tree = tree(SIZE);
        for (int size = 0; size <= SIZE; size++) {
            assertEquals(defined(0, size), tree.root(size), "size " + size);
        }
        assertThrows(IllegalArgumentException.class, () -> tree.root(SIZE + 1));
    }

    @Test
    void everyLeafIsIncludedInEverySizeAndNothingElseIs() {
        MerkleTree tree = tree(SIZE);
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size);
                Hash root = tree.root(size);
                assertTrue(Paths.includes(leaf(index), index, size, path, root));
                assertFalse(Paths.includes(leaf(index + 1), index, size, path, root));
                assertFalse(Paths.includes(leaf(index), index + 1, size, path, root));
                assertFalse(Paths.includes(leaf(index), index, size, path, tree.root(size - 1)));
                if (!path.isEmpty()) {
                    assertFalse(
                            Paths.includes(
                                    leaf(index), index, size, path.subList(1, path.size()), root));
                }
            }
        }
    }

    @Test
    void everySizeContinuesEveryEarlierOneAndNoOther() {
        MerkleTree tree = tree(SIZE);
        for (int size = 1; size <= SIZE; size++) {
            for (int before = 0; before <= size; before++) {
                List<Hash> path = tree.consistency(before, size);
                Hash was = tree.root(before);
                Hash is = tree.root(size);
                assertTrue(Paths.continues(before, was, size, is, path), before + " to " + size);
                assertFalse(Paths.continues(before, leaf(999), size, is, path));
                if (before > 0) {
                    assertFalse(Paths.continues(before, was, size, leaf(999), path));
                }
                if (path.size() > 1) {
                    List<Hash> mixed = new ArrayList<>(path);
                    Collections.swap(mixed, 0, 1);
                    assertFalse(Paths.continues(before, was, size, is, mixed));
                }
            }
        }
    }

    /// The example of the specification.
    @Test
    void aTreeOfSeventyThousandHasTheTilesOfTheSpecification() {
        List<Tile> tiles = Tile.of(70_000);
        assertEquals(273, full(tiles, 0));
        assertEquals(List.of(112), partial(tiles, 0));
        assertEquals(1, full(tiles, 1));
        assertEquals(List.of(17), partial(tiles, 1));
        assertEquals(0, full(tiles, 2));
        assertEquals(List.of(1), partial(tiles, 2));
        assertEquals("tile/0/273.p/112", tiles.get(274 + 273).path());
        assertEquals("tile/0/x001/x234/067", new Tile(0, 1_234_067, 256).path());
    }

    @Test
    void aPathLeadsToItsTileAndToNoOther() {
        for (Tile tile : Tile.of(70_000)) {
            assertEquals(Optional.of(tile), Tile.at(tile.path()));
            assertTrue(tile.isIn(70_000));
            assertFalse(tile.isIn(tile.level() <= 0 ? tile.index() * 256 : 255));
        }
        for (String no :
                List.of(
                        "tile/0/0",
                        "tile/0/x000/001",
                        "tile/64/000",
                        "tile/00/000",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/0/000.p/999",
                        "tile/0/../000",
                        "tile/entries/1")) {
            assertEquals(Optional.empty(), Tile.at(no), no);
        }
    }

    @Test
    void theTilesHoldTheTree() {
        MerkleTree tree = tree(600);
        byte[] level0 = new Tile(0, 1, 256).bytes(tree, MerkleTreeTest::entry);
        assertArrayEquals(leaf(256).bytes(), java.util.Arrays.copyOf(level0, 32));
        byte[] level1 = new Tile(1, 0, 2).bytes(tree, MerkleTreeTest::entry);
        assertArrayEquals(defined(256, 512).bytes(), java.util.Arrays.copyOfRange(level1, 32, 64));
        byte[] entries = new Tile(Tile.ENTRIES, 2, 88).bytes(tree, MerkleTreeTest::entry);
        assertEquals(88 * 6, entries.length);
        assertEquals(4, ByteBuffer.wrap(entries).getShort());
        assertEquals(512, ByteBuffer.wrap(entries).getInt(2));
    }

    private static long full(List<Tile> tiles, int level) {
        return tiles.stream().filter(t -> t.level() == level && t.width() == 256).count();
    }

    private static List<Integer> partial(List<Tile> tiles, int level) {
        return tiles.stream()
                .filter(t -> t.level() == level && t.width() < 256)
                .map(Tile::width)
                .toList();
    }

    private static byte[] entry(long index) {
        return ByteBuffer.allocate(4).putInt((int) index).array();
    }

    private static Hash leaf(long index) {
        return Hash.leaf(entry(index));
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(leaf(i));
        }
        return tree;
    }

    private static Hash defined(int from, int to) {
        if (to == from) {
            return Hash.EMPTY;
        }
        if (to - from == 1) {
            return leaf(from);
        }
        int split = 1;
        while (split * 2 < to - from) {
            split *= 2;
        }
        return Hash.node(defined(from, from + split), defined(from + split, to));
    }
}
