package iz.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.proof.Checkpoint;
import iz.proof.Hash;
import iz.proof.KeyFolder;
import iz.proof.Note;
import iz.proof.Proof;
import iz.proof.VerifierKey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

class SealTest {
    private static final String ORIGIN = "w3id.org/iz/log";

    @TempDir Path folder;
    private KeyFolder keys;

    @BeforeEach
    void makeKeys() throws IOException {
        keys = new KeyFolder(folder.resolve("keys"));
        keys.make(ORIGIN);
    }

    @Test
    void everyEntryHasAProofThatHoldsWithTheVerifierKeysAlone() throws IOException {
        Log log = log();
        Seal seal = open(log);
        sign(seal);
        publish(log, 1, 300);
        log.append(List.of(new Change.Withdraw(iri(7), "asked for")));
        seal.follow();
        List<VerifierKey> known =
                Files.readAllLines(folder.resolve("tlog/keys")).stream()
                        .map(line -> VerifierKey.parse(line.substring(2)))
                        .toList();
        assertEquals(2, known.size());
        for (Entry entry : log.entries(0, 301)) {
            Proof proof = Proof.parse(seal.proof(entry).orElseThrow().toString());
            assertEquals(entry.line(), proof.extra());
            byte[] line = proof.extra().getBytes(StandardCharsets.UTF_8);
            assertTrue(proof.holds(Hash.leaf(Digest.of(line).bytes())));
            for (VerifierKey key : known) {
                assertEquals(Optional.of(true), key.verify(proof.checkpoint()));
            }
        }
        assertEquals(301, open(log).signedSize());
    }

    @Test
    void eachPublicationIsSignedAndContinuesTheOneBefore() throws IOException {
        Log log = log();
        Seal seal = open(log);
        sign(seal);
        for (int i = 1; i < 20; i++) {
            publish(log, i, i);
            seal.follow();
            Checkpoint signed = Checkpoint.parse(seal.checkpoint().orElseThrow().text());
            assertEquals(i, signed.size());
            assertEquals(ORIGIN, signed.origin());
        }
    }

    @Test
    void aLogThatWasCutOrRewrittenIsNotTheOneThatWasSigned() throws IOException {
        Log log = log();
        publish(log, 1, 3);
        Path file = folder.resolve("log");
        byte[] three = Files.readAllBytes(file);
        publish(log, 4, 5);
        sign(open(log));
        Files.write(file, three);
        assertTrue(damage().contains("5 entries was signed, and here are 3"), damage());
        Files.delete(file);
        publish(log(), 11, 15);
        assertTrue(damage().contains("was rewritten"), damage());
    }

