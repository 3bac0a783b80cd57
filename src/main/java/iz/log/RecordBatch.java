package iz.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Records that are being stored: written under temporary names as they come, flushed and named by
/// [#commit]. Closed without it, nothing is left. At no moment does half a record bear a record's
/// name.
public final class RecordBatch implements AutoCloseable {
    private final RecordStore store;
    private final Path incoming;
    private final Map<Digest, Path> written = new LinkedHashMap<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    RecordBatch(RecordStore store, Path incoming) {
        this.store = store;
        this.incoming = incoming;
        try {
            Disk.createFolder(incoming);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a record; the same content twice is one record.
    public Digest add(byte[] content) {
        Digest digest = Digest.of(content);
        try {
            // A record that was damaged on disk is written anew here: loading its file again heals
            // it.
            if (written.containsKey(digest)) {
                return digest;
            }
            if (store.has(digest)) {
                // Its name may be from a process that was killed before it flushed it.
                folders.add(store.file(digest).resolveSibling(""));
            } else {
                Path file = incoming.resolve(digest + ".part");
                Files.write(file, content);
                written.put(digest, file);
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
        return digest;
    }

    /// When this returns, every added record outlasts a power cut.
    public void commit() {
        try {
            Disk.flushAll(written.values());
            for (Map.Entry<Digest, Path> record : written.entrySet()) {
                Path file = store.file(record.getKey());
                Path folder = file.resolveSibling("");
                if (folders.add(folder)) {
                    Disk.createFolder(folder);
                }
                Files.move(record.getValue(), file, StandardCopyOption.ATOMIC_MOVE);
            }
            if (!folders.isEmpty()) {
                folders.add(incoming.resolveSibling(""));
            }
            Disk.flushAll(folders);
            written.clear();
            folders.clear();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UncheckedIOException unwritten(IOException e) {
        return new UncheckedIOException(
                "the records could not be written to "
                        + incoming
                        + ": "
                        + e.getMessage()
                        + "; nothing was published",
                e);
    }

    @Override
    public void close() {
        try {
            sweep();
        } catch (IOException e) {
            // The next batch sweeps again; what is left has no record's name.
            written.clear();
        }
    }

    private void sweep() throws IOException {
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
