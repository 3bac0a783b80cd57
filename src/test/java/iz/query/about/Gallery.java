package iz.query.about;

import iz.rdf.GraphNames;
import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The bundled corpus in memory, and the examples asked of it. The union of the graphs is written
/// into the default graph: what an endpoint answers from it is the same, and it is much faster.
final class Gallery {
    static final Path CORPUS = Path.of("corpus");
    static final String BASE = Iris.STANDARD.base();

    static {
        JenaSystem.init();
    }

    /// What a query found, as text; a variable that is not bound is empty.
    record Row(Map<String, String> values) {
        String get(String variable) {
            return values.getOrDefault(variable, "");
        }

        boolean has(String variable) {
            return values.containsKey(variable);
        }
    }

    /// The records.
    static final DatasetGraph RECORDS = load();

    static final Examples EXAMPLES = Examples.bundled(Iris.STANDARD);

    private static final DatasetGraph UNION = union(RECORDS);

    private Gallery() {}

    private static DatasetGraph load() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
                String iri = GraphNames.STANDARD.iri(CORPUS.relativize(file).toString());
                Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
                RDFParser.source(file).base(iri).parse(graph);
                dataset.addGraph(NodeFactory.createURI(iri), graph);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dataset;
    }

    /// A copy whose default graph is the union of its named ones.
    static DatasetGraph union(DatasetGraph records) {
        Graph all = GraphMemFactory.createDefaultGraphSameTerm();
        DatasetGraph union = DatasetGraphFactory.create(all);
        records.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> {
                    all.add(quad.asTriple());
                    union.add(quad);
                });
        return union;
    }

    static String text(String name) {
        return EXAMPLES.named(name).orElseThrow().text();
    }

    /// The rows of an example; IRIs without the archive's base, literals without their tags.
    static List<Row> rows(String name) {
        return ask(text(name));
    }

    static List<Row> ask(String query) {
        return ask(UNION, query);
    }

    static List<Row> ask(DatasetGraph dataset, String query) {
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = execution(dataset, query)) {
            execution
                    .select()
                    .forEachRemaining(binding -> {
                        Map<String, String> row = new TreeMap<>();
                        binding.forEach((name, value) -> row.put(name.getVarName(), shown(value)));
                        rows.add(new Row(row));
                    });
        }
        return rows;
    }

    static Graph construct(String name) {
        try (QueryExec execution = execution(UNION, text(name))) {
            return execution.construct();
        }
    }

    static Graph describe(String name) {
        try (QueryExec execution = execution(UNION, text(name))) {
            return execution.describe();
        }
    }

    static boolean yes(String name) {
        try (QueryExec execution = execution(UNION, text(name))) {
            return execution.ask();
        }
    }

    private static QueryExec execution(DatasetGraph dataset, String query) {
        return QueryExec.dataset(dataset)
                .query(QueryFactory.create(query, Syntax.syntaxSPARQL_12))
                .build();
    }

    static String shown(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.toString().replaceFirst("^" + BASE, "");
    }

    /// Triples of one graph.
    static long size(String name) {
        return RECORDS.stream(NodeFactory.createURI(BASE + name), Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .count();
    }
}
