package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What rules ask of a graph that may be a version.
record VersionFacts(Node version, Graph graph) {

    VersionFacts(String iri, Graph graph) {
        this(NodeFactory.createURI(iri), graph);
    }

    /// The version whose lines a document joins to those of a source: its own, or that which an
    /// alignment by another hand is of. When that cannot be read, nothing is known of it.
    static VersionFacts aligned(Document document, Neighbours neighbours) {
        return alignedIri(document)
                .map(iri ->
                        neighbours.graph(iri) instanceof Neighbours.Found.Present present
                                ? new VersionFacts(iri, present.graph())
                                : new VersionFacts(iri, Graph.emptyGraph))
                .orElseGet(() -> new VersionFacts(document.iri(), document.graph()));
    }

    /// The version that an alignment by another hand is of; empty for other documents.
    static Optional<String> alignedIri(Document document) {
        Node own = NodeFactory.createURI(document.iri());
        return document.graph().contains(own, Vocabulary.TYPE, Vocabulary.ALIGNMENT)
                ? document.triples(own, Vocabulary.ALIGNS, Node.ANY).stream()
                        .map(Triple::getObject)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .findFirst()
                : Optional.empty();
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
