package iz.rdf;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The Turtle files that a user named, in order, and the folders that they belong to. Files are not
/// opened here, so a corpus of any size fits.
///
/// @param files those that were named, or lie in a folder that was, sorted by name, each once
/// @param named the same by absolute path
/// @param roots the folders at which their corpora begin; their other files are context
public record Corpus(
        List<CorpusFile> files, Map<Path, CorpusFile> named, List<Path> roots, GraphNames names) {
    private static final String SUFFIX = ".ttl";

    /// Finds the files. Hidden files and folders are passed over, and so is every file in a folder
    /// that is not named `*.ttl`; a file named outright is always taken.
    ///
    /// @throws NoSuchFileException when something that was named does not exist
    public static Corpus of(List<Path> given, GraphNames names) throws IOException {
        CorpusRoot finder = new CorpusRoot(names);
        TreeMap<Path, CorpusFile> files = new TreeMap<>();
        Set<Path> roots = new LinkedHashSet<>();
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            List<Path> found = Files.isDirectory(path) ? walk(path) : List.of(path);
            Path root =
                    Files.isDirectory(path) ? finder.ofFolder(path, found) : finder.ofFile(path);
            if (root != null) {
                roots.add(root);
            }
            for (Path file : found) {
                Path real = file.toAbsolutePath().normalize();
                files.putIfAbsent(real, new CorpusFile(file, file.toString(), place(root, real)));
            }
        }
        List<CorpusFile> sorted = new ArrayList<>(files.values());
        sorted.sort(Comparator.comparing(CorpusFile::name));
        return new Corpus(List.copyOf(sorted), Map.copyOf(files), List.copyOf(roots), names);
    }

    /// The file in which a graph stands, whether it was named or not.
    public Optional<CorpusFile> fileOf(String iri) {
        for (Path root : roots) {
            for (String place : names.paths(iri)) {
                Path path = root.resolve(place).normalize();
                if (path.startsWith(root) && Files.isRegularFile(path)) {
                    return Optional.of(
                            named.getOrDefault(path, new CorpusFile(path, path.toString(), place)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    found.addAll(walk(entry));
                } else if (name.endsWith(SUFFIX)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private static @Nullable String place(@Nullable Path root, Path real) {
        if (root == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        root.relativize(real).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}
