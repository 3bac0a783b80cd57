package iz.log;

import iz.proof.Durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What makes files and names outlast a power cut.
public final class Disk {
    /// Flushes that run side by side share one commit of the file system's journal: a third of the
    /// time here, more on slow disks.
    private static final int SIDE_BY_SIDE = 16;

    private Disk() {}

    /// Flushes a file's content, or a folder's names.
    public static void flush(Path path) throws IOException {
        Durable.flush(path);
    }

    static void flushAll(Collection<Path> paths) throws IOException {
        if (paths.size() < SIDE_BY_SIDE) {
            for (Path path : paths) {
                flush(path);
            }
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<?>> flushes = new ArrayList<>();
            for (Path path : paths) {
                flushes.add(
                        pool.submit(() -> {
                            flush(path);
                            return path;
                        }));
            }
            for (Future<?> flush : flushes) {
                flush.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while flushing", e);
        }
    }

    /// Puts a file in the place of another: after a power cut one of them is there, whole.
    static void replace(Path file, byte[] content) throws IOException {
        Durable.replace(file, content);
    }

    /// What a file of our own says.
    ///
    /// @throws DamagedException if it is no text: we wrote one
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DamagedException(file, "it is not UTF-8; put it back from a copy");
        }
    }

    /// Creates a folder whose name is there after a power cut, as are those of its parents.
    static void createFolder(Path folder) throws IOException {
        Durable.createFolder(folder);
    }

    /// A channel may write less than it is given.
    static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
