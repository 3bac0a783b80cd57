package iz.query.about;

import static iz.query.about.Terms.node;

import iz.language.Tag;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.rdf.Prefixes;
import iz.rdf.Vocabulary;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

import java.net.URI;
import java.util.Map;

/// The prefixes and the examples in SHACL, as editors of queries look for them in the data itself.
/// Those of the Swiss Institute of Bioinformatics show an example once for each `rdfs:comment`, so
/// there is one, in English; `rdfs:label` has the question in every language.
public final class QueriesDescription {
    private final Iris iris;
    private final Prefixes prefixes;
    private final Examples examples;
    private final URI endpoint;

    /// @param endpoint where the examples can be asked
    public QueriesDescription(Iris iris, Prefixes prefixes, Examples examples, URI endpoint) {
        this.iris = iris;
        this.prefixes = prefixes;
        this.examples = examples;
        this.endpoint = endpoint;
    }

    /// The IRI of the gallery, which is the name of its graph.
    public Node name() {
        return node(iris.base() + "queries");
    }

    /// The IRI of an example.
    public Node name(Example example) {
        return node(iris.base() + "queries/" + example.name());
    }

    public Graph graph() {
        Statements said = new Statements();
        said.say(name(), Vocabulary.TYPE, OWL2.Ontology.asNode())
                .say(
                        name(),
                        RDFS.label.asNode(),
                        Wording.of("Prefixes and example queries of the archive", "en"));
        prefixes.all().forEach((prefix, space) -> declare(said, prefix, space));
        examples.all().forEach(example -> show(said, example));
        return said.graph();
    }

    private void declare(Statements said, String prefix, String space) {
        Node declaration = node(name().getURI() + "#prefix-" + prefix);
        said.say(name(), Terms.DECLARE, declaration)
                .say(declaration, Vocabulary.TYPE, Terms.PREFIX_DECLARATION)
                .say(declaration, Terms.PREFIX, prefix)
                .say(
                        declaration,
                        Terms.NAMESPACE,
                        NodeFactory.createLiteralDT(space, XSDDatatype.XSDanyURI));
    }

    private void show(Statements said, Example example) {
        Node query = name(example);
        said.say(query, Vocabulary.TYPE, Terms.EXECUTABLE)
                .say(query, RDFS.label.asNode(), example.titles())
                .say(query, Vocabulary.DESCRIPTION, Wording.of(example.explanation(), "en"))
                .say(query, Terms.PREFIXES, name())
                .say(query, Terms.TARGET, node(endpoint.toString()))
                .say(query, Terms.KEYWORDS, example.group());
        example.titles()
                .in(Tag.of("en"))
                .ifPresent(title -> said.say(query, RDFS.comment.asNode(), title));
        Map.Entry<Node, Node> form = form(example);
        said.say(query, Vocabulary.TYPE, form.getKey()).say(query, form.getValue(), example.text());
    }

    /// The class of such a query, and the property that has its text.
    private static Map.Entry<Node, Node> form(Example example) {
        Query query = QueryFactory.create(example.text(), Syntax.syntaxSPARQL_12);
        if (query.isSelectType()) {
            return Map.entry(Terms.SELECT_EXECUTABLE, Terms.SELECT);
        }
        if (query.isConstructType()) {
            return Map.entry(Terms.CONSTRUCT_EXECUTABLE, Terms.CONSTRUCT);
        }
        return query.isAskType()
                ? Map.entry(Terms.ASK_EXECUTABLE, Terms.ASK)
                : Map.entry(Terms.DESCRIBE_EXECUTABLE, Terms.DESCRIBE);
    }
}
