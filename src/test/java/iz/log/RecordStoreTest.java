package iz.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class RecordStoreTest {
    private static final byte[] LINE =
            "<a:s> <a:p> \"x\" <a:g> .\n".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void aRecordIsFoundUnderItsHash() {
        RecordStore store = new RecordStore(folder);
        Digest digest = store.put(LINE);
        assertEquals(
                digest.hex().substring(0, 2) + "/sha256-" + digest.hex() + ".nq",
                folder.relativize(store.file(digest)).toString());
        assertArrayEquals(LINE, store.get(digest));
        assertEquals(1, store.triples(digest).size());
    }

    @Test
    void everyFlippedBitIsFoundAndNamed() throws IOException {
        RecordStore store = new RecordStore(folder);
        Digest digest = store.put(LINE);
        for (int bit = 0; bit < LINE.length * 8; bit++) {
            byte[] flipped = LINE.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(store.file(digest), flipped);
            DamagedException damage = assertThrows(DamagedException.class, () -> store.get(digest));
            assertEquals(store.file(digest), damage.file());
            String sentence = String.valueOf(damage.getMessage());
            assertTrue(
                    sentence.contains(digest.hex()) && sentence.contains(Digest.of(flipped).hex()),
                    sentence);
        }
    }

    @Test
    void whatAKilledLoadLeftOfAGraphIsDeletedWhenTheGraphIsWithdrawn() {
        RecordStore store = new RecordStore(folder);
        Digest named = store.put(LINE);
        Digest left = store.put(bytes("<a:s> <a:p> \"y\" <a:g> .\n"));
        Digest other = store.put(bytes("<a:s> <a:p> \"<a:g> .\" <b:g> .\n"));
        store.forgetUnnamed(List.of("a:g"), Set.of(named));
        assertTrue(store.exists(named));
        assertFalse(store.exists(left));
        assertTrue(store.exists(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMissingRecordIsDamage() throws IOException {
        RecordStore store = new RecordStore(folder);
        Digest digest = store.put(LINE);
        Files.delete(store.file(digest));
        assertThrows(DamagedException.class, () -> store.get(digest));
    }

    @Test
    void storingADamagedRecordAgainHealsIt() throws IOException {
        RecordStore store = new RecordStore(folder);
        Digest digest = store.put(LINE);
        Files.writeString(store.file(digest), "nonsense");
        store.put(LINE);
        assertArrayEquals(LINE, store.get(digest));
    }

    @Test
    void aBatchThatIsNotCommittedLeavesNothing() throws IOException {
        RecordStore store = new RecordStore(folder);
        try (RecordBatch batch = store.batch()) {
            batch.add(LINE);
            assertEquals(0, store.count());
        }
        try (var left = Files.walk(folder)) {
            assertEquals(0, left.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void aBatchOfManyIsStoredWhole() {
        RecordStore store = new RecordStore(folder);
        try (RecordBatch batch = store.batch()) {
            for (int i = 0; i < 500; i++) {
                batch.add(
                        ("<a:s> <a:p> \"" + i % 400 + "\" <a:g> .\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
            batch.commit();
        }
        assertEquals(400, store.count());
    }
}
