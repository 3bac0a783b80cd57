package iz.store;

import iz.log.LogState;
import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.TDB2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/// The archive as it is at one moment. It can be asked only inside [Archive#read]; what it answers
/// may leave.
public final class Snapshot implements Reading {
    private final DatasetGraph dataset;
    private final NavigableSet<String> names;
    private final Iris iris;
    private final Queries queries;

    Snapshot(DatasetGraph dataset, NavigableSet<String> names, Iris iris, Queries queries) {
        this.dataset = dataset;
        this.names = names;
        this.iris = iris;
        this.queries = queries;
    }

    @Override
    public Iris iris() {
        return iris;
    }

    @Override
    public NavigableSet<String> names() {
        return names;
    }

    /// What the view has followed the log to; changes with every publication. Good for an ETag.
    public LogState state() {
        return Marker.read(dataset.getDefaultGraph()).orElseThrow().state();
    }

    /// A copy of a published graph, brought into memory by one walk along one index: a page asks it
    /// dozens of questions. Empty when there is none of that name, or it was withdrawn.
    @Override
    public Optional<Graph> graph(String iri) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        dataset.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> copy.add(quad.asTriple()));
        return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
    }

    /// The rows of a query over all published graphs.
    ///
    /// @param query a resource, see [Queries#get]
    /// @param parameters what stands for its variables, named without `?`
    public List<Binding> select(String query, Map<String, Node> parameters) {
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = prepare(query, parameters)) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }

    /// The triples that a CONSTRUCT query makes, in memory.
    public Graph construct(String query, Map<String, Node> parameters) {
        try (QueryExec execution = prepare(query, parameters)) {
            return execution.construct();
        }
    }

    private QueryExec prepare(String query, Map<String, Node> parameters) {
        QueryExecBuilder builder =
                QueryExec.dataset(dataset)
                        .query(queries.get(query))
                        .set(TDB2.symUnionDefaultGraph, true);
        parameters.forEach(builder::substitution);
        return builder.build();
    }
}
