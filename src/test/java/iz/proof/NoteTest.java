package iz.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

class NoteTest {
    /// The example of the first implementation of signed notes, golang.org/x/mod/sumdb/note.
    private static final String PUBLIC_NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String PUBLIC_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("w3id.org/iz/log", 412, Hash.leaf(new byte[] {1}));

    @TempDir Path folder;

    @Test
    void aNoteThatOthersSignedIsVerified() {
        VerifierKey key = VerifierKey.parse(PUBLIC_KEY);
        Note note = Note.parse(PUBLIC_NOTE);
        assertEquals(PUBLIC_KEY, key.toString());
        assertEquals(PUBLIC_NOTE, note.toString());
        assertEquals(Optional.of(true), key.verify(note));
        Note changed = Note.parse(PUBLIC_NOTE.replace("problem is", "problem was"));
        assertEquals(Optional.of(false), key.verify(changed));
    }

    @Test
    void eachKindOfKeyVerifiesWhatItSignedAndNothingElse() throws IOException {
        KeyFolder keys = keys("a", "w3id.org/iz/log");
        for (SigningKey key :
                List.of(
                        keys.log().getFirst(),
                        keys.log().getLast(),
                        keys.witness().getFirst(),
                        keys.witness().getLast())) {
            Note note =
                    new Note(
                            CHECKPOINT.text(), List.of(key.sign(CHECKPOINT.text(), 1_700_000_000)));
            Note read = Note.parse(note.toString());
            VerifierKey open = VerifierKey.parse(key.verifier().toString());
            assertEquals(Optional.of(true), open.verify(read), key.toString());
            Checkpoint other = new Checkpoint(CHECKPOINT.origin(), 413, CHECKPOINT.root());
            assertEquals(
                    Optional.of(false), open.verify(new Note(other.text(), read.signatures())));
            byte[] torn = read.signatures().getFirst().bytes();
            torn[torn.length - 7] ^= 1;
            Note.Signature flipped = new Note.Signature(key.verifier().name(), torn);
            assertEquals(Optional.of(false), open.verify(new Note(read.text(), List.of(flipped))));
        }
    }

    @Test
    void aStrangersSignatureSaysNothing() throws IOException {
        SigningKey key = keys("a", "w3id.org/iz/log").log().getFirst();
        SigningKey stranger = keys("b", "w3id.org/iz/log").log().getFirst();
        Note note = new Note(CHECKPOINT.text(), List.of(stranger.sign(CHECKPOINT.text(), 0)));
        assertEquals(Optional.empty(), key.verifier().verify(note));
        Note both = note.with(key.sign(CHECKPOINT.text(), 0));
        assertEquals(2, both.signatures().size());
        assertEquals(Optional.of(true), key.verifier().verify(both));
        assertEquals(2, both.with(key.sign(CHECKPOINT.text(), 0)).signatures().size());
    }

    @Test
    void keysAreReadAgainAndNeverOverwrittenAndNobodyElseMayReadThem() throws IOException {
        KeyFolder keys = keys("a", "w3id.org/iz/log");
        assertEquals(keys.log().toString(), new KeyFolder(keys.folder()).log().toString());
        assertThrows(FileAlreadyExistsException.class, () -> keys.make("other.example"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(keys.folder().resolve("ed25519.pem"))));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.folder())));
        assertFalse(keys.log().toString().contains("PRIVATE"));
    }

    @Test
    void aProofIsReadAgainAndHoldsForItsEntryAlone() throws IOException {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < 13; i++) {
            tree.append(Hash.leaf(new byte[] {(byte) i}));
        }
        Checkpoint checkpoint = new Checkpoint("w3id.org/iz/log", 13, tree.root(13));
        SigningKey key = keys("a", "w3id.org/iz/log").log().getFirst();
        Note note = new Note(checkpoint.text(), List.of(key.sign(checkpoint.text(), 0)));
        String text = new Proof("a line\tof the log", 5, tree.inclusion(5, 13), note).toString();
        Proof proof = Proof.parse(text);
        assertEquals(text, proof.toString());
        assertEquals("a line\tof the log", proof.extra());
        assertTrue(proof.holds(Hash.leaf(new byte[] {5})));
        assertFalse(proof.holds(Hash.leaf(new byte[] {6})));
    }

    @Test
    void whatIsNoNoteOrKeyOrProofIsRefused() {
        for (String no :
                List.of(
                        "",
                        "text\n",
                        "text\n\n",
                        "text\n\nsigned me\n",
                        "a\tb\n\n— n AAAA\n",
                        // The same bytes, written otherwise: four bits that nobody reads.
                        "a\n\n— n AAAAAAH=\n",
                        PUBLIC_NOTE.replace("JnAM=", "JnAN="))) {
            assertThrows(IllegalArgumentException.class, () -> Note.parse(no), no);
        }
        for (String no :
                List.of(
                        "",
                        "name",
                        "name+00000000+",
                        "name+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                        PUBLIC_KEY.replace("AR", "AQ"),
                        PUBLIC_KEY.replace("+AR", "+CR"))) {
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(no), no);
        }
        for (String no : List.of("", "c2sp.org/tlog-proof@v1\nindex 0\n\n" + PUBLIC_NOTE)) {
            assertThrows(IllegalArgumentException.class, () -> Proof.parse(no), no);
        }
        for (String no : List.of("", "o\n1\n", "o\n01\nAA==\n", CHECKPOINT.text() + "more\n")) {
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(no), no);
        }
    }

    private KeyFolder keys(String name, String owner) throws IOException {
        KeyFolder keys = new KeyFolder(folder.resolve(name));
        keys.make(owner);
        return keys;
    }
}
