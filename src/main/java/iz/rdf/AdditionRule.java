package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.function.Consumer;

/// What a version adds are lines of its own that render nothing.
final class AdditionRule implements Rule {
    private static final String CODE = "adds-unknown";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        VersionFacts version = VersionFacts.aligned(document, neighbours);
        for (Triple triple : document.triples(Node.ANY, Vocabulary.ADDS, Node.ANY)) {
            Node line = triple.getObject();
            if (!version.hasSegment(line)) {
                problems.accept(
                        document.problem(
                                triple, CODE, "There is no line <" + line + "> in this version."));
            } else if (document.graph().contains(line, Vocabulary.RENDERS, Node.ANY)) {
                problems.accept(
                        document.problem(
                                triple,
                                CODE,
                                "<"
                                        + line
                                        + "> is said to be added, and it renders a line; take one"
                                        + " of the two away."));
            }
        }
    }
}
