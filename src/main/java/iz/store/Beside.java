package iz.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of graphs in a view that no record of the log holds: what is said about the dataset.
/// They stand in the store's own default graph, beside its [Marker].
final class Beside {
    private static final Node VIEW = NodeFactory.createURI("urn:iz:beside");
    private static final Node HOLDS = NodeFactory.createURI("urn:iz:beside:holds");

    private Beside() {}

    static List<Node> names(Graph graph) {
        return graph.find(VIEW, HOLDS, Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    /// True when these graphs, and no others, stand beside those of the log.
    static boolean isSame(DatasetGraph dataset, Map<String, Graph> graphs) {
        Set<String> there = new HashSet<>();
        names(dataset.getDefaultGraph()).forEach(name -> there.add(name.getURI()));
        return there.equals(graphs.keySet())
                && graphs.entrySet().stream().allMatch(each -> isSame(dataset, each));
    }

    private static boolean isSame(DatasetGraph dataset, Map.Entry<String, Graph> named) {
        Graph there = dataset.getGraph(NodeFactory.createURI(named.getKey()));
        Graph graph = named.getValue();
        return there.size() == graph.size() && graph.stream().allMatch(there::contains);
    }

    static void write(Graph graph, Collection<String> names) {
        graph.remove(VIEW, HOLDS, Node.ANY);
        names.forEach(name -> graph.add(VIEW, HOLDS, NodeFactory.createURI(name)));
    }
}
