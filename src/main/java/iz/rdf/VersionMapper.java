package iz.rdf;

import static iz.rdf.Vocabulary.BY_HAND;
import static iz.rdf.Vocabulary.DC_TYPE;
import static iz.rdf.Vocabulary.DESCRIPTION;
import static iz.rdf.Vocabulary.IN_LANGUAGE;
import static iz.rdf.Vocabulary.LICENSE;
import static iz.rdf.Vocabulary.MACHINE;
import static iz.rdf.Vocabulary.MACHINE_ASSISTED;
import static iz.rdf.Vocabulary.METHOD;
import static iz.rdf.Vocabulary.REALISES;
import static iz.rdf.Vocabulary.RELATORS;
import static iz.rdf.Vocabulary.RIGHTS;
import static iz.rdf.Vocabulary.SOURCE;
import static iz.rdf.Vocabulary.TITLE;
import static iz.rdf.Vocabulary.TRANSLATION;
import static iz.rdf.Vocabulary.TRANSLATION_OF;
import static iz.rdf.Vocabulary.TRANSLITERATION;
import static iz.rdf.Vocabulary.TRANSLITERATION_OF;

import iz.language.Tag;
import iz.poem.Credit;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.Relator;
import iz.poem.Rights;
import iz.poem.Role;
import iz.poem.Version;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A version's graph as a `Version`, without its text.
public final class VersionMapper {
    private VersionMapper() {}

    public static Version read(GraphReader graph, Id id) {
        Node version = graph.iris().node(id);
        return new Version(
                id,
                graph.id(version, REALISES).or(id::parent).orElse(id),
                role(graph, version),
                Tag.of(graph.lexical(version, IN_LANGUAGE).orElse("und")),
                graph.names(version, TITLE),
                graph.id(version, TRANSLATION_OF).or(() -> graph.id(version, TRANSLITERATION_OF)),
                rights(graph, version),
                method(graph, version),
                credits(graph, version),
                graph.reference(version, SOURCE),
                graph.names(version, DESCRIPTION),
                ContributionMapper.read(graph, version));
    }

    private static Role role(GraphReader graph, Node version) {
        if (graph.has(version, DC_TYPE, TRANSLATION)) {
            return Role.TRANSLATION;
        }
        return graph.has(version, DC_TYPE, TRANSLITERATION) ? Role.TRANSLITERATION : Role.ORIGINAL;
    }

    private static Optional<Rights> rights(GraphReader graph, Node version) {
        return graph.iri(version, LICENSE)
                .map(iri -> new Rights(iri, true))
                .or(() -> graph.iri(version, RIGHTS).map(iri -> new Rights(iri, false)));
    }

    private static Optional<Method> method(GraphReader graph, Node version) {
        if (graph.has(version, METHOD, BY_HAND)) {
            return Optional.of(Method.BY_HAND);
        }
        if (graph.has(version, METHOD, MACHINE_ASSISTED)) {
            return Optional.of(Method.MACHINE_ASSISTED);
        }
        return graph.has(version, METHOD, MACHINE) ? Optional.of(Method.MACHINE) : Optional.empty();
    }

    private static List<Credit> credits(GraphReader graph, Node version) {
        return Arrays.stream(Relator.values())
                .flatMap(relator ->
                        graph
                                .references(
                                        version, NodeFactory.createURI(RELATORS + relator.code()))
                                .stream()
                                .map(agent -> new Credit(relator, agent)))
                .toList();
    }
}
