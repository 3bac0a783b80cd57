package iz.web.data;

import iz.rdf.Prefixes;
import iz.web.http.Handler;
import iz.web.http.MediaType;
import iz.web.http.Negotiation;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `/data`: reads of the SPARQL 1.1 Graph Store HTTP Protocol. `?graph=` is a named graph;
/// `?default` is the union of all of them, which a triple that stands in two may enter twice.
public final class GraphStore implements Handler {
    private final Library library;
    private final Prefixes prefixes;

    /// @param base the archive's
    public GraphStore(Library library, String base) {
        this.library = library;
        this.prefixes = new Prefixes(base);
    }

    @Override
    public Reply answer(Visit visit) {
        Optional<String> graph = visit.query().first("graph");
        boolean union = visit.query().first("default").isPresent();
        if (graph.isPresent() == union) {
            return Reply.bad(graph.isPresent() ? "default" : "graph", "");
        }
        Reply reply = union ? union() : graph(visit, graph.get());
        return reply.adding("Vary", "Accept")
                .with("Access-Control-Allow-Origin", "*")
                .with("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private Reply graph(Visit visit, String iri) {
        List<MediaType> types = Arrays.stream(RdfSyntax.values()).map(RdfSyntax::type).toList();
        Optional<RdfSyntax> syntax =
                Negotiation.choose(visit.wishes().accept(), types)
                        .or(() -> Optional.of(MediaType.TURTLE))
                        .flatMap(type ->
                                Arrays.stream(RdfSyntax.values())
                                        .filter(s -> s.type().equals(type))
                                        .findFirst());
        Optional<Graph> found = library.archive().graph(iri);
        if (found.isEmpty()) {
            return Reply.notFound();
        }
        RdfSyntax in = syntax.orElse(RdfSyntax.TURTLE);
        Graph graph = found.get();
        return Reply.of(in.type(), in.write(graph, prefixes.of(graph, iri)));
    }

    private Reply union() {
        return Reply.stream(MediaType.N_TRIPLES, this::write);
    }

    private void write(OutputStream out) throws IOException {
        StreamRDF triples = StreamRDFLib.writer(out);
        triples.start();
        for (String iri : library.archive().names()) {
            library.archive()
                    .graph(iri)
                    .ifPresent(graph -> graph.find().forEachRemaining(triples::triple));
        }
        triples.finish();
    }
}
