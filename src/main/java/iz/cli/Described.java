package iz.cli;

import iz.query.about.Counts;
import iz.query.about.SelfDescription;
import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// What a query process puts beside the records: what they are, counted, and how to ask them.
final class Described {
    private final SelfDescription description;
    private final String endpoint;

    Described(Iris iris) {
        this.endpoint = iris.base() + "sparql";
        this.description = new SelfDescription(iris, URI.create(endpoint));
    }

    /// Graphs by name; the service's own is named after the endpoint.
    Map<String, Graph> graphs(DatasetGraph records) {
        Counts counts = description.count(records);
        Map<String, Graph> graphs = new HashMap<>();
        description.graphs(counts).forEach((name, graph) -> graphs.put(name.getURI(), graph));
        graphs.put(endpoint, description.service(counts));
        return graphs;
    }
}
