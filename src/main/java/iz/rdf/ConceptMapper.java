package iz.rdf;

import static iz.rdf.Vocabulary.ALT_LABEL;
import static iz.rdf.Vocabulary.AVOID_LABEL;
import static iz.rdf.Vocabulary.CONCEPT;
import static iz.rdf.Vocabulary.DEFINITION;
import static iz.rdf.Vocabulary.NOTE;
import static iz.rdf.Vocabulary.PREF_LABEL;
import static iz.rdf.Vocabulary.TYPE;

import iz.poem.Concept;
import iz.poem.ConceptScheme;
import iz.poem.Id;

import java.util.Comparator;

/// A graph of SKOS concepts as a `ConceptScheme`.
public final class ConceptMapper {
    private ConceptMapper() {}

    public static ConceptScheme read(GraphReader graph, Id id) {
        return new ConceptScheme(
                id,
                graph.names(graph.iris().node(id), PREF_LABEL),
                graph.subjects(TYPE, CONCEPT)
                        .flatMap(node ->
                                graph
                                        .iris()
                                        .id(node)
                                        .map(concept ->
                                                new Concept(
                                                        concept,
                                                        graph.names(node, PREF_LABEL),
                                                        graph.names(node, ALT_LABEL),
                                                        graph.names(node, AVOID_LABEL),
                                                        graph.names(node, DEFINITION),
                                                        graph.names(node, NOTE)))
                                        .stream())
                        .sorted(Comparator.comparing(Concept::id))
                        .toList());
    }
}
