package iz.rdf;

import static iz.rdf.Vocabulary.ANNOTATION;
import static iz.rdf.Vocabulary.HAS_BODY;
import static iz.rdf.Vocabulary.HAS_TARGET;
import static iz.rdf.Vocabulary.LINKING;
import static iz.rdf.Vocabulary.MOTIVATED_BY;
import static iz.rdf.Vocabulary.TYPE;

import iz.poem.Id;
import iz.poem.Stretch;
import iz.poem.WordLink;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.List;
import java.util.Optional;

/// Links between words as annotations that link: targets are the version's own words, bodies those
/// of its source.
final class WordLinkMapper {
    private WordLinkMapper() {}

    /// The links of a version, in no order.
    static List<WordLink> read(GraphReader graph) {
        return graph.subjects(MOTIVATED_BY, LINKING)
                .filter(node -> graph.has(node, TYPE, ANNOTATION))
                .flatMap(node -> link(graph, node).stream())
                .toList();
    }

    private static Optional<WordLink> link(GraphReader graph, Node node) {
        List<Stretch> own = stretches(graph, node, HAS_TARGET);
        List<Stretch> source = stretches(graph, node, HAS_BODY);
        return own.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : graph.iris().id(node).map(id -> new WordLink(id, own, source));
    }

    private static List<Stretch> stretches(GraphReader graph, Node link, Node side) {
        return graph.objects(link, side)
                .flatMap(part -> StretchMapper.read(graph, part).stream())
                .toList();
    }

    static void write(Graph graph, Iris iris, WordLink link) {
        Node node = iris.node(link.id());
        graph.add(node, TYPE, ANNOTATION);
        graph.add(node, MOTIVATED_BY, LINKING);
        write(graph, iris, link.id(), HAS_TARGET, "-t", link.own());
        write(graph, iris, link.id(), HAS_BODY, "-b", link.source());
    }

    private static void write(
            Graph graph, Iris iris, Id link, Node side, String mark, List<Stretch> stretches) {
        int number = 0;
        for (Stretch stretch : stretches) {
            number++;
            Id part = link.part(link.fragment().orElse("") + mark + number);
            graph.add(iris.node(link), side, iris.node(part));
            Id place = part.part(part.fragment().orElse("") + "-at");
            StretchMapper.write(graph, iris, stretch, part, place);
        }
    }
}
