package iz.web.data;

import iz.web.http.MediaType;
import iz.web.http.Offer;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The ontology and the shapes, as they were written, comments and all.
public final class Ontology {
    private static final String NAMESPACE = "https://w3id.org/iz/ns";

    private final byte[] turtle = resource("iz.ttl");
    private final byte[] shapes = resource("shapes.ttl");

    /// The ontology in each syntax.
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        offers.add(Offer.of(MediaType.TURTLE, visit -> Reply.of(MediaType.TURTLE, turtle)));
        for (RdfSyntax syntax : RdfSyntax.values()) {
            if (syntax != RdfSyntax.TURTLE) {
                offers.add(Offer.of(syntax.type(), visit -> written(syntax)));
            }
        }
        return offers;
    }

    /// The SHACL shapes, in Turtle.
    public Reply shapes(Visit visit) {
        return Reply.of(MediaType.TURTLE, shapes);
    }

    private Reply written(RdfSyntax syntax) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(turtle))
                .lang(Lang.TURTLE)
                .base(NAMESPACE)
                .parse(graph);
        return Reply.of(syntax.type(), syntax.write(graph, graph.getPrefixMapping()));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + name)) {
            if (in == null) {
                throw new IOException("The program lacks its own file ontology/" + name + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
