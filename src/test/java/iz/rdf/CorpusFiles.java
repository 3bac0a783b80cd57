package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Files of the bundled corpus, as what can be published.
public final class CorpusFiles {
    private static final Path CORPUS = Path.of("corpus");

    private CorpusFiles() {}

    /// Those below some folders, in their order.
    public static List<Document> below(String... folders) {
        List<Document> documents = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                    documents.add(changed(CORPUS.relativize(file).toString(), "", ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    /// One file with something in it changed.
    public static Document changed(String path, String from, String to) {
        try {
            String turtle = Files.readString(CORPUS.resolve(path));
            return document(path, from.isEmpty() ? turtle : turtle.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String path, String turtle) {
        String iri = GraphNames.STANDARD.iri(path);
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).base(iri).parse(graph);
        return new Document(path, iri, graph, Map.of());
    }
}
