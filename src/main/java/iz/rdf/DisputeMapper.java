package iz.rdf;

import static iz.rdf.Vocabulary.CLAIM;
import static iz.rdf.Vocabulary.CLAIM_ABOUT;
import static iz.rdf.Vocabulary.CLAIM_PROPERTY;
import static iz.rdf.Vocabulary.CLAIM_VALUE;
import static iz.rdf.Vocabulary.DESCRIPTION;
import static iz.rdf.Vocabulary.DISPUTES;
import static iz.rdf.Vocabulary.SOURCE;
import static iz.rdf.Vocabulary.TITLE;
import static iz.rdf.Vocabulary.TYPE;
import static iz.rdf.Vocabulary.VALUE;
import static iz.rdf.Vocabulary.WAS_ATTRIBUTED_TO;

import iz.poem.Claim;
import iz.poem.Dispute;
import iz.poem.Id;

import org.apache.jena.graph.Node;

import java.util.Comparator;

/// A graph of claims as a `Dispute`.
public final class DisputeMapper {
    private DisputeMapper() {}

    public static Dispute read(GraphReader graph, Id id) {
        Node dispute = graph.iris().node(id);
        return new Dispute(
                id,
                graph.names(dispute, TITLE),
                graph.names(dispute, DESCRIPTION),
                graph.subjects(TYPE, CLAIM)
                        .filter(node -> graph.iris().id(node).isPresent())
                        .map(node -> claim(graph, node))
                        .sorted(Comparator.comparing(Claim::id))
                        .toList());
    }

    private static Claim claim(GraphReader graph, Node claim) {
        return new Claim(
                graph.iris().id(claim).orElseThrow(),
                graph.reference(claim, CLAIM_ABOUT),
                graph.iri(claim, CLAIM_PROPERTY),
                graph.lexical(claim, VALUE),
                graph.reference(claim, CLAIM_VALUE),
                graph.names(claim, DESCRIPTION),
                graph.references(claim, WAS_ATTRIBUTED_TO),
                graph.references(claim, SOURCE),
                graph.ids(claim, DISPUTES));
    }
}
