package iz.rdf;

import iz.poem.Id;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Optional;

/// Turns the archive's own IRIs into ids and back.
///
/// @param base such as `https://w3id.org/iz/`; ends with a slash
public record Iris(String base) {
    public static final Iris STANDARD = new Iris("https://w3id.org/iz/");

    /// @return empty for a literal, a blank node or an IRI of somewhere else
    public Optional<Id> id(Node node) {
        return node.isURI() ? id(node.getURI()) : Optional.empty();
    }

    public Optional<Id> id(String iri) {
        return iri.startsWith(base) && iri.length() > base.length()
                ? Optional.of(Id.of(iri.substring(base.length() - 1)))
                : Optional.empty();
    }

    public String iri(Id id) {
        return base + id.value().substring(1);
    }

    public Node node(Id id) {
        return NodeFactory.createURI(iri(id));
    }
}
