package iz.proof;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Makes a file, a name or a folder outlast a power cut. To force a file does not make its name
/// durable; the folder is forced for that (POSIX `fsync`).
public final class Durable {
    private Durable() {}

    /// Flushes a file's content, or a folder's names.
    public static void flush(Path path) throws IOException {
        StandardOpenOption mode =
                Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /// Puts a file in the place of another: after a power cut one of them is there, whole.
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        createFolder(folder);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        flush(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(folder);
    }

    /// Creates a folder whose name is there after a power cut, as are those of its parents.
    public static void createFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (Files.isDirectory(folder) || parent == null) {
            return;
        }
        createFolder(parent);
        Files.createDirectories(folder);
        flush(parent);
    }
}
