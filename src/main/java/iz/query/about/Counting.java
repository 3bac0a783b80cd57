package iz.query.about;

import iz.rdf.GraphNames;
import iz.rdf.Iris;
import iz.rdf.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One pass over the records. A record describes its own thing and the parts of it, so what is said
/// of a thing stands in one graph, and one graph at a time is held. Where a graph speaks of a thing
/// of another one, which records do not do, the thing is counted again over all graphs at the end.
final class Counting {
    private static final int REMEMBERED = 10_000;

    private final DatasetGraph dataset;
    private final Set<Node> without;
    private final Graph union;
    private final Counts counts;
    private final Set<Node> guests = new HashSet<>();

    /// The classes of things of other records: people, concepts, lines that others render.
    private final Map<Node, Set<Node>> known = new HashMap<>();

    Counting(DatasetGraph dataset, Iris iris, Set<Node> without) {
        this.dataset = dataset;
        this.without = without;
        this.union = dataset.getUnionGraph();
        this.counts = new Counts(iris);
    }

    Counts count() {
        Iterator<Node> graphs = dataset.listGraphNodes();
        while (graphs.hasNext()) {
            Node graph = graphs.next();
            if (!without.contains(graph)) {
                counts.addDocument();
                record(graph);
            }
        }
        guests.forEach(this::countAgain);
        return counts;
    }

    private void record(Node graph) {
        Map<Node, List<Triple>> things =
                dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY)
                        .map(Quad::asTriple)
                        .collect(Collectors.groupingBy(Triple::getSubject));
        things.forEach((thing, said) -> {
            counts.add(
                    thing,
                    said,
                    object ->
                            atHome(object, graph)
                                    ? types(things.getOrDefault(object, List.of()).stream())
                                    : classes(object),
                    1);
            if (!atHome(thing, graph)) {
                guests.add(thing);
            }
        });
    }

    private void countAgain(Node thing) {
        Map<Node, List<Triple>> places =
                dataset.stream(Node.ANY, thing, Node.ANY, Node.ANY)
                        .filter(quad -> !quad.isDefaultGraph())
                        .filter(quad -> !without.contains(quad.getGraph()))
                        .collect(
                                Collectors.groupingBy(
                                        Quad::getGraph,
                                        Collectors.mapping(Quad::asTriple, Collectors.toList())));
        places.forEach(
                (graph, said) -> counts.add(thing, said, object -> classes(graph, object), -1));
        Set<Triple> together =
                places.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        counts.add(thing, together, this::classes, 1);
    }

    private Set<Node> classes(Node graph, Node thing) {
        return atHome(thing, graph)
                ? types(dataset.stream(graph, thing, Vocabulary.TYPE, Node.ANY).map(Quad::asTriple))
                : classes(thing);
    }

    private Set<Node> classes(Node thing) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(
                thing, any -> types(union.stream(thing, Vocabulary.TYPE, Node.ANY)));
    }

    private static Set<Node> types(Stream<Triple> said) {
        return said.filter(triple -> triple.getPredicate().equals(Vocabulary.TYPE))
                .map(Triple::getObject)
                .collect(Collectors.toSet());
    }

    private static boolean atHome(Node thing, Node graph) {
        return !thing.isURI() || GraphNames.graphOf(thing.getURI()).equals(graph.getURI());
    }
}
