package iz.rdf;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the folder that a corpus begins at, so that `iz check corpus/otkur/iz` and one lone file
/// mean the same graphs as `iz check corpus`: `@base` says which tail of the path is the name.
final class CorpusRoot {
    private static final Pattern BASE = Pattern.compile("(?im)^\\s*@?base\\s*<([^>\\s]*)>");

    /// `@base` stands after the prefixes, so the head of a file holds it.
    private static final int HEAD = 8192;

    /// Enough files to outvote a few wrong ones.
    private static final int VOTERS = 60;

    private final GraphNames names;

    CorpusRoot(GraphNames names) {
        this.names = names;
    }

    /// The root that most of a folder's files name. A folder whose files name none is itself one.
    Path ofFolder(Path folder, List<Path> files) throws IOException {
        Path real = folder.toAbsolutePath().normalize();
        Map<Path, Integer> votes = new HashMap<>();
        int step = Math.max(1, files.size() / VOTERS);
        for (int i = 0; i < files.size(); i += step) {
            Path root = ofFile(files.get(i));
            if (root != null && real.startsWith(root)) {
                votes.merge(root, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Path, Integer>comparingByValue().thenComparing(e -> e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(real);
    }

    /// The root that one file's `@base` names; null when it names none that fits the path.
    @Nullable Path ofFile(Path file) throws IOException {
        Optional<String> base = writtenBase(file);
        if (base.isEmpty()) {
            return null;
        }
        Path real = file.toAbsolutePath().normalize();
        for (String place : names.paths(base.get())) {
            if (real.endsWith(place)) {
                Path root = real;
                for (int i = Path.of(place).getNameCount(); i > 0; i--) {
                    root = root.getParent();
                    if (root == null) {
                        return null;
                    }
                }
                return root;
            }
        }
        return null;
    }

    private static Optional<String> writtenBase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            Matcher matcher = BASE.matcher(head);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }
}