    @Test
    void aChangedCheckpointIsNamed() throws IOException {
        Log log = log();
        publish(log, 1, 5);
        sign(open(log));
        Path file = folder.resolve("tlog/checkpoint");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("\n5\n", "\n4\n"));
        assertTrue(damage().contains("changed after it was signed"), damage());
        Files.writeString(file, good.substring(0, good.lastIndexOf('—')));
        assertTrue(damage().contains("not signed by"), damage());
        Files.writeString(file, good.substring(0, 30));
        assertTrue(damage().contains("put it back from a copy"), damage());
        byte[] noText = good.getBytes(StandardCharsets.UTF_8);
        noText[noText.length - 9] = (byte) 0xff;
        Files.write(file, noText);
        assertTrue(damage().contains("not UTF-8; put it back"), damage());
    }

    /// A keeper who brings back last month's copy must not sign another history than the one that
    /// readers have seen.
    @Test
    void anOlderCopyOfTheDataIsNotSignedInPlaceOfTheNewer() throws IOException {
        Log log = log();
        publish(log, 1, 3);
        sign(open(log));
        byte[] oldLog = Files.readAllBytes(folder.resolve("log"));
        byte[] oldCheckpoint = Files.readAllBytes(folder.resolve("tlog/checkpoint"));
        publish(log, 4, 5);
        sign(open(log));
        Files.write(folder.resolve("log"), oldLog);
        Files.write(folder.resolve("tlog/checkpoint"), oldCheckpoint);
        Log older = log();
        Seal seal = open(older);
        assertThrows(UnsignableException.class, () -> sign(seal));
        publish(older, 9, 9);
        seal.follow();
        assertEquals(3, seal.signedSize());
    }

    @Test
    void onlyTheKeysOfTheLogSignIt() throws IOException {
        Log log = log();
        publish(log, 1, 3);
        sign(open(log));
        KeyFolder others = new KeyFolder(folder.resolve("others"));
        others.make(ORIGIN);
        Seal seal = open(log);
        assertThrows(
                UnsignableException.class, () -> seal.signBy(others.log(), others.remembered()));
    }

    @Test
    void withoutKeysThereAreTilesAndNoProof() throws IOException {
        Log log = log();
        publish(log, 1, 3);
        Seal seal = open(log);
        seal.follow();
        assertTrue(seal.checkpoint().isEmpty());
        assertTrue(seal.proof(log.entries(0, 1).getFirst()).isEmpty());
        assertTrue(seal.tile(new iz.proof.Tile(0, 0, 3)).isPresent());
        assertFalse(seal.tile(new iz.proof.Tile(0, 0, 4)).isPresent());
        assertFalse(Files.exists(folder.resolve("tlog")));
    }

    /// The log is durable before it is signed: a checkpoint that was not written is made later.
    @Test
    void whatWasNotSignedIsSignedAtTheNextStart() throws IOException {
        Log log = log();
        publish(log, 1, 3);
        sign(open(log));
        publish(log, 4, 8);
        Seal seal = open(log);
        assertEquals(3, seal.signedSize());
        sign(seal);
        assertEquals(8, seal.signedSize());
        Files.delete(folder.resolve("tlog/checkpoint"));
        Seal again = open(log);
        sign(again);
        assertEquals(8, again.signedSize());
    }

    @Test
    void theLogIsHandedOverToOtherKeysAndTheOldOnesSignNoMore() throws IOException {
        Log log = log();
        publish(log, 1, 5);
        Seal seal = open(log);
        sign(seal);
        keys.next().make(ORIGIN);
        byte[] before = Files.readAllBytes(folder.resolve("tlog/checkpoint"));
        List<VerifierKey> old = seal.keys().current();
        seal.rotate(keys.next().log());
        Note both = seal.checkpoint().orElseThrow();
        assertEquals(4, both.signatures().size());
        List<VerifierKey> now = seal.keys().current();
        assertEquals(4, seal.keys().uses().size());
        for (VerifierKey key : old) {
            assertEquals(Optional.of(true), key.verify(both));
            assertFalse(now.contains(key));
        }
        assertThrows(UnsignableException.class, () -> sign(open(log)));
        publish(log, 6, 9);
        seal.follow();
        Note after = seal.checkpoint().orElseThrow();
        assertEquals(2, after.signatures().size());
        for (VerifierKey key : now) {
            assertEquals(Optional.of(true), key.verify(after));
        }
        assertEquals(9, open(log).signedSize());
        assertEquals(
                both.toString(),
                new String(seal.rotation("5").orElseThrow(), StandardCharsets.UTF_8));
        // A power cut after the list of keys was written, and before the checkpoint was.
        Files.delete(folder.resolve("log"));
        publish(log(), 1, 5);
        Files.write(folder.resolve("tlog/checkpoint"), before);
        assertEquals(5, open(log()).signedSize());
    }

    @Test
    void aCheckpointFromBeforeTheKeysWereChangedIsCheckedByTheKeysOfThen() throws IOException {
        Log log = log();
        publish(log, 1, 3);
        Seal seal = open(log);
        sign(seal);
        byte[] three = Files.readAllBytes(folder.resolve("tlog/checkpoint"));
        publish(log, 4, 5);
        seal.follow();
        keys.next().make(ORIGIN);
        seal.rotate(keys.next().log());
        publish(log, 6, 9);
        seal.follow();
        // A mirror that the power left with new keys and an older checkpoint.
        Files.write(folder.resolve("tlog/checkpoint"), three);
        assertEquals(3, open(log()).signedSize());
        Path uses = folder.resolve("tlog/keys");
        List<String> later =
                Files.readAllLines(uses).stream().filter(line -> line.startsWith("5 ")).toList();
        Files.write(uses, later);
        assertTrue(damage().contains("no key is known that signed a log of 3 entries"), damage());
        Files.write(uses, later.stream().map(line -> line.replaceFirst("^5 ", "0 ")).toList());
        assertTrue(damage().contains("it is not signed by"), damage());
    }

    @Test
    void keysThatArePromotedHalfWayAreSeenToBe() throws IOException {
        keys.next().make(ORIGIN);
        String next = keys.next().log().toString();
        Files.move(
                keys.next().folder().resolve("ed25519.pem"),
                keys.folder().resolve("ed25519.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        keys.finishPromotion(List.of());
        assertEquals(next, keys.log().toString());
        assertFalse(keys.next().exists());
    }

    private String damage() {
        return String.valueOf(assertThrows(DamagedException.class, () -> open(log())).getMessage());
    }

    private Log log() {
        return Log.open(folder.resolve("log"), Clock.systemUTC());
    }

    private Seal open(Log log) {
        return Seal.open(folder.resolve("tlog"), log, ORIGIN);
    }

    private void sign(Seal seal) throws IOException {
        seal.signBy(keys.log(), keys.remembered());
    }

    private static String iri(int number) {
        return "https://w3id.org/iz/" + number;
    }

    private static void publish(Log log, int from, int to) {
        log.append(
                java.util.stream.IntStream.rangeClosed(from, to)
                        .<Change>mapToObj(i ->
                                new Change.Put(
                                        iri(i), Digest.of(iri(i).getBytes(StandardCharsets.UTF_8))))
                        .toList());
    }
}
