package iz.store;

import iz.log.LogState;

import org.apache.jena.graph.Graph;
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
import java.util.Optional;

/// The archive as it is at one moment. Good only inside [Archive#read]; nothing that it hands out may
/// leave, but for the rows of a query and copies.
public final class Snapshot {
    private final DatasetGraph dataset;
    private final Queries queries;

    Snapshot(DatasetGraph dataset, Queries queries) {
        this.dataset = dataset;
        this.queries = queries;
    }

    /// What the view has followed the log to; changes with every publication. Good for an ETag.
    public LogState state() {
        return Marker.read(dataset.getDefaultGraph()).orElseThrow().state();
    }

    /// A published graph; empty when there is none of that name, or it was withdrawn.
    public Optional<Graph> graph(String iri) {
        Node name = NodeFactory.createURI(iri);
        return dataset.containsGraph(name) ? Optional.of(dataset.getGraph(name)) : Optional.empty();
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
