package iz.query.about;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// How a property is used, by all things or by those of one class.
final class PropertyCount {
    static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private long triples;
    private long subjects;
    private final Map<Node, Long> classes = new TreeMap<>(BY_IRI);
    private final Map<Node, Long> datatypes = new TreeMap<>(BY_IRI);

    /// How one thing uses it.
    ///
    /// @param objects what it says of the thing, each once
    /// @param classesOf the classes of a thing that is named
    static PropertyCount of(
            Collection<Node> objects, Function<Node, ? extends Collection<Node>> classesOf) {
        PropertyCount one = new PropertyCount();
        one.triples = objects.size();
        one.subjects = 1;
        for (Node object : objects) {
            if (object.isLiteral()) {
                Node datatype = NodeFactory.createURI(object.getLiteralDatatypeURI());
                one.datatypes.merge(datatype, 1L, Long::sum);
            } else {
                classesOf.apply(object).forEach(kind -> one.classes.merge(kind, 1L, Long::sum));
            }
        }
        return one;
    }

    /// @param times -1 takes it away again
    void add(PropertyCount other, int times) {
        triples += times * other.triples;
        subjects += times * other.subjects;
        add(classes, other.classes, times);
        add(datatypes, other.datatypes, times);
    }

    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    /// The classes of what it points to, with the number of triples.
    Map<Node, Long> classes() {
        return classes;
    }

    /// The datatypes of its literals, with the number of triples.
    Map<Node, Long> datatypes() {
        return datatypes;
    }

    private static void add(Map<Node, Long> to, Map<Node, Long> from, int times) {
        from.forEach((node, count) -> Counts.add(to, node, times * count));
    }
}
