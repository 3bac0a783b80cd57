package iz.web.data;

import iz.rdf.Prefixes;
import iz.web.http.ETags;
import iz.web.http.Fault;
import iz.web.http.Handler;
import iz.web.http.Negotiation;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

import java.io.IOException;
import java.io.OutputStream;
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
        return reply(visit).adding("Vary", "Accept").with("Access-Control-Allow-Origin", "*");
    }

    private Reply reply(Visit visit) {
        Optional<String> graph = visit.query().first("graph");
        boolean union = visit.query().first("default").isPresent();
        if (graph.isPresent() == union) {
            return Reply.bad(graph.isPresent() ? "default" : "graph", "");
        }
        // The union is written as it is read, in lines that are Turtle too.
        List<RdfSyntax> offered =
                union
                        ? List.of(RdfSyntax.N_TRIPLES, RdfSyntax.TURTLE)
                        : List.of(RdfSyntax.values());
        Optional<RdfSyntax> syntax =
                Negotiation.choose(
                                visit.wishes().accept(),
                                offered.stream().map(RdfSyntax::type).toList())
                        .flatMap(type ->
                                offered.stream().filter(s -> s.type().equals(type)).findFirst());
        if (syntax.isEmpty()) {
            String here = visit.query().appendTo(visit.path());
            return Reply.of(
                    new Fault.NoSuchForm(
                            offered.stream().map(s -> new Fault.Choice(s.type(), here)).toList()));
        }
        return union
                ? Reply.stream(syntax.get().type(), this::write)
                        .with("ETag", ETags.of(syntax.get() + library.state(), ""))
                : graph(graph.get(), syntax.get());
    }

    private Reply graph(String iri, RdfSyntax syntax) {
        return library.archive()
                .graph(iri)
                .map(graph -> Reply.of(syntax.type(), syntax.write(graph, prefixes.of(graph, iri))))
                .orElseGet(Reply::notFound);
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
