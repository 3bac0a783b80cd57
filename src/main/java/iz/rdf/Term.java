package iz.rdf;

import iz.poem.Names;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One of the archive's own terms, as its ontology defines it.
///
/// @param name its local name, such as `renders`
/// @param above IRIs of the classes or properties that it narrows
/// @param domain IRIs of what it is said of
/// @param range IRIs of what it points to
/// @param seeAlso IRIs of terms elsewhere that lie near
public record Term(
        String name,
        Kind kind,
        Names label,
        Names definition,
        List<String> above,
        List<String> domain,
        List<String> range,
        List<String> seeAlso) {

    /// What a term is, in the order in which people read about them.
    public enum Kind {
        CLASS,
        PROPERTY,
        /// A value of a property, such as a way of making a translation.
        VALUE
    }

    /// All terms of an ontology, by kind and name.
    public static List<Term> all(Ontology ontology) {
        GraphReader graph = new GraphReader(ontology.terms(), Iris.STANDARD, id -> Names.NONE);
        return graph.subjects(RDFS.isDefinedBy.asNode(), ontologyNode())
                .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.IZ))
                .map(node -> term(graph, node))
                .sorted(
                        Comparator.comparing((Term t) -> t.kind())
                                .thenComparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Term term(GraphReader graph, Node node) {
        return new Term(
                node.getURI().substring(Vocabulary.IZ.length()),
                kind(graph, node),
                graph.names(node, RDFS.label.asNode()),
                graph.names(node, Vocabulary.DEFINITION),
                concat(
                        iris(graph, node, RDFS.subClassOf.asNode()),
                        iris(graph, node, RDFS.subPropertyOf.asNode())),
                iris(graph, node, RDFS.domain.asNode()),
                iris(graph, node, RDFS.range.asNode()),
                iris(graph, node, RDFS.seeAlso.asNode()));
    }

    private static Kind kind(GraphReader graph, Node node) {
        if (graph.has(node, RDF.type.asNode(), OWL.Class.asNode())) {
            return Kind.CLASS;
        }
        return graph.has(node, RDF.type.asNode(), Vocabulary.CONCEPT) ? Kind.VALUE : Kind.PROPERTY;
    }

    private static List<String> iris(GraphReader graph, Node node, Node property) {
        return graph.objects(node, property)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private static Node ontologyNode() {
        return NodeFactory.createURI(Vocabulary.IZ.substring(0, Vocabulary.IZ.length() - 1));
    }
}
