package iz.log;

import iz.proof.Checkpoint;
import iz.proof.Hash;
import iz.proof.MerkleTree;
import iz.proof.Note;
import iz.proof.SigningKey;
import iz.proof.VerifierKey;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Copies an archive from wherever its files are, and believes nothing of it: every hash and every
/// signature is checked, and what was copied before must be the beginning of what is there now. A
/// copy that was broken off goes on where it was.
public final class Mirror {
    private static final int DURABLE_AT_ONCE = 64;

    private final Path data;
    private final Source source;
    private final List<SigningKey> witness;
    private final Clock clock;
    private final Progress progress;

    /// Where the files of a log are: a site, a static host, a folder.
    @FunctionalInterface
    public interface Source {
        /// @param path below the log, such as `checkpoint`
        /// @return empty when there is no such file
        Optional<byte[]> get(String path) throws IOException;
    }

    /// What a run has done.
    ///
    /// @param entries that the copy has now
    /// @param added entries that are new in it
    /// @param fetched records
    /// @param forgotten records that were withdrawn since
    public record Outcome(long entries, long added, int fetched, int forgotten) {}

    /// @param data the copy's data folder; whoever calls holds its lock
    /// @param witness by which the copy says that it has seen the log grow; may be empty
    public Mirror(
            Path data, Source source, List<SigningKey> witness, Clock clock, Progress progress) {
        this.data = data;
        this.source = source;
        this.witness = witness;
        this.clock = clock;
        this.progress = progress;
    }

    /// @throws RewrittenException if what is there contradicts what was copied before; both
    ///   checkpoints are kept as evidence and the copy stays as it was
    /// @throws IOException if the source cannot be reached or gives what does not fit; what was
    ///   copied is kept
    public Outcome run() throws IOException {
        Note note = note();
        Checkpoint there = Checkpoint.parse(note.text());
        List<Note> rotations = trust(note);
        LogText.Content content = null;
        byte[] text = new byte[0];
        // The log may grow between two requests, but it never shrinks.
        for (int tries = 0; tries < 3 && content == null; tries++) {
            text = required("entries");
            content = upTo(text, there);
        }
        if (content == null) {
            throw new IOException("the log there is shorter than its own checkpoint says");
        }
        MerkleTree tree = new MerkleTree();
        content.entries().forEach(entry -> tree.append(Hash.leaf(Seal.leaf(entry))));
        boolean rotated =
                rotations.stream()
                        .map(rotation -> Checkpoint.parse(rotation.text()))
                        .allMatch(last ->
                                last.size() <= tree.size()
                                        && tree.root(last.size()).equals(last.root()));
        if (!rotated || !tree.root(there.size()).equals(there.root())) {
            throw new IOException(
                    "the log there is not the one that was signed; nothing was taken");
        }
        Log mine = Log.open(data.resolve("log"), clock);
        mine.settle();
        compare(mine, note, there, tree);
        if (mine.state().position() > there.size()) {
            throw new IOException(
                    "the log there has "
                            + there.size()
                            + " entries, and this copy already "
                            + mine.state().position()
                            + "; nothing was taken");
        }
        Log theirs = Log.of(content);
        int fetched = records(theirs);
        Disk.replace(data.resolve("tlog").resolve("keys"), required("keys"));
        keep(note, Arrays.copyOf(text, Math.toIntExact(content.end())));
        int forgotten = new RecordStore(data.resolve("records")).forget(theirs.forgotten());
        long added = there.size() - mine.state().position();
        return new Outcome(there.size(), added, fetched, forgotten);
    }

