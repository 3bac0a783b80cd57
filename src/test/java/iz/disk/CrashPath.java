package iz.disk;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;

/// A path on a [CrashDisk]; without links and without `..`.
record CrashPath(CrashFileSystem files, boolean absolute, List<String> parts) implements Path {
    static CrashPath of(Path path) {
        return (CrashPath) path;
    }

    private Path with(boolean isAbsolute, List<String> names) {
        return new CrashPath(files, isAbsolute, List.copyOf(names));
    }

    @Override
    public FileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public Path getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public Path getFileName() {
        return parts.isEmpty() ? null : with(false, List.of(parts.getLast()));
    }

    @Override
    public Path getParent() {
        if (parts.isEmpty() || (parts.size() == 1 && !absolute)) {
            return null;
        }
        return with(absolute, parts.subList(0, parts.size() - 1));
    }

    @Override
    public int getNameCount() {
        return parts.size();
    }

    @Override
    public Path getName(int index) {
        return with(false, List.of(parts.get(index)));
    }

    @Override
    public Path subpath(int begin, int end) {
        return with(false, parts.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        CrashPath start = of(other);
        return start.absolute == absolute
                && start.parts.size() <= parts.size()
                && parts.subList(0, start.parts.size()).equals(start.parts);
    }

    @Override
    public boolean endsWith(Path other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(Path other) {
        CrashPath inside = of(other);
        if (inside.absolute) {
            return inside;
        }
        List<String> all = new ArrayList<>(parts);
        all.addAll(inside.parts);
        return with(absolute, all);
    }

    @Override
    public Path relativize(Path other) {
        if (!other.startsWith(this)) {
            throw new UnsupportedOperationException(this + " to " + other);
        }
        List<String> all = of(other).parts;
        return with(false, all.subList(parts.size(), all.size()));
    }

    @Override
    public URI toUri() {
        return URI.create("crash:" + this);
    }

    @Override
    public Path toAbsolutePath() {
        return with(true, parts);
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath();
    }

    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return (absolute ? "/" : "") + String.join("/", parts);
    }
}
