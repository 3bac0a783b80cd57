package iz.store;

import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sys.JenaSystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The bundled corpus in memory, for tests of what reads it.
public final class LoadedCorpus implements Reading, Asks {
    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private final Queries queries = new Queries();
    private final NavigableSet<String> names = new TreeSet<>();

    /// The memory dataset is slow over its union graph; pages in six languages ask the same.
    private final Map<Asked, List<Binding>> answers = new HashMap<>();

    private record Asked(String query, Map<String, Node> given) {}

    static {
        JenaSystem.init();
    }

    public static LoadedCorpus bundled() {
        LoadedCorpus corpus = new LoadedCorpus();
        Path root = Path.of("corpus");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                String path = root.relativize(file).toString().replaceAll("\\.ttl$", "");
                corpus.add(
                        path.replaceAll("/(work|person|collection)$", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corpus;
    }

    /// @param path of the graph below the archive's base
    public void add(String path, String turtle) {
        String iri = Iris.STANDARD.base() + path;
        Graph graph = dataset.getGraph(NodeFactory.createURI(iri));
        graph.clear();
        RDFParser.fromString(turtle, Lang.TURTLE).base(iri).parse(graph);
        names.add(iri);
        answers.clear();
    }

    public Works works() {
        return new Works(this);
    }

    public Catalogue catalogue() {
        return new Catalogue(this, Iris.STANDARD, () -> "one");
    }

    @Override
    public List<Binding> select(String query, Map<String, Node> given) {
        Asked asked = new Asked(query, Map.copyOf(given));
        List<Binding> known = answers.get(asked);
        if (known == null) {
            known = answer(query, given);
            answers.put(asked, known);
        }
        return known;
    }

    private List<Binding> answer(String query, Map<String, Node> given) {
        List<Binding> rows = new ArrayList<>();
        QueryExecBuilder builder = QueryExec.dataset(dataset);
        builder.query(queries.get(query));
        given.forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }

    @Override
    public Iris iris() {
        return Iris.STANDARD;
    }

    @Override
    public Optional<Graph> graph(String iri) {
        return names.contains(iri)
                ? Optional.of(dataset.getGraph(NodeFactory.createURI(iri)))
                : Optional.empty();
    }

    @Override
    public NavigableSet<String> names() {
        return names;
    }
}
