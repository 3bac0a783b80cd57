package iz.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Collection;
import java.util.List;

/// The names of graphs in a view that no record of the log holds: what is said about the dataset.
/// They stand in the store's own default graph, beside its [Marker].
final class Beside {
    private static final Node VIEW = NodeFactory.createURI("urn:iz:beside");
    private static final Node HOLDS = NodeFactory.createURI("urn:iz:beside:holds");

    private Beside() {}

    static List<Node> names(Graph graph) {
        return graph.find(VIEW, HOLDS, Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    static void write(Graph graph, Collection<String> names) {
        graph.remove(VIEW, HOLDS, Node.ANY);
        names.forEach(name -> graph.add(VIEW, HOLDS, NodeFactory.createURI(name)));
    }
}
