package iz.web.data;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.ResultFormat;
import iz.query.wire.Answers;
import iz.rdf.Iris;
import iz.rdf.Prefixes;
import iz.web.http.Caller;
import iz.web.http.MediaType;
import iz.web.http.Negotiation;
import iz.web.http.Offer;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the archive says of itself to programs: `/.well-known/void`, and the description of the
/// service. Both stand in the dataset, where the query process has counted it.
public final class Descriptions {
    private final Answers answers;
    private final Iris iris;
    private final Prefixes prefixes;

    public Descriptions(Answers answers, Iris iris) {
        this.answers = answers;
        this.iris = iris;
        this.prefixes = new Prefixes(iris.base());
    }

    /// VoID, one offer a syntax.
    public List<Offer> dataset() {
        return Arrays.stream(RdfSyntax.values())
                .map(syntax ->
                        Offer.of(
                                syntax.type(),
                                visit -> answer(visit, ".well-known/void", Optional.of(syntax))))
                .toList();
    }

    /// The service, with the address at which it was asked.
    public Reply service(Visit visit) {
        return answer(visit, "sparql", Optional.empty());
    }

    private Reply answer(Visit visit, String name, Optional<RdfSyntax> wanted) {
        String iri = iris.base() + name;
        RdfSyntax syntax = wanted.orElseGet(() -> negotiated(visit));
        try {
            Graph graph = read(iri, visit);
            return Reply.of(syntax.type(), syntax.write(graph, prefixes.of(graph, iri)));
        } catch (IOException e) {
            return SparqlEndpoint.problem(
                    new Refusal(Refusal.Kind.BUSY, "The query process broke down.", "Try again."));
        } catch (Refusal refusal) {
            return SparqlEndpoint.problem(refusal);
        }
    }

    private static RdfSyntax negotiated(Visit visit) {
        List<MediaType> types = Arrays.stream(RdfSyntax.values()).map(RdfSyntax::type).toList();
        return Negotiation.choose(visit.wishes().accept(), types)
                .flatMap(type ->
                        Arrays.stream(RdfSyntax.values())
                                .filter(s -> s.type().equals(type))
                                .findFirst())
                .orElse(RdfSyntax.TURTLE);
    }

    private Graph read(String name, Visit visit) throws IOException {
        Ask ask =
                Ask.of(
                        "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + name + "> { ?s ?p ?o } }",
                        ResultFormat.N_TRIPLES);
        Caller caller = visit.caller();
        byte[] all = caller.whileResting(() -> answers.ask(ask, caller::gone).all());
        String triples = new String(all, StandardCharsets.UTF_8);
        Graph there = GraphMemFactory.createDefaultGraphSameTerm();
        RDFParser.fromString(triples, Lang.NTRIPLES).parse(there);
        return here(there, visit);
    }

    /// The endpoint is where it was asked, whatever the archive's own base is.
    private Graph here(Graph there, Visit visit) {
        String host = visit.wishes().host();
        if (!host.matches("[A-Za-z0-9.:\\[\\]-]+")) {
            return there;
        }
        Node endpoint = NodeFactory.createURI(iris.base() + "sparql");
        Node asked = NodeFactory.createURI("http://" + host + "/sparql");
        Graph here = GraphMemFactory.createDefaultGraphSameTerm();
        there.find()
                .forEachRemaining(t ->
                        here.add(
                                t.getSubject().equals(endpoint) ? endpoint : t.getSubject(),
                                t.getPredicate(),
                                t.getObject().equals(endpoint) ? asked : t.getObject()));
        return here;
    }
}
