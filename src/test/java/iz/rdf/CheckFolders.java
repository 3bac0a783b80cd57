package iz.rdf;

import iz.language.Tags;

import org.apache.jena.graph.Graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders of `src/test/resources/check`: `in/` is a corpus, `golden.txt` what is to be said of
/// it; `archive/` is what the archive behind them already holds.
final class CheckFolders {
    private static final Path ROOT = Path.of("src/test/resources/check");
    private static final GraphNames NAMES = GraphNames.STANDARD;
    private static final TurtleReader READER = new TurtleReader(NAMES, new Tags());

    private CheckFolders() {}

    static Checker checker() {
        return new Checker(NAMES, Ontology.bundled(), CheckFolders::archived);
    }

    static List<String> names() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(f -> f.getFileName().toString())
                    .filter(name -> !name.equals("archive"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> golden(String name) throws IOException {
        return Files.readAllLines(ROOT.resolve(name).resolve("golden.txt"));
    }

    /// What the checker says, with files named as in `in/`.
    static List<String> said(Checker checker, String name) throws IOException {
        Path in = ROOT.resolve(name).resolve("in");
        return checker.check(Corpus.of(List.of(in), NAMES)).stream()
                .map(problem -> problem.toString().replace(in + "/", ""))
                .toList();
    }

    private static Optional<Graph> archived(String iri) {
        for (String place : NAMES.paths(iri)) {
            Path path = ROOT.resolve("archive").resolve(place);
            if (Files.exists(path)) {
                try {
                    return READER.read(new CorpusFile(path, place, place))
                            .document()
                            .map(Document::graph);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }
}
