package iz.query.about;

import static iz.query.about.Terms.node;

import iz.language.Tag;
import iz.rdf.Iris;
import iz.rdf.Prefixes;
import iz.rdf.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The dataset in VoID (<https://www.w3.org/TR/void/>): what there is, how much of it, where. The
/// properties of each class are there with the classes and datatypes of their values, from which
/// editors of queries learn what to propose.
public final class DatasetDescription {
    private static final List<Node> SHOWN =
            List.of(
                    Vocabulary.WORK,
                    Vocabulary.EXPRESSION,
                    Vocabulary.SEGMENT,
                    Vocabulary.PERSON,
                    Vocabulary.CLAIM);

    private final Iris iris;
    private final Map<String, String> prefixes;
    private final URI endpoint;

    /// @param endpoint where queries are asked; what is downloaded lies beside it
    public DatasetDescription(Iris iris, Prefixes prefixes, URI endpoint) {
        this.iris = iris;
        this.prefixes = prefixes.all();
        this.endpoint = endpoint;
    }

    /// The IRI of the description, which is the name of its graph.
    public Node name() {
        return node(iris.base() + ".well-known/void");
    }

    /// The IRI of the dataset.
    public Node dataset() {
        return part("dataset");
    }

    public Graph graph(Counts counts) {
        Statements said = head(counts);
        counts.classes().forEach((kind, count) -> kind(said, kind, count));
        properties(said, dataset(), "", counts.properties());
        return said.graph();
    }

    /// All but the partitions by class and property.
    Statements head(Counts counts) {
        Statements said = new Statements().read("dataset.ttl", name().getURI());
        Node dataset = dataset();
        said.say(dataset, VOID.uriSpace.asNode(), iris.base())
                .say(dataset, VOID.sparqlEndpoint.asNode(), node(endpoint.toString()))
                .say(dataset, VOID.dataDump.asNode(), node(beside("dump.nq.gz")))
                .say(dataset, VOID.documents.asNode(), counts.documents())
                .say(dataset, VOID.triples.asNode(), counts.triples())
                .say(dataset, VOID.entities.asNode(), counts.entities())
                .say(dataset, VOID.distinctSubjects.asNode(), counts.subjects())
                .say(dataset, VOID.classes.asNode(), counts.classes().size())
                .say(dataset, VOID.properties.asNode(), counts.properties().size())
                .say(part("union"), VOID.triples.asNode(), counts.triples());
        for (Node kind : SHOWN) {
            Optional.ofNullable(counts.classes().get(kind))
                    .ifPresent(count ->
                            said.say(dataset, VOID.exampleResource.asNode(), count.example()));
        }
        Stream.concat(counts.classes().keySet().stream(), counts.properties().keySet().stream())
                .forEach(term -> said.say(dataset, VOID.vocabulary.asNode(), space(term)));
        languages(said, counts);
        subsets(said, counts.licences(), Vocabulary.LICENSE);
        subsets(said, counts.statements(), Vocabulary.RIGHTS);
        return said;
    }

    private void languages(Statements said, Counts counts) {
        for (String tag : counts.languages().keySet()) {
            String language = Locale.forLanguageTag(Tag.of(tag).language()).getISO3Language();
            said.say(dataset(), Vocabulary.IN_LANGUAGE, tag)
                    .say(
                            dataset(),
                            DCTerms.language.asNode(),
                            node("http://lexvo.org/id/iso639-3/" + language));
        }
    }

    /// No licence covers the whole; of each it is said how many versions are under it.
    private void subsets(Statements said, Map<Node, Long> versions, Node property) {
        versions.forEach((rights, count) -> {
            Node subset = part("rights/" + shortly(rights));
            said.say(dataset(), VOID.subset.asNode(), subset)
                    .say(subset, Vocabulary.TYPE, VOID.Dataset.asNode())
                    .say(subset, property, rights)
                    .say(subset, VOID._class.asNode(), Vocabulary.EXPRESSION)
                    .say(subset, VOID.entities.asNode(), count);
        });
    }

    private void kind(Statements said, Node kind, ClassCount count) {
        String path = "class/" + shortly(kind);
        Node partition = part(path);
        said.say(dataset(), VOID.classPartition.asNode(), partition)
                .say(partition, Vocabulary.TYPE, VOID.Dataset.asNode())
                .say(partition, VOID._class.asNode(), kind)
                .say(partition, VOID.entities.asNode(), count.entities())
                .say(partition, VOID.triples.asNode(), count.triples())
                .say(partition, VOID.exampleResource.asNode(), count.example());
        properties(said, partition, path + "/", count.properties());
    }

    private void properties(
            Statements said, Node whole, String path, Map<Node, PropertyCount> properties) {
        properties.forEach((property, count) -> {
            String name = path + "property/" + shortly(property);
            Node partition = part(name);
            said.say(whole, VOID.propertyPartition.asNode(), partition)
                    .say(partition, Vocabulary.TYPE, VOID.Dataset.asNode())
                    .say(partition, VOID.property.asNode(), property)
                    .say(partition, VOID.triples.asNode(), count.triples())
                    .say(partition, VOID.distinctSubjects.asNode(), count.subjects());
            values(said, partition, name, count);
        });
    }

    private void values(Statements said, Node partition, String path, PropertyCount count) {
        count.classes()
                .forEach((kind, triples) -> {
                    Node values = part(path + "/class/" + shortly(kind));
                    said.say(partition, VOID.classPartition.asNode(), values)
                            .say(values, VOID._class.asNode(), kind)
                            .say(values, VOID.triples.asNode(), triples);
                });
        count.datatypes()
                .forEach((datatype, triples) -> {
                    Node values = part(path + "/datatype/" + shortly(datatype));
                    said.say(partition, Terms.DATATYPE_PARTITION, values)
                            .say(values, Terms.DATATYPE, datatype)
                            .say(values, VOID.triples.asNode(), triples);
                });
    }

    private String beside(String file) {
        return endpoint.resolve(file).toString();
    }

    private Node part(String fragment) {
        return node(name().getURI() + "#" + fragment);
    }

    private static Node space(Node term) {
        String iri = term.getURI();
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return NodeFactory.createURI(iri.substring(0, end + 1));
    }

    /// A name for a term within an address: `iz.Segment`, or else the whole IRI, escaped.
    private String shortly(Node term) {
        String space = space(term).getURI();
        String local = term.getURI().substring(space.length());
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (prefix.getValue().equals(space) && local.matches("[\\w-]+")) {
                return prefix.getKey() + "." + local;
            }
        }
        return URLEncoder.encode(term.getURI(), StandardCharsets.UTF_8);
    }
}
