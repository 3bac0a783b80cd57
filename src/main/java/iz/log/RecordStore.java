package iz.log;

import org.apache.jena.graph.Triple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The records: immutable files named by their SHA-256, `records/ab/sha256-ab….nq`. One level of
/// 256 folders: with two, 100,000 records would make 51,000 folders, 200 MB of them on a USB stick.
public final class RecordStore {
    private final Path folder;

    /// @param folder need not exist; nothing is written before the first record
    public RecordStore(Path folder) {
        this.folder = folder;
    }

    /// A batch of records that become durable together. Only one at a time.
    public RecordBatch batch() {
        return new RecordBatch(this, folder.resolve(".incoming"));
    }

    /// Removes what a load that was cut off has left; none of it is a record.
    public void sweep() {
        if (Files.isDirectory(folder)) {
            batch().close();
        }
    }

    /// Makes the names of records durable that another process may have given them and was killed
    /// before it flushed them. At most one flush for each of the 256 folders.
    void settle(Collection<Digest> known) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        known.forEach(digest -> folders.add(file(digest).resolveSibling("")));
        if (!folders.isEmpty()) {
            folders.add(folder);
        }
        Disk.flushAll(folders);
    }

    /// Stores one record; when this returns, it outlasts a power cut.
    public Digest put(byte[] content) {
        try (RecordBatch batch = batch()) {
            Digest digest = batch.add(content);
            batch.commit();
            return digest;
        }
    }

    /// Deletes records; when this returns, they are gone after a power cut, too.
    ///
    /// @return how many there were
    public int forget(Collection<Digest> digests) {
        Set<Path> folders = new LinkedHashSet<>();
        int count = 0;
        try {
            for (Digest digest : digests) {
                if (Files.deleteIfExists(file(digest))) {
                    folders.add(file(digest).resolveSibling(""));
                    count++;
                }
            }
            Disk.flushAll(folders);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("records could not be deleted: " + e.getMessage(), e);
        }
    }

    /// Deletes records of some graphs that the log never named: a load that was killed before it
    /// wrote the log leaves such. Those of other graphs stay; the log could be an older copy.
    ///
    /// @param iris of the graphs
    /// @param named by the log
    public void forgetUnnamed(Collection<String> iris, Set<Digest> named) {
        List<Digest> unnamed = new ArrayList<>();
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.filter(RecordStore::isRecord).toList()) {
                String name = file.getFileName().toString();
                Digest digest = Digest.ofHex(name.substring("sha256-".length(), name.length() - 3));
                if (!named.contains(digest)) {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    iris.stream()
                            .map(iri -> iri.getBytes(StandardCharsets.UTF_8))
                            .map(iri -> new String(iri, StandardCharsets.ISO_8859_1))
                            .filter(iri -> content.endsWith(" <" + iri + "> .\n"))
                            .forEach(iri -> unnamed.add(digest));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget(unnamed);
    }

    private static boolean isRecord(Path file) {
        return file.getFileName().toString().matches("sha256-[0-9a-f]{64}\\.nq");
    }

    /// @throws DamagedException if the record is missing or its content is not what its name says
    public byte[] get(Digest digest) {
        Path file = file(digest);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DamagedException(
                    file, "the log names this record, but the file is missing; " + CURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Digest found = Digest.of(content);
        if (!found.equals(digest)) {
            throw new DamagedException(
                    file, "expected " + digest.hex() + ", found " + found.hex() + "; " + CURE);
        }
        return content;
    }

    /// The record's triples, letter for letter.
    ///
    /// @throws DamagedException as [#get]
    public List<Triple> triples(Digest digest) {
        byte[] content = get(digest);
        try {
            return CanonicalReader.triples(content);
        } catch (IllegalArgumentException e) {
            throw new DamagedException(
                    file(digest), "its hash is right, but it is " + e.getMessage());
        }
    }

    /// How many records there are, referred to by the log or not.
    public long count() {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(".nq")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// True when there is such a file, sound or not.
    public boolean exists(Digest digest) {
        return Files.exists(file(digest));
    }

    public Path file(Digest digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest + ".nq");
    }

    /// True when the record is there and sound.
    boolean has(Digest digest) throws IOException {
        Path file = file(digest);
        return Files.exists(file) && Digest.of(Files.readAllBytes(file)).equals(digest);
    }

    private static final String CURE = "put the file back from a copy of the archive";
}
