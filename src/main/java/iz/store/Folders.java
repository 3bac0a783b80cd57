package iz.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The places of one view: where it is, where the next one is built, where the last one goes.
record Folders(Path current, Path fresh, Path old) {
    static Folders of(Path data) {
        return in(data.resolve("views"));
    }

    /// @param views where the views are
    static Folders in(Path views) {
        return new Folders(
                views.resolve("tdb2"), views.resolve("tdb2.new"), views.resolve("tdb2.old"));
    }

    /// Puts the fresh view in the place of the current one. Cut off in the middle, there is no
    /// current one, and the next start builds it.
    void swap() throws IOException {
        delete(old);
        if (Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(current, old);
        }
        Files.move(fresh, current);
        delete(old);
    }

    /// What is left of a swap or a rebuild that was cut off.
    void sweep() throws IOException {
        delete(fresh);
        delete(old);
    }

    /// Other `Data-` folders: TDB2's own tools would take them for the store.
    List<String> strays() throws IOException {
        if (!Files.isDirectory(current)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(current)) {
            return inside.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("Data-") && !name.equals(Tdb2View.DATA))
                    .sorted()
                    .toList();
        }
    }

    /// True when no store was ever made here, or somebody emptied it.
    boolean empty() throws IOException {
        Path data = current.resolve(Tdb2View.DATA);
        if (!Files.isDirectory(data)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(data)) {
            return inside.findAny().isEmpty();
        }
    }

    /// A folder with all that is in it; nothing happens when it is not there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
