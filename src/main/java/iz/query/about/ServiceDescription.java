package iz.query.about;

import org.apache.jena.graph.Graph;

import java.net.URI;

/// What the endpoint can do, in the SPARQL 1.1 Service Description vocabulary
/// (<https://www.w3.org/TR/sparql11-service-description/>): what it answers when it is asked for
/// RDF without a query.
public final class ServiceDescription {
    private final URI endpoint;
    private final DatasetDescription dataset;

    /// @param endpoint the absolute address at which queries are asked
    public ServiceDescription(URI endpoint, DatasetDescription dataset) {
        this.endpoint = endpoint;
        this.dataset = dataset;
    }

    /// With the dataset and its totals; its classes and properties are in its own description.
    public Graph graph(Counts counts) {
        return dataset.head(counts)
                .read("service.ttl", endpoint.toString())
                .say(Terms.node(endpoint + "#service"), Terms.DEFAULT_DATASET, dataset.dataset())
                .graph();
    }
}
