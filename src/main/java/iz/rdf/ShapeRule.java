package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The shapes of `ontology/shapes.ttl`. The code of a problem is the local name of the shape's IRI,
/// the sentence its `sh:message`.
final class ShapeRule implements Rule {
    private static final Node MESSAGE = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");

    private final Graph graph;
    private final Shapes shapes;

    ShapeRule(Ontology ontology) {
        this.graph = ontology.shapes();
        this.shapes = Shapes.parse(graph);
    }

    /// The shapes that speak; the others are parts of them.
    @Override
    public List<String> codes() {
        return graph.find(Node.ANY, MESSAGE, Node.ANY)
                .filterKeep(t -> t.getSubject().isURI())
                .mapWith(t -> localName(t.getSubject()))
                .toList();
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        for (ReportEntry entry :
                ShaclValidator.get().validate(shapes, document.graph()).getEntries()) {
            problems.accept(
                    new Problem(
                            document.file(),
                            line(document, entry),
                            code(entry.source()),
                            entry.message()));
        }
    }

    /// The line of the value that is wrong, else of the property, else of the thing.
    private static int line(Document document, ReportEntry entry) {
        Node focus = entry.focusNode();
        if (entry.resultPath() instanceof P_Link link) {
            Node value = entry.value() == null ? Node.ANY : entry.value();
            Optional<Integer> exact = firstLine(document, focus, link.getNode(), value);
            Optional<Integer> property = firstLine(document, focus, link.getNode(), Node.ANY);
            if (exact.or(() -> property).isPresent()) {
                return exact.or(() -> property).orElseThrow();
            }
        }
        return firstLine(document, focus, Node.ANY, Node.ANY).orElse(1);
    }

    private static Optional<Integer> firstLine(Document document, Node s, Node p, Node o) {
        return document.triples(s, p, o).stream()
                .map(document::line)
                .min(Comparator.naturalOrder());
    }

    /// A shape without a name of its own goes by that of the shape it stands in.
    private String code(Node shape) {
        Node named = shape;
        for (int depth = 0; named.isBlank() && depth < 20; depth++) {
            Optional<Node> outer =
                    graph.find(Node.ANY, Node.ANY, named)
                            .mapWith(Triple::getSubject)
                            .nextOptional();
            if (outer.isEmpty()) {
                break;
            }
            named = outer.get();
        }
        return named.isURI() ? localName(named) : "shape";
    }

    private static String localName(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
