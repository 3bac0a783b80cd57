package iz.query.about;

import org.apache.jena.graph.Node;

import java.util.Map;
import java.util.TreeMap;

/// How many things of a class there are, and what is said of them.
final class ClassCount {
    private long entities;
    private long triples;
    private Node example;
    private final Map<Node, PropertyCount> properties = new TreeMap<>(PropertyCount.BY_IRI);

    ClassCount(Node example) {
        this.example = example;
    }

    /// @param said the number of triples about the thing
    /// @param used its properties
    /// @param times -1 takes the thing away again
    void add(Node thing, long said, Map<Node, PropertyCount> used, int times) {
        entities += times;
        triples += times * said;
        used.forEach((property, count) -> Counts.add(properties, property, count, times));
        if (thing.isURI() && (!example.isURI() || thing.getURI().compareTo(example.getURI()) < 0)) {
            example = thing;
        }
    }

    long entities() {
        return entities;
    }

    /// Those of which such a thing is the subject.
    long triples() {
        return triples;
    }

    /// Its first thing, by IRI.
    Node example() {
        return example;
    }

    Map<Node, PropertyCount> properties() {
        return properties;
    }
}
