package iz.rdf;

import static iz.rdf.Vocabulary.ADDS;
import static iz.rdf.Vocabulary.ALIGNMENT;
import static iz.rdf.Vocabulary.ALIGNS;
import static iz.rdf.Vocabulary.CREATOR;
import static iz.rdf.Vocabulary.LICENSE;
import static iz.rdf.Vocabulary.OMITS;
import static iz.rdf.Vocabulary.RENDERS;
import static iz.rdf.Vocabulary.TYPE;
import static iz.rdf.Vocabulary.WAS_GENERATED_BY;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Reference;
import iz.poem.Rights;
import iz.poem.RivalAlignment;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An alignment by another hand, and its graph: what it says of the version's lines is said with
/// the same properties as in the version's own graph.
public final class RivalAlignmentMapper {
    private RivalAlignmentMapper() {}

    /// @return empty when the graph holds none
    public static Optional<RivalAlignment> read(GraphReader graph, Id id) {
        Node own = graph.iris().node(id);
        Optional<Id> version = graph.id(own, ALIGNS);
        return version.isEmpty() || !graph.has(own, TYPE, ALIGNMENT)
                ? Optional.empty()
                : Optional.of(read(graph, id, version.get()));
    }

    private static RivalAlignment read(GraphReader graph, Id id, Id version) {
        Node own = graph.iris().node(id);
        Node of = graph.iris().node(version);
        Map<Id, List<Id>> renders =
                graph.subjects(RENDERS, Node.ANY)
                        .distinct()
                        .filter(line -> graph.iris().id(line).isPresent())
                        .collect(
                                Collectors.toMap(
                                        line -> graph.iris().id(line).orElseThrow(),
                                        line -> graph.ids(line, RENDERS)));
        return new RivalAlignment(
                id,
                version,
                graph.reference(own, CREATOR).orElseGet(() -> new Reference(id, Names.NONE)),
                graph.iri(own, LICENSE).map(iri -> new Rights(iri, true)),
                renders,
                Set.copyOf(graph.ids(of, OMITS)),
                Set.copyOf(graph.ids(of, ADDS)),
                WordLinkMapper.read(graph),
                ContributionMapper.read(graph, own));
    }

    public static Graph write(RivalAlignment rival, Iris iris) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node own = iris.node(rival.id());
        Node version = iris.node(rival.version());
        graph.add(own, TYPE, ALIGNMENT);
        graph.add(own, ALIGNS, version);
        graph.add(own, CREATOR, iris.node(rival.by().id()));
        rival.rights()
                .ifPresent(rights -> graph.add(own, LICENSE, NodeFactory.createURI(rights.iri())));
        rival.renders()
                .forEach((line, rendered) ->
                        rendered.forEach(
                                target -> graph.add(iris.node(line), RENDERS, iris.node(target))));
        rival.omits().forEach(line -> graph.add(version, OMITS, iris.node(line)));
        rival.adds().forEach(line -> graph.add(version, ADDS, iris.node(line)));
        rival.links().forEach(link -> WordLinkMapper.write(graph, iris, link));
        rival.contribution()
                .ifPresent(made -> {
                    Node activity = iris.node(rival.id().part("added"));
                    graph.add(own, WAS_GENERATED_BY, activity);
                    ContributionMapper.write(graph, iris, activity, made);
                });
        return graph;
    }
}
