package iz.web.page;

import iz.rdf.Iris;
import iz.store.Reading;
import iz.store.Works;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The bundled corpus, read from its files: what pages see, without a data folder.
final class Corpus implements Reading {
    static final Corpus BUNDLED = new Corpus(Path.of("corpus"));
    private final TreeMap<String, Graph> graphs = new TreeMap<>();

    private Corpus(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(f -> f.toString().endsWith(".ttl"))
                    .forEach(f -> graphs.put(iri(folder, f), graph(f)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reader reader() {
        return (visit, page) -> page.apply(new Works(BUNDLED));
    }

    @Override
    public Iris iris() {
        return Iris.STANDARD;
    }

    @Override
    public Optional<Graph> graph(String iri) {
        return Optional.ofNullable(graphs.get(iri));
    }

    @Override
    public NavigableSet<String> names() {
        return graphs.navigableKeySet();
    }

    private static Graph graph(Path file) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String iri(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/').replace(".ttl", "");
        return Iris.STANDARD.base() + path.replaceFirst("/(work|person|collection)$", "");
    }
}
