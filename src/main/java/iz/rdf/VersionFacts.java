package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What rules ask of a graph that may be a version.
record VersionFacts(Node version, Graph graph) {

    VersionFacts(String iri, Graph graph) {
        this(NodeFactory.createURI(iri), graph);
    }

    boolean isVersion() {
        return graph.contains(version, Vocabulary.TYPE, Vocabulary.EXPRESSION);
    }

    /// The versions that it was made from.
    List<Node> sources() {
        List<Node> sources = new ArrayList<>(objects(version, Vocabulary.TRANSLATION_OF));
        sources.addAll(objects(version, Vocabulary.TRANSLITERATION_OF));
        return sources;
    }

    List<Node> works() {
        return objects(version, Vocabulary.REALISES);
    }

    /// True when a thing is a line of this version.
    boolean hasSegment(Node segment) {
        return graph.contains(segment, Vocabulary.SEGMENT_OF, version)
                && graph.contains(segment, Vocabulary.TYPE, Vocabulary.SEGMENT);
    }

    Optional<String> text(Node segment) {
        return objects(segment, Vocabulary.TEXT).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    List<Node> objects(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).toList();
    }
}
