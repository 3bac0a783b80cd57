package iz.log;

import iz.proof.Checkpoint;
import iz.proof.Hash;
import iz.proof.MerkleTree;
import iz.proof.Note;
import iz.proof.Proof;
import iz.proof.SigningKey;
import iz.proof.Tile;
import iz.proof.VerifierKey;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What proves the log to a stranger: the Merkle tree over its lines, and the checkpoint, by which
/// the keeper's keys sign how large it is and all that it says. The tree is computed from the log;
/// the checkpoint and the verifier keys are files. Safe for many threads.
///
/// A leaf holds the SHA-256 of a line and nothing else, so that the tree can be copied anywhere and
/// says nothing of what was withdrawn.
public final class Seal {
    private final Path file;
    private final Path rotations;
    private final KeyHistory history;
    private final Log log;
    private final String origin;
    private final MerkleTree tree = new MerkleTree();
    private List<SigningKey> keys = List.of();
    private @Nullable Path memory;
    private @Nullable Note checkpoint;

    private Seal(Path folder, Log log, String origin) {
        this.file = folder.resolve("checkpoint");
        this.rotations = folder.resolve("rotations");
        this.history = new KeyHistory(folder.resolve("keys"));
        this.log = log;
        this.origin = origin;
    }

    /// Opens what was signed, and compares the log with it.
    ///
    /// @param folder of the checkpoint; need not exist
    /// @param origin the log's address without the scheme
    /// @throws DamagedException if the log is not the one that was signed
    public static Seal open(Path folder, Log log, String origin) {
        Seal seal = new Seal(folder, log, origin);
        try {
            if (Files.exists(seal.file)) {
                seal.checkpoint = Note.parse(Disk.text(seal.file));
                seal.takeOver();
            }
            seal.grow();
            seal.compare();
            return seal;
        } catch (IllegalArgumentException e) {
            throw new DamagedException(
                    seal.file,
                    e.getMessage()
                            + "; put it back from a copy, or remove it to have it signed"
                            + " again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A power cut between the list of keys and the checkpoint: both are in the rotation.
    private void takeOver() throws IOException {
        if (history.uses().stream().noneMatch(use -> use.from() == signedSize())) {
            return;
        }
        Optional<byte[]> rotation = rotation(Long.toString(signedSize()));
        if (rotation.isPresent()) {
            checkpoint = Note.parse(new String(rotation.get(), StandardCharsets.UTF_8));
        }
    }

    /// Makes durable which keys sign, as [Log#settle] does the log: their folder follows it, and
    /// deletes those before.
    public void settle() {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            if (Files.isDirectory(folder)) {
                Disk.flush(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare() throws IOException {
        if (checkpoint == null) {
            return;
        }
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        history.refuse(checkpoint)
                .ifPresent(why -> {
                    throw new DamagedException(file, why);
                });
        contradiction(signed)
                .ifPresent(why -> {
                    throw new DamagedException(file, why);
                });
    }

    /// Why the log cannot be the one that a checkpoint is of.
    private Optional<String> contradiction(Checkpoint signed) {
        if (!signed.origin().equals(origin)) {
            return Optional.of("it is of " + signed.origin() + ", but this log is " + origin);
        }
        if (signed.size() > tree.size()) {
            return Optional.of(
                    "a log of "
                            + signed.size()
                            + " entries was signed, and here are "
                            + tree.size()
                            + ": the others were cut off; bring the log back from a copy or a"
                            + " mirror");
        }
        if (!tree.root(signed.size()).equals(signed.root())) {
            return Optional.of(
                    "the log's first "
                            + signed.size()
                            + " entries are not those that were signed: the log was rewritten;"
                            + " bring it back from a copy or a mirror");
        }
        return Optional.empty();
    }

    /// From now on each publication is signed; what is not yet is signed at once.
    ///
    /// @param signing the log's own keys
    /// @param remembered where the last checkpoint is kept beside the keys, so that an older copy
    ///   of the data is never signed in its place
    /// @throws UnsignableException if signing would contradict what was signed before
    public synchronized void signBy(List<SigningKey> signing, Path remembered) throws IOException {
        if (Files.exists(remembered)) {
            Optional<String> contradiction = contradiction(last(remembered));
            if (contradiction.isPresent()) {
                throw new UnsignableException(contradiction.get());
            }
        }
        List<VerifierKey> verifiers = signing.stream().map(SigningKey::verifier).toList();
        if (checkpoint != null && history.isEmpty()) {
            Optional<String> why = KeyHistory.refuse(verifiers, checkpoint);
            if (why.isPresent()) {
                throw new UnsignableException(why.get());
            }
            history.begin(verifiers);
        }
        if (!history.isEmpty() && !history.current().equals(verifiers)) {
            throw new UnsignableException(
                    "these keys are not the log's: it is signed by " + history.current());
        }
        keys = signing;
        memory = remembered;
        follow();
    }

    private static Checkpoint last(Path remembered) throws IOException {
        try {
            return Checkpoint.parse(Note.parse(Disk.text(remembered)).text());
        } catch (IllegalArgumentException e) {
            throw new DamagedException(
                    remembered,
                    e.getMessage()
                            + "; it says up to where these keys have signed: put it back from a"
                            + " copy, or copy the log's last checkpoint in its place");
        }
    }

    /// Hands the log over to other keys: the last checkpoint is signed by the old ones and the new
    /// ones, and kept for good, so that whoever trusts the old can trust the new. What the log says
    /// of the new keys must be in it already.
    ///
    /// @throws UnsignableException if the old keys are not here, or not all is signed by them
    public synchronized void rotate(List<SigningKey> next) throws IOException {
        Note last = checkpoint;
        if (keys.isEmpty() || last == null || signedSize() != tree.size()) {
            throw new UnsignableException(
                    "only the keys that sign the log can hand it over, and only when all of it is"
                            + " signed");
        }
        if (history.uses().getLast().from() == tree.size()) {
            throw new UnsignableException("nothing was published since the keys were changed last");
        }
        Note both = last;
        for (SigningKey key : next) {
            both = both.with(key.sign(last.text(), 0));
        }
        byte[] bytes = both.toString().getBytes(StandardCharsets.UTF_8);
        Disk.replace(rotations.resolve(Long.toString(tree.size())), bytes);
        history.add(tree.size(), next.stream().map(SigningKey::verifier).toList());
        Disk.replace(file, bytes);
        checkpoint = both;
        keys = next;
    }

    /// The checkpoint at which other keys took over, signed by both.
    public Optional<byte[]> rotation(String size) throws IOException {
        Path note = rotations.resolve(size);
        return size.matches("[0-9]{1,15}") && Files.exists(note)
                ? Optional.of(Files.readAllBytes(note))
                : Optional.empty();
    }

    /// What of the proof is missing, in a sentence; what is there fits. The keys make it anew.
    public synchronized Optional<String> missing() {
        if (checkpoint == null && !history.isEmpty()) {
            return Optional.of(
                    file
                            + " is missing, but the log was signed; put it back from a copy, or"
                            + " start iz with the keys, which sign the log again");
        }
        if (checkpoint != null && history.isEmpty()) {
            return Optional.of(
                    history.file()
                            + " is missing, so nobody can check the signatures; put it back from a"
                            + " copy, or start iz with the keys");
        }
        return Optional.empty();
    }

    /// What is wrong with the files of the proof, in a sentence; empty when they are as they were
    /// written.
    public synchronized Optional<String> damage() throws IOException {
        if (checkpoint == null) {
            return Optional.empty();
        }
        byte[] known = checkpoint.toString().getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), known)) {
            return Optional.of(file + " is not the checkpoint that was signed");
        }
        try {
            history.refuse(checkpoint);
        } catch (DamagedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return missing();
    }

    /// Writes the checkpoint anew, as it is known.
    public synchronized void restore() throws IOException {
        if (checkpoint != null) {
            Disk.replace(file, checkpoint.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Takes in what a mirror has put in the place of the files.
    ///
    /// @throws DamagedException if they are not of this log
    public synchronized void reload() throws IOException {
        checkpoint = Note.parse(Disk.text(file));
        grow();
        compare();
    }

    /// Takes in what the log has got since, and signs it if there are keys.
    ///
    /// @throws IOException if the checkpoint could not be written; the next call signs it
    public synchronized void follow() throws IOException {
        grow();
        Path remembered = memory;
        if (keys.isEmpty() || remembered == null || signedSize() == tree.size()) {
            return;
        }
        String text = new Checkpoint(origin, tree.size(), tree.root(tree.size())).text();
        List<Note.Signature> signatures = new ArrayList<>();
        keys.forEach(key -> signatures.add(key.sign(text, 0)));
        Note signed = new Note(text, signatures);
        byte[] bytes = signed.toString().getBytes(StandardCharsets.UTF_8);
        if (history.isEmpty()) {
            history.begin(keys.stream().map(SigningKey::verifier).toList());
        }
        // The keys remember first: what was shown to anybody must never be contradicted.
        Disk.replace(remembered, bytes);
        Disk.replace(file, bytes);
        checkpoint = signed;
    }

    private void grow() {
        for (Entry entry : log.entries(tree.size(), log.state().position())) {
            tree.append(Hash.leaf(leaf(entry)));
        }
    }

    /// What the tree holds of an entry.
    static byte[] leaf(Entry entry) {
        return Digest.of(entry.line().getBytes(StandardCharsets.UTF_8)).bytes();
    }

    /// The entries that are signed for.
    public synchronized long signedSize() {
        return checkpoint == null ? 0 : Checkpoint.parse(checkpoint.text()).size();
    }

    /// Empty when nothing was ever signed.
    public synchronized Optional<Note> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    /// The verifier keys, by which the checkpoint is checked.
    public synchronized KeyHistory keys() {
        return history;
    }

    public String origin() {
        return origin;
    }

    /// A file of the log; empty where it does not reach so far.
    public synchronized Optional<byte[]> tile(Tile tile) {
        if (!tile.isIn(tree.size())) {
            return Optional.empty();
        }
        return Optional.of(
                tile.bytes(tree, index -> leaf(log.entries(index, index + 1).getFirst())));
    }

    /// That an entry is in the log; empty where it is not signed yet.
    public synchronized Optional<Proof> proof(Entry entry) {
        if (checkpoint == null || entry.position() > signedSize()) {
            return Optional.empty();
        }
        long index = entry.position() - 1;
        return Optional.of(
                new Proof(entry.line(), index, tree.inclusion(index, signedSize()), checkpoint));
    }
}
