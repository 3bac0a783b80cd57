package iz.web.data;

import iz.poem.Id;
import iz.rdf.Prefixes;
import iz.rdf.Vocabulary;
import iz.web.http.Offer;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Arrays;
import java.util.List;

/// Every thing's own graph, in each syntax, with links to what belongs to it.
public final class LinkedData {
    private final Library library;
    private final Prefixes prefixes;

    /// @param base the archive's, such as `https://w3id.org/iz/`
    public LinkedData(Library library, String base) {
        this.library = library;
        this.prefixes = new Prefixes(base);
    }

    /// One offer a syntax.
    public List<Offer> offers() {
        return Arrays.stream(RdfSyntax.values())
                .map(syntax -> Offer.of(syntax.type(), visit -> answer(visit, syntax)))
                .toList();
    }

    private Reply answer(Visit visit, RdfSyntax syntax) {
        return library.graph(visit)
                .map(graph -> linked(visit, graph, written(visit, graph, syntax)))
                .orElseGet(Reply::notFound);
    }

    private Reply written(Visit visit, Graph graph, RdfSyntax syntax) {
        String iri = library.iri(visit);
        return Reply.of(syntax.type(), syntax.write(graph, prefixes.of(graph, iri)));
    }

    private Reply linked(Visit visit, Graph graph, Reply reply) {
        Node thing = NodeFactory.createURI(library.iri(visit));
        Reply out = reply;
        for (Node rights : List.of(Vocabulary.LICENSE, Vocabulary.RIGHTS)) {
            for (Node target : objects(graph, thing, rights)) {
                out = out.linking(target.toString(), "license");
            }
        }
        for (Node work : objects(graph, thing, Vocabulary.REALISES)) {
            out = out.linking(path(work), "collection");
        }
        if (graph.contains(thing, Vocabulary.TYPE, Vocabulary.WORK)) {
            for (Id version : library.children(visit)) {
                out = out.linking(version.value(), "item");
            }
        }
        return out;
    }

    private String path(Node node) {
        return library.id(node.toString()).map(Id::value).orElse(node.toString());
    }

    private static List<Node> objects(Graph graph, Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .toList();
    }
}
