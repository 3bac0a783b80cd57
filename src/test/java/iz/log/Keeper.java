package iz.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.proof.KeyFolder;
import iz.proof.SigningKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A process that keeps an archive, on whatever disk: it opens log, seal, records and keys in the
/// order in which `iz.store.Archive` and `iz.cli.Signing` do, which cannot run without a true disk.
final class Keeper {
    private static final String ORIGIN = "w3id.org/iz/log";

    private final Path data;
    private final RecordStore records;
    private final KeyFolder keys;
    private final Log log;
    private final Seal seal;

    /// What somebody was told is done.
    ///
    /// @param at after so many things were done to the disk
    /// @param kept the records that are there
    /// @param gone the records that are there no more
    record Told(int at, List<Entry> entries, long signed, Set<Digest> kept, Set<Digest> gone) {
        static final Told NOTHING = new Told(0, List.of(), 0, Set.of(), Set.of());

        Told from(int begin) {
            return new Told(begin, entries, signed, kept, gone);
        }
    }

    Keeper(Path root) throws IOException {
        data = root.resolve("data");
        records = new RecordStore(data.resolve("records"));
        keys = new KeyFolder(root.resolve("data.keys"));
        log = Log.open(data.resolve("log"), Clock.systemUTC());
        log.settle();
        seal = Seal.open(data.resolve("tlog"), log, ORIGIN);
        seal.settle();
        records.sweep();
        records.forget(log.forgotten());
        if (!keys.exists()) {
            assertTrue(seal.keys().current().isEmpty(), "the keys are lost");
            keys.make(ORIGIN);
        }
        keys.finishPromotion(seal.keys().current());
        seal.signBy(keys.log(), keys.remembered());
    }

    static String text(int number) {
        return "<a> <b> \"" + "line ".repeat(number) + number + "\" <c> .\n";
    }

    void publish(int from, int to) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            texts.add(text(i));
        }
        publish(from, texts);
    }

    void publish(int from, List<String> texts) throws IOException {
        List<Change> changes = new ArrayList<>();
        try (RecordBatch batch = records.batch()) {
            for (String text : texts) {
                Digest digest = batch.add(text.getBytes(StandardCharsets.UTF_8));
                changes.add(new Change.Put(iri(from + changes.size()), digest));
            }
            batch.commit();
        }
        log.append(changes);
        seal.follow();
    }

    void withdraw(int number) throws IOException {
        log.append(List.of(new Change.Withdraw(iri(number), "Asked for.")));
        seal.follow();
        records.forget(log.forgotten());
    }

    /// As `iz keys --rotate`, after the new keys are in the log.
    void rotate() throws IOException {
        seal.rotate(keys.next().log());
        keys.promote();
        seal.signBy(keys.log(), keys.remembered());
    }

    /// The new keys, and the record of them.
    void announceKeys(int number) throws IOException {
        if (!keys.next().exists()) {
            keys.next().make(ORIGIN);
        }
        StringBuilder text = new StringBuilder();
        for (SigningKey key : keys.next().log()) {
            text.append(key.verifier()).append('\n');
        }
        publish(number, List.of(text.toString()));
    }

    private static String iri(int number) {
        return "https://w3id.org/iz/" + number;
    }

    Told told(int at) {
        return new Told(
                at,
                log.entries(0, log.state().position()),
                seal.signedSize(),
                log.kept(),
                log.forgotten());
    }

    /// Opens what a power cut or a kill has left, and compares it with what was told before.
    ///
    /// @param next what was being done
    static Keeper find(Path root, Told told, Told next) throws IOException {
        RecordStore records = new RecordStore(root.resolve("data/records"));
        Set<Digest> gone = new HashSet<>(told.gone);
        gone.removeAll(next.kept);
        for (Digest digest : gone) {
            assertFalse(records.exists(digest), "a record that was withdrawn is back");
        }
        assertNoHalfRecords(root.resolve("data/records"));
        Keeper keeper = new Keeper(root);
        List<Entry> found = keeper.log.entries(0, keeper.log.state().position());
        if (!found.equals(next.entries)) {
            assertEquals(told.entries, found);
        }
        for (Digest digest : keeper.log.kept()) {
            records.get(digest);
        }
        assertTrue(keeper.seal.signedSize() >= told.signed, "a signature is lost");
        keeper.assertAllSigned();
        return keeper;
    }

    private static void assertNoHalfRecords(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".nq")).toList()) {
                assertEquals(
                        Digest.of(Files.readAllBytes(file)) + ".nq",
                        file.getFileName().toString(),
                        "half a record bears a record's name");
            }
        }
    }

    void assertAllSigned() {
        assertEquals(log.state().position(), seal.signedSize());
        assertEquals(java.util.Optional.empty(), seal.missing());
    }
}
