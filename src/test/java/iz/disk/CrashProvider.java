package iz.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives java.nio the files of one [CrashDisk].
final class CrashProvider extends FileSystemProvider {
    private final CrashFileSystem files;

    CrashProvider(CrashFileSystem files) {
        this.files = files;
    }

    private CrashDisk disk() {
        return files.disk();
    }

    private static List<String> parts(Path path) {
        return CrashPath.of(path.toAbsolutePath()).parts();
    }

    private int find(Path path) {
        return disk().find(parts(path));
    }

    private int required(Path path) throws NoSuchFileException {
        int node = find(path);
        if (node == Op.Side.NOTHING) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    private int folderOf(Path path) throws IOException {
        List<String> parts = parts(path);
        int folder = disk().find(parts.subList(0, parts.size() - 1));
        if (folder == Op.Side.NOTHING || !disk().isFolder(folder)) {
            throw new NoSuchFileException(path.toString());
        }
        return folder;
    }

    private static String name(Path path) {
        return parts(path).getLast();
    }

    @Override
    public FileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean writes = append || options.contains(StandardOpenOption.WRITE);
        boolean reads = options.contains(StandardOpenOption.READ) || !writes;
        int node = find(path);
        if (node != Op.Side.NOTHING && writes) {
            if (options.contains(StandardOpenOption.CREATE_NEW)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            if (disk().isFolder(node)) {
                throw new IOException(path + ": Is a directory");
            }
        }
        boolean creates =
                options.contains(StandardOpenOption.CREATE)
                        || options.contains(StandardOpenOption.CREATE_NEW);
        if (node == Op.Side.NOTHING && writes && creates) {
            node = disk().make(folderOf(path), name(path), false);
        }
        CrashChannel channel = new CrashChannel(disk(), required(path), reads, writes);
        if (writes && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.truncate(0);
        }
        return append ? channel.position(channel.size()) : channel;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        if (find(path) != Op.Side.NOTHING) {
            throw new FileAlreadyExistsException(path.toString());
        }
        disk().make(folderOf(path), name(path), true);
    }

    @Override
    public void delete(Path path) throws IOException {
        int node = required(path);
        if (disk().isFolder(node) && !disk().names(node).isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        disk().add(new Op.Names(List.of(gone(path))));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        boolean over =
                List.of(options).contains(StandardCopyOption.REPLACE_EXISTING)
                        || List.of(options).contains(StandardCopyOption.ATOMIC_MOVE);
        if (!over && find(target) != Op.Side.NOTHING) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Op.Side named = new Op.Side(folderOf(target), name(target), required(source));
        disk().add(new Op.Names(List.of(named, gone(source))));
    }

    private Op.Side gone(Path path) throws IOException {
        return new Op.Side(folderOf(path), name(path), Op.Side.NOTHING);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        int node = required(folder);
        if (!disk().isFolder(node)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> inside = new ArrayList<>();
        for (String name : disk().names(node)) {
            if (filter.accept(folder.resolve(name))) {
                inside.add(folder.resolve(name));
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return inside.iterator();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        required(path);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        int node = required(path);
        boolean folder = disk().isFolder(node);
        return type.cast(new CrashAttributes(folder, folder ? 0 : disk().content(node).length));
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new CrashStore();
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return required(one) == required(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public String getScheme() {
        return "crash";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        return files.getPath(uri.getSchemeSpecificPart());
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }
}
