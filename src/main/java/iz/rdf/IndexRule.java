package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Segments, and divisions apart from them, are counted from 1 without gaps.
final class IndexRule implements Rule {
    private static final String DUPLICATE = "duplicate-index";
    private static final String GAPPED = "gapped-index";

    @Override
    public List<String> codes() {
        return List.of(DUPLICATE, GAPPED);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        count(document, Vocabulary.SEGMENT, Vocabulary.SEGMENT_OF, "segment", problems);
        count(document, Vocabulary.DIVISION, Vocabulary.IS_PART_OF, "division", problems);
    }

    private static void count(
            Document document, Node type, Node owner, String name, Consumer<Problem> problems) {
        Map<Node, List<Triple>> byOwner = new HashMap<>();
        for (Triple thing : document.triples(Node.ANY, Vocabulary.TYPE, type)) {
            Node of =
                    document.triples(thing.getSubject(), owner, Node.ANY).stream()
                            .map(Triple::getObject)
                            .findFirst()
                            .orElse(Node.ANY);
            byOwner.computeIfAbsent(of, o -> new ArrayList<>())
                    .addAll(document.triples(thing.getSubject(), Vocabulary.INDEX, Node.ANY));
        }
        for (List<Triple> indices : byOwner.values()) {
            count(document, indices, name, problems);
        }
    }

    private static void count(
            Document document, List<Triple> indices, String name, Consumer<Problem> problems) {
        TreeMap<Integer, Triple> seen = new TreeMap<>();
        indices.sort((a, b) -> document.line(a) - document.line(b));
        for (Triple triple : indices) {
            Optional<Integer> index = number(triple.getObject());
            if (index.isEmpty()) {
                continue; // Not a number; the shapes say so.
            }
            Triple before = seen.putIfAbsent(index.get(), triple);
            if (before != null) {
                problems.accept(
                        document.problem(
                                triple,
                                DUPLICATE,
                                "Another "
                                        + name
                                        + " has index "
                                        + index.get()
                                        + ", on line "
                                        + document.line(before)
                                        + "; give each its own."));
            }
        }
        int expected = 1;
        for (Map.Entry<Integer, Triple> entry : seen.entrySet()) {
            if (entry.getKey() != expected) {
                problems.accept(
                        document.problem(
                                entry.getValue(),
                                GAPPED,
                                "The "
                                        + name
                                        + " has index "
                                        + entry.getKey()
                                        + " where "
                                        + expected
                                        + " is next; count from 1 without gaps."));
            }
            expected = entry.getKey() + 1;
        }
    }

    private static Optional<Integer> number(Node node) {
        return node.isLiteral() && node.getLiteralValue() instanceof Integer i
                ? Optional.of(i)
                : Optional.empty();
    }
}
