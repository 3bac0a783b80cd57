package iz.query.about;

import iz.rdf.Iris;
import iz.rdf.Prefixes;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/// All that the archive says of itself to programs, made of one count.
public final class SelfDescription {
    private final Iris iris;
    private final DatasetDescription dataset;
    private final QueriesDescription queries;
    private final ServiceDescription service;

    /// @param endpoint the absolute address at which queries are asked
    public SelfDescription(Iris iris, URI endpoint) {
        this.iris = iris;
        Prefixes prefixes = new Prefixes(iris.base());
        this.dataset = new DatasetDescription(iris, prefixes, endpoint);
        this.queries = new QueriesDescription(iris, prefixes, Examples.bundled(iris), endpoint);
        this.service = new ServiceDescription(endpoint, dataset);
    }

    /// Counts the records. What this class says of them does not count, if it is in the dataset.
    ///
    /// @param records inside a transaction, where the dataset needs one
    public Counts count(DatasetGraph records) {
        return Counts.of(records, iris, Set.of(dataset.name(), queries.name()));
    }

    /// What belongs into the dataset itself, by the names of the graphs: its description, with the
    /// prefixes and examples that editors of queries look for.
    public Map<Node, Graph> graphs(Counts counts) {
        return Map.of(dataset.name(), dataset.graph(counts), queries.name(), queries.graph());
    }

    /// What the endpoint answers without a query.
    public Graph service(Counts counts) {
        return service.graph(counts);
    }
}