    private Note note() throws IOException {
        try {
            return Note.parse(new String(required("checkpoint"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no checkpoint: " + e.getMessage(), e);
        }
    }

    /// By the keys that this copy knows; the first time, by those that come with the log. Keys that
    /// are new must have been handed the log by those before.
    ///
    /// @return the checkpoints at which that happened
    private List<Note> trust(Note note) throws IOException {
        Path file = data.resolve("tlog").resolve("keys");
        byte[] given = required("keys");
        List<Note> rotations = new ArrayList<>();
        try {
            List<KeyHistory.Use> theirs =
                    KeyHistory.parse(new String(given, StandardCharsets.UTF_8));
            List<KeyHistory.Use> mine = new KeyHistory(file).uses();
            if (mine.size() > theirs.size()
                    || !theirs.subList(0, mine.size()).equals(mine)
                    || theirs.isEmpty()) {
                throw refused(file, "it comes with other keys");
            }
            // The first run believes the first keys, and still wants to see how others followed.
            long first = theirs.getFirst().from();
            List<KeyHistory.Use> known =
                    mine.isEmpty()
                            ? theirs.stream().filter(use -> use.from() == first).toList()
                            : mine;
            while (known.size() < theirs.size()) {
                long from = theirs.get(known.size()).from();
                List<KeyHistory.Use> next = theirs.stream().filter(u -> u.from() <= from).toList();
                rotations.add(rotation(from, known, next, file));
                known = next;
            }
            Optional<String> why = KeyHistory.refuse(KeyHistory.last(theirs), note);
            if (why.isPresent()) {
                throw refused(file, why.get());
            }
        } catch (IllegalArgumentException e) {
            throw refused(file, String.valueOf(e.getMessage()));
        }
        for (Note rotation : rotations) {
            String size = Long.toString(Checkpoint.parse(rotation.text()).size());
            Disk.replace(
                    data.resolve("tlog").resolve("rotations").resolve(size),
                    bytes(rotation.toString()));
        }
        return rotations;
    }

    private Note rotation(
            long from, List<KeyHistory.Use> before, List<KeyHistory.Use> after, Path file)
            throws IOException {
        Note note = Note.parse(new String(required("rotations/" + from), StandardCharsets.UTF_8));
        Optional<String> why =
                KeyHistory.refuse(KeyHistory.last(before), note)
                        .or(() -> KeyHistory.refuse(KeyHistory.last(after), note));
        if (why.isPresent() || Checkpoint.parse(note.text()).size() != from) {
            throw refused(
                    file,
                    "its keys were changed at entry "
                            + from
                            + ", but "
                            + why.orElse("that is not what was signed"));
        }
        return note;
    }

    private static IOException refused(Path file, String why) {
        return new IOException(
                "the checkpoint there is refused: "
                        + why
                        + "; the keys that this copy trusts are in "
                        + file);
    }

    /// The log up to its checkpoint; null when it does not reach so far.
    private static LogText.@Nullable Content upTo(byte[] text, Checkpoint there)
            throws IOException {
        try {
            return LogText.upTo(Path.of("the log there"), text, there.size());
        } catch (DamagedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void compare(Log mine, Note note, Checkpoint there, MerkleTree tree)
            throws IOException {
        MerkleTree own = new MerkleTree();
        mine.entries(0, mine.state().position())
                .forEach(entry -> own.append(Hash.leaf(Seal.leaf(entry))));
        long common = Math.min(own.size(), there.size());
        if (own.root(common).equals(tree.root(common))) {
            return;
        }
        Path evidence = data.resolve("evidence");
        String name = there.size() + "-" + there.root().base64().replaceAll("[^A-Za-z0-9]", "");
        Disk.replace(evidence.resolve(name + ".theirs"), bytes(note.toString()));
        Path ours = data.resolve("tlog").resolve("checkpoint");
        if (Files.exists(ours)) {
            Disk.replace(evidence.resolve(name + ".ours"), Files.readAllBytes(ours));
        }
        throw new RewrittenException(
                "HISTORY WAS REWRITTEN: the first "
                        + common
                        + " entries there are not those that were copied before. Nothing was taken;"
                        + " both signed checkpoints are in "
                        + evidence
                        + ": show them to others who keep copies");
    }

    private int records(Log theirs) throws IOException {
        RecordStore records = new RecordStore(data.resolve("records"));
        List<Digest> missing = new ArrayList<>();
        List<Digest> known = new ArrayList<>();
        int done = 0;
        for (Digest digest : theirs.kept()) {
            (records.has(digest) ? known : missing).add(digest);
            progress.at("hashing records", ++done, 0);
        }
        records.settle(known);
        for (int from = 0; from < missing.size(); from += DURABLE_AT_ONCE) {
            int to = Math.min(from + DURABLE_AT_ONCE, missing.size());
            try (RecordBatch batch = records.batch()) {
                for (Digest digest : missing.subList(from, to)) {
                    batch.add(record(digest));
                    progress.at("copying records", from + 1L, missing.size());
                }
                batch.commit();
            }
        }
        return missing.size();
    }

    /// Where a source has a record.
    public static String path(Digest digest) {
        return "records/" + digest.hex().substring(0, 2) + "/" + digest + ".nq";
    }

    private byte[] record(Digest digest) throws IOException {
        String path = path(digest);
        byte[] content = required(path);
        if (!Digest.of(content).equals(digest)) {
            throw new IOException(path + " there is not what its name says; it was not taken");
        }
        return content;
    }

    /// The log before its checkpoint: a checkpoint must never be ahead.
    private void keep(Note note, byte[] text) throws IOException {
        Disk.replace(data.resolve("log"), text);
        Note signed = note;
        long day = LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        for (SigningKey key : witness) {
            signed = signed.with(key.sign(note.text(), day));
        }
        Disk.replace(data.resolve("tlog").resolve("checkpoint"), bytes(signed.toString()));
        List<VerifierKey> own = witness.stream().map(SigningKey::verifier).toList();
        if (!own.isEmpty()) {
            StringBuilder names = new StringBuilder();
            own.forEach(key -> names.append(key).append('\n'));
            Disk.replace(data.resolve("tlog").resolve("witness"), bytes(names.toString()));
        }
    }

    private byte[] required(String path) throws IOException {
        try {
            return source.get(path)
                    .orElseThrow(() -> new IOException("there is no " + path + " there"));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
