package iz.rdf;

import static iz.rdf.Vocabulary.ADDS;
import static iz.rdf.Vocabulary.ANNOTATION;
import static iz.rdf.Vocabulary.BODY_VALUE;
import static iz.rdf.Vocabulary.DC_TYPE;
import static iz.rdf.Vocabulary.DIVISION;
import static iz.rdf.Vocabulary.HAS_SOURCE;
import static iz.rdf.Vocabulary.HAS_TARGET;
import static iz.rdf.Vocabulary.INDEX;
import static iz.rdf.Vocabulary.IN_DIVISION;
import static iz.rdf.Vocabulary.LINKING;
import static iz.rdf.Vocabulary.MISSING;
import static iz.rdf.Vocabulary.MOTIVATED_BY;
import static iz.rdf.Vocabulary.OMITS;
import static iz.rdf.Vocabulary.OMITTED_BY;
import static iz.rdf.Vocabulary.READING;
import static iz.rdf.Vocabulary.RENDERS;
import static iz.rdf.Vocabulary.SEGMENT;
import static iz.rdf.Vocabulary.SEGMENT_OF;
import static iz.rdf.Vocabulary.TEXT;
import static iz.rdf.Vocabulary.TYPE;
import static iz.rdf.Vocabulary.VARIANT;
import static iz.rdf.Vocabulary.WITNESS;

import iz.poem.Division;
import iz.poem.DivisionKind;
import iz.poem.Id;
import iz.poem.Note;
import iz.poem.Reference;
import iz.poem.Segment;
import iz.poem.Stretch;
import iz.poem.Variant;
import iz.poem.VersionText;

import org.apache.jena.graph.Node;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A version's graph as a `VersionText`: its lines, their alignment, its apparatus.
public final class VersionTextMapper {
    private final GraphReader graph;
    private final Node version;

    private VersionTextMapper(GraphReader graph, Id id) {
        this.graph = graph;
        this.version = graph.iris().node(id);
    }

    public static VersionText read(GraphReader graph, Id id) {
        VersionTextMapper mapper = new VersionTextMapper(graph, id);
        return new VersionText(
                        VersionMapper.read(graph, id),
                        mapper.divisions(),
                        mapper.segments(),
                        Set.copyOf(graph.ids(mapper.version, OMITS)),
                        Set.copyOf(graph.ids(mapper.version, ADDS)),
                        mapper.variants(),
                        mapper.notes())
                .withLinks(WordLinkMapper.read(graph));
    }

    private List<Division> divisions() {
        return things(TYPE, DIVISION)
                .map(node ->
                        new Division(
                                own(node),
                                graph.integer(node, INDEX),
                                graph.id(node, DC_TYPE)
                                        .flatMap(Id::fragment)
                                        .map(DivisionKind::ofSlug)
                                        .orElse(DivisionKind.STANZA)))
                .sorted(Comparator.comparingInt(Division::index).thenComparing(Division::id))
                .toList();
    }

    private List<Segment> segments() {
        return things(SEGMENT_OF, version)
                .filter(node -> graph.has(node, TYPE, SEGMENT))
                .map(node ->
                        new Segment(
                                own(node),
                                graph.integer(node, INDEX),
                                graph.id(node, IN_DIVISION),
                                graph.wording(node, TEXT),
                                graph.names(node, MISSING),
                                graph.ids(node, RENDERS)))
                .sorted(Comparator.comparingInt(Segment::index).thenComparing(Segment::id))
                .toList();
    }

    private List<Variant> variants() {
        return things(TYPE, VARIANT)
                .flatMap(node ->
                        graph
                                .object(node, HAS_TARGET)
                                .flatMap(target -> variant(node, target))
                                .stream())
                .sorted(
                        Comparator.comparing(Variant::segment)
                                .thenComparingInt(Variant::start)
                                .thenComparing(Variant::id))
                .toList();
    }

    private Optional<Variant> variant(Node node, Node target) {
        Optional<Stretch> stretch = StretchMapper.read(graph, target);
        Optional<Reference> witness =
                graph.reference(node, WITNESS).or(() -> graph.reference(node, OMITTED_BY));
        if (stretch.isEmpty() || witness.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Variant(
                        own(node),
                        stretch.get().segment(),
                        stretch.get().start(),
                        stretch.get().end(),
                        graph.wording(node, READING),
                        witness.get()));
    }

    private List<Note> notes() {
        return things(TYPE, ANNOTATION)
                .filter(node -> !graph.has(node, MOTIVATED_BY, LINKING))
                .flatMap(node ->
                        graph
                                .object(node, HAS_TARGET)
                                .flatMap(target ->
                                        graph.id(target, HAS_SOURCE)
                                                .or(() -> graph.iris().id(target)))
                                .map(segment ->
                                        new Note(own(node), segment, graph.names(node, BODY_VALUE)))
                                .stream())
                .sorted(Comparator.comparing(Note::segment).thenComparing(Note::id))
                .toList();
    }

    private Stream<Node> things(Node property, Node object) {
        return graph.subjects(property, object).filter(node -> graph.iris().id(node).isPresent());
    }

    private Id own(Node node) {
        return graph.iris().id(node).orElseThrow();
    }
}
