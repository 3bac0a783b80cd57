package iz.rdf;

import static iz.rdf.Vocabulary.CREATOR;
import static iz.rdf.Vocabulary.DC_TYPE;
import static iz.rdf.Vocabulary.DESCRIPTION;
import static iz.rdf.Vocabulary.IS_PART_OF;
import static iz.rdf.Vocabulary.METRE;
import static iz.rdf.Vocabulary.SUBJECT;
import static iz.rdf.Vocabulary.TEMPORAL_COVERAGE;
import static iz.rdf.Vocabulary.TITLE;

import iz.poem.Id;
import iz.poem.Period;
import iz.poem.Version;
import iz.poem.Work;

import org.apache.jena.graph.Node;

import java.util.Comparator;
import java.util.List;

/// A work's graph as a `Work`.
public final class WorkMapper {
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(WorkMapper::rank).thenComparing(Version::id);

    private WorkMapper() {}

    /// @param versions as their own graphs have them, in any order
    public static Work read(GraphReader graph, Id id, List<Version> versions) {
        Node work = graph.iris().node(id);
        return new Work(
                id,
                graph.names(work, TITLE),
                graph.references(work, CREATOR),
                graph.reference(work, IS_PART_OF),
                graph.references(work, DC_TYPE),
                graph.references(work, SUBJECT),
                graph.references(work, METRE),
                graph.lexical(work, TEMPORAL_COVERAGE).flatMap(Period::parse),
                graph.names(work, DESCRIPTION),
                versions.stream().sorted(ORDER).toList());
    }

    private static int rank(Version version) {
        return switch (version.role()) {
            case ORIGINAL -> 0;
            case TRANSLITERATION -> 1;
            case TRANSLATION -> 2;
        };
    }
}
