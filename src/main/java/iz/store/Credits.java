package iz.store;

import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who is credited for one thing and for nothing else: with the thing, the credit goes.
final class Credits {
    private Credits() {}

    /// The graphs of people whom no other published graph names.
    static List<String> onlyFor(String iri, Iris iris, Snapshot snapshot) {
        String people = iris.base() + "people/";
        Set<String> named = new LinkedHashSet<>();
        for (Graph graph : snapshot.graph(iri).stream().toList()) {
            graph.find()
                    .filterKeep(triple -> triple.getObject().isURI())
                    .mapWith(triple -> triple.getObject().getURI())
                    .filterKeep(uri -> uri.startsWith(people) && snapshot.names().contains(uri))
                    .forEachRemaining(named::add);
        }
        List<String> alone = new ArrayList<>();
        for (String person : named) {
            Node node = NodeFactory.createURI(person);
            boolean elsewhere =
                    snapshot.dataset().stream(Node.ANY, Node.ANY, Node.ANY, node)
                            .map(quad -> quad.getGraph().toString())
                            .anyMatch(graph -> !graph.equals(iri) && !graph.equals(person));
            if (!elsewhere && !person.equals(iri)) {
                alone.add(person);
            }
        }
        return alone;
    }
}
