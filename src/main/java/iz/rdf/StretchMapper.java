package iz.rdf;

import static iz.rdf.Vocabulary.END;
import static iz.rdf.Vocabulary.HAS_SELECTOR;
import static iz.rdf.Vocabulary.HAS_SOURCE;
import static iz.rdf.Vocabulary.POSITION_SELECTOR;
import static iz.rdf.Vocabulary.SPECIFIC_RESOURCE;
import static iz.rdf.Vocabulary.START;
import static iz.rdf.Vocabulary.TYPE;

import iz.poem.Id;
import iz.poem.Stretch;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Optional;

/// What an annotation is about, as a stretch of a line: the line itself, or an
/// `oa:SpecificResource` with an `oa:TextPositionSelector` (Web Annotation Data Model, 4.2.5).
final class StretchMapper {
    private StretchMapper() {}

    /// @param node a line, or what says which part of one
    /// @return empty when it is neither
    static Optional<Stretch> read(GraphReader graph, Node node) {
        Optional<Node> selector = graph.object(node, HAS_SELECTOR);
        return graph.id(node, HAS_SOURCE)
                .or(() -> graph.iris().id(node))
                .map(segment ->
                        new Stretch(
                                segment,
                                selector.map(s -> graph.integer(s, START)).orElse(0),
                                selector.map(s -> graph.integer(s, END)).orElse(-1)));
    }

    /// Adds the description of a part of a line.
    ///
    /// @param target the name of the part
    /// @param selector the name of its place
    static void write(Graph graph, Iris iris, Stretch stretch, Id target, Id selector) {
        Node part = iris.node(target);
        Node place = iris.node(selector);
        graph.add(part, TYPE, SPECIFIC_RESOURCE);
        graph.add(part, HAS_SOURCE, iris.node(stretch.segment()));
        graph.add(part, HAS_SELECTOR, place);
        graph.add(place, TYPE, POSITION_SELECTOR);
        graph.add(place, START, number(stretch.start()));
        graph.add(place, END, number(stretch.end()));
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }
}
