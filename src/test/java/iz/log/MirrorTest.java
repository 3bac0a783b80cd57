package iz.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.proof.KeyFolder;
import iz.proof.Note;
import iz.proof.VerifierKey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class MirrorTest {
    private static final String ORIGIN = "w3id.org/iz/log";

    @TempDir Path folder;
    private Path there;
    private Path copy;
    private KeyFolder keys;
    private KeyFolder witness;

    @BeforeEach
    void publishSomething() throws IOException {
        there = folder.resolve("there");
        copy = folder.resolve("copy");
        keys = new KeyFolder(folder.resolve("keys"));
        keys.make(ORIGIN);
        witness = new KeyFolder(folder.resolve("witness"));
        witness.make("mirror.example/iz");
        publish(1, 200);
    }

    @Test
    void aCopyHasAllAndTakesOnlyWhatIsNew() throws IOException {
        assertEquals(new Mirror.Outcome(200, 200, 200, 0), mirror().run());
        assertSame();
        assertEquals(new Mirror.Outcome(200, 0, 0, 0), mirror().run());
        publish(190, 230);
        assertEquals(new Mirror.Outcome(230, 30, 30, 0), mirror().run());
        assertSame();
    }

    @Test
    void theCopyCountersignsWhatItHasSeen() throws IOException {
        mirror().run();
        Note note = Note.parse(Files.readString(copy.resolve("tlog/checkpoint")));
        assertEquals(4, note.signatures().size());
        for (String line : Files.readAllLines(copy.resolve("tlog/witness"))) {
            assertEquals(Optional.of(true), VerifierKey.parse(line).verify(note));
        }
        Seal.open(copy.resolve("tlog"), log(copy), ORIGIN);
    }

    /// Also a copy of the copy, as when the first site is gone.
    @Test
    void aCopyCanBeCopied() throws IOException {
        mirror().run();
        Path second = folder.resolve("second");
        new Mirror(second, source(copy), List.of(), Clock.systemUTC(), Progress.silent()).run();
        assertArrayEquals(
                Files.readAllBytes(copy.resolve("tlog/checkpoint")),
                Files.readAllBytes(second.resolve("tlog/checkpoint")));
    }

    @Test
    void whatWasBrokenOffGoesOnWhereItWas() throws IOException {
        List<String> asked = new ArrayList<>();
        Mirror.Source weak =
                path -> {
                    asked.add(path);
                    if (asked.size() > 150) {
                        throw new IOException("the connection is gone");
                    }
                    return source(there).get(path);
                };
        Mirror broken =
                new Mirror(copy, weak, witness.witness(), Clock.systemUTC(), Progress.silent());
        assertThrows(IOException.class, broken::run);
        assertFalse(Files.exists(copy.resolve("log")));
        Mirror.Outcome rest = mirror().run();
        assertEquals(200 - 128, rest.fetched(), "what came in whole batches is not asked again");
        assertSame();
    }

    @Test
    void aRewrittenHistoryIsRefusedAndBothCheckpointsAreKept() throws IOException {
        mirror().run();
        byte[] log = Files.readAllBytes(copy.resolve("log"));
        Files.delete(there.resolve("log"));
        Files.delete(there.resolve("tlog/checkpoint"));
        Files.delete(keys.remembered());
        publish(5, 230);
        String said =
                String.valueOf(
                        assertThrows(RewrittenException.class, () -> mirror().run()).getMessage());
        assertTrue(said.contains("HISTORY WAS REWRITTEN"), said);
        assertArrayEquals(log, Files.readAllBytes(copy.resolve("log")));
        try (Stream<Path> evidence = Files.list(copy.resolve("evidence"))) {
            List<Note> notes = new ArrayList<>();
            for (Path file : evidence.toList()) {
                notes.add(Note.parse(Files.readString(file)));
            }
            assertEquals(2, notes.size());
            VerifierKey key = keys.log().getFirst().verifier();
            notes.forEach(note -> assertEquals(Optional.of(true), key.verify(note)));
        }
    }

    @Test
    void anOlderLogChangesNothing() throws IOException {
        byte[] oldLog = Files.readAllBytes(there.resolve("log"));
        byte[] oldCheckpoint = Files.readAllBytes(there.resolve("tlog/checkpoint"));
        publish(201, 210);
        mirror().run();
        Files.write(there.resolve("log"), oldLog);
        Files.write(there.resolve("tlog/checkpoint"), oldCheckpoint);
        refused("this copy already 210");
        assertEquals(210, log(copy).state().position());
    }

    @Test
    void whatDoesNotFitIsNotTaken() throws IOException {
        Digest digest = digest(7);
        Path record = new RecordStore(there.resolve("records")).file(digest);
        byte[] good = Files.readAllBytes(record);
        Files.writeString(record, "<a> <b> \"not what it was\" <c> .\n");
        refused("is not what its name says");
        Files.delete(record);
        refused("there is no records/");
        Files.write(record, good);
        byte[] log = Files.readAllBytes(there.resolve("log"));
        byte[] flipped = log.clone();
        flipped[300] ^= 1;
        Files.write(there.resolve("log"), flipped);
        refused("the log there");
        Files.write(there.resolve("log"), log);
        KeyFolder others = new KeyFolder(folder.resolve("others"));
        others.make(ORIGIN);
        Files.createDirectories(copy.resolve("tlog"));
        Files.writeString(
                copy.resolve("tlog/keys"), "0 " + others.log().getFirst().verifier() + "\n");
        refused("the checkpoint there is refused");
        Files.delete(copy.resolve("tlog/keys"));
        mirror().run();
        assertSame();
    }

    @Test
    void whatWasWithdrawnIsDroppedFromTheCopyToo() throws IOException {
        mirror().run();
        Log log = log(there);
        log.append(List.of(new Change.Withdraw(iri(7), "asked for")));
        RecordStore records = new RecordStore(there.resolve("records"));
        assertEquals(1, records.forget(log.forgotten()));
        seal(log);
        assertEquals(new Mirror.Outcome(201, 1, 0, 1), mirror().run());
        assertFalse(new RecordStore(copy.resolve("records")).exists(digest(7)));
        Path fresh = folder.resolve("fresh");
        new Mirror(fresh, source(there), List.of(), Clock.systemUTC(), Progress.silent()).run();
        assertFalse(new RecordStore(fresh.resolve("records")).exists(digest(7)));
    }

    @Test
    void newKeysAreBelievedWhenTheOldOnesHandedOverTheLog() throws IOException {
        mirror().run();
        rotate();
        publish(201, 210);
        rotate();
        assertEquals(210, mirror().run().entries());
        assertEquals(6, Files.readAllLines(copy.resolve("tlog/keys")).size());
        Path fresh = folder.resolve("fresh");
        new Mirror(fresh, source(copy), List.of(), Clock.systemUTC(), Progress.silent()).run();
        assertSame();
    }

    @Test
    void keysThatNobodyHandedTheLogToAreRefused() throws IOException {
        mirror().run();
        byte[] trusted = Files.readAllBytes(copy.resolve("tlog/keys"));
        // Whoever took the site signs with keys of their own, and says that they are the new ones.
        keys = new KeyFolder(folder.resolve("thief"));
        keys.make(ORIGIN);
        StringBuilder uses = new StringBuilder(new String(trusted, StandardCharsets.UTF_8));
        keys.log().forEach(key -> uses.append("200 " + key.verifier() + "\n"));
        Files.writeString(there.resolve("tlog/keys"), uses);
        Files.delete(there.resolve("tlog/checkpoint"));
        publish(201, 205);
        refused("there is no rotations/200");
        Path forged = there.resolve("tlog/rotations/200");
        Files.createDirectories(forged.resolveSibling(""));
        Note note = Note.parse(Files.readString(there.resolve("tlog/checkpoint")));
        Files.writeString(forged, note.toString());
        refused("its keys were changed at entry 200, but it is not signed by");
        assertArrayEquals(trusted, Files.readAllBytes(copy.resolve("tlog/keys")));
        Files.writeString(
                there.resolve("tlog/keys"),
                uses.substring(uses.toString().indexOf("200 ")).replace("200 ", "0 "));
        refused("it comes with other keys");
    }

    private void rotate() throws IOException {
        keys.next().make(ORIGIN);
        Seal seal = Seal.open(there.resolve("tlog"), log(there), ORIGIN);
        seal.signBy(keys.log(), keys.remembered());
        seal.rotate(keys.next().log());
        keys.promote();
    }

    private void refused(String why) {
        String said =
                String.valueOf(assertThrows(IOException.class, () -> mirror().run()).getMessage());
        assertTrue(said.contains(why), said);
    }

    private void assertSame() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(there.resolve("log")), Files.readAllBytes(copy.resolve("log")));
        Log log = log(copy);
        for (Digest digest : log.kept()) {
            new RecordStore(copy.resolve("records")).get(digest);
        }
    }

    private Mirror mirror() throws IOException {
        return new Mirror(
                copy, source(there), witness.witness(), Clock.systemUTC(), Progress.silent());
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

    private static Log log(Path data) {
        return Log.open(data.resolve("log"), Clock.systemUTC());
    }

    private void seal(Log log) throws IOException {
        Seal.open(there.resolve("tlog"), log, ORIGIN).signBy(keys.log(), keys.remembered());
    }

    private static String iri(int number) {
        return "https://w3id.org/iz/" + number;
    }

    private static byte[] record(int number) {
        return ("<a> <b> \"" + number + "\" <c> .\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Digest digest(int number) {
        return Digest.of(record(number));
    }

    private void publish(int from, int to) throws IOException {
        Log log = log(there);
        List<Change> changes = new ArrayList<>();
        try (RecordBatch batch = new RecordStore(there.resolve("records")).batch()) {
            for (int i = from; i <= to; i++) {
                changes.add(new Change.Put(iri(i), batch.add(record(i))));
            }
            batch.commit();
        }
        log.append(changes);
        seal(log);
    }
}
