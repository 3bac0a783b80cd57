package iz.rdf;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Reference;
import iz.poem.Wording;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads values from one graph. Order is always by value, since a graph has none.
///
/// @param graph the record's triples
/// @param iris the archive's base
/// @param names what another thing is called; its names stand in its own graph
public record GraphReader(Graph graph, Iris iris, Function<Id, Names> names) {

    public Stream<Node> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }

    public Stream<Node> subjects(Node property, Node object) {
        return graph.stream(Node.ANY, property, object).map(Triple::getSubject);
    }

    public boolean has(Node subject, Node property, Node object) {
        return graph.contains(subject, property, object);
    }

    public Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).min(GraphReader::byText);
    }

    /// The lexical form of a literal.
    public Optional<String> lexical(Node subject, Node property) {
        return objects(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    public Optional<String> iri(Node subject, Node property) {
        return objects(subject, property)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .findFirst();
    }

    /// @return 0 when there is none or it is no number
    public int integer(Node subject, Node property) {
        return lexical(subject, property)
                .filter(s -> s.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    public Names names(Node subject, Node property) {
        return new Names(objects(subject, property).flatMap(o -> wording(o).stream()).toList());
    }

    public Optional<Wording> wording(Node subject, Node property) {
        return object(subject, property).flatMap(this::wording);
    }

    public List<Id> ids(Node subject, Node property) {
        return objects(subject, property).flatMap(o -> iris.id(o).stream()).sorted().toList();
    }

    public Optional<Id> id(Node subject, Node property) {
        return ids(subject, property).stream().findFirst();
    }

    public List<Reference> references(Node subject, Node property) {
        return ids(subject, property).stream().map(this::reference).toList();
    }

    public Optional<Reference> reference(Node subject, Node property) {
        return id(subject, property).map(this::reference);
    }

    public Reference reference(Id id) {
        return new Reference(id, names.apply(id));
    }

    private Optional<Wording> wording(Node node) {
        return node.isLiteral()
                ? Optional.of(Wording.of(node.getLiteralLexicalForm(), tag(node)))
                : Optional.empty();
    }

    private static String tag(Node literal) {
        return literal.getLiteralLanguage().isEmpty() ? "und" : literal.getLiteralLanguage();
    }

    private static int byText(Node a, Node b) {
        return a.toString().compareTo(b.toString());
    }
}
