package iz.rdf;

import iz.language.Letters;
import iz.rdf.Neighbours.Found;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Variants, notes and links between words stand on lines that exist, at offsets (code points, end
/// exclusive) that the text of the line has and that part no letter from its marks.
final class SelectorRule implements Rule {
    private static final String OUT_OF_RANGE = "selector-out-of-range";
    private static final String SPLIT = "selector-splits-letter";
    private static final String UNKNOWN = "unknown-target";

    @Override
    public List<String> codes() {
        return List.of(OUT_OF_RANGE, SPLIT, UNKNOWN);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        for (Triple variant : document.triples(Node.ANY, Vocabulary.TYPE, Vocabulary.VARIANT)) {
            for (Triple target :
                    document.triples(variant.getSubject(), Vocabulary.HAS_TARGET, Node.ANY)) {
                boolean part = document.graph().contains(target.getObject(), Node.ANY, Node.ANY);
                if (!part) {
                    line(document, target, neighbours, problems);
                }
            }
        }
        for (Triple source : document.triples(Node.ANY, Vocabulary.HAS_SOURCE, Node.ANY)) {
            if (line(document, source, neighbours, problems)) {
                for (Triple selector :
                        document.triples(source.getSubject(), Vocabulary.HAS_SELECTOR, Node.ANY)) {
                    range(document, source.getObject(), selector.getObject(), neighbours, problems);
                }
            }
        }
    }

    /// Reports a target that is no line; true when offsets in it can be looked at.
    private static boolean line(
            Document document, Triple target, Neighbours neighbours, Consumer<Problem> problems) {
        Optional<Graph> graph = graph(document, target.getObject(), neighbours);
        boolean known =
                graph.isPresent()
                        && graph.get()
                                .contains(target.getObject(), Vocabulary.TYPE, Vocabulary.SEGMENT);
        if (!known && !unreadable(target.getObject(), neighbours)) {
            problems.accept(
                    document.problem(
                            target,
                            UNKNOWN,
                            "There is no line <" + target.getObject() + ">; point to one."));
        }
        return known;
    }

    private static void range(
            Document document,
            Node line,
            Node selector,
            Neighbours neighbours,
            Consumer<Problem> problems) {
        Optional<String> text =
                graph(document, line, neighbours)
                        .flatMap(g ->
                                new VersionFacts(GraphNames.graphOf(line.getURI()), g).text(line));
        for (Triple start : document.triples(selector, Vocabulary.START, Node.ANY)) {
            for (Triple end : document.triples(selector, Vocabulary.END, Node.ANY)) {
                if (start.getObject().isLiteral()
                        && end.getObject().isLiteral()
                        && start.getObject().getLiteralValue() instanceof Integer from
                        && end.getObject().getLiteralValue() instanceof Integer to) {
                    wrong(text.orElse(""), from, to, line)
                            .forEach((code, sentence) ->
                                    problems.accept(document.problem(start, code, sentence)));
                }
            }
        }
    }

    /// What is wrong with two offsets in the text of a line, by code.
    private static Map<String, String> wrong(String text, int from, int to, Node line) {
        int length = text.codePointCount(0, text.length());
        String offsets = "oa:start " + from + " and oa:end " + to;
        if (from < 0 || to < from || to > length) {
            return Map.of(
                    OUT_OF_RANGE,
                    offsets + " do not lie in the " + length + " code points of <" + line + ">.");
        }
        return Letters.split(text, from) || Letters.split(text, to)
                ? Map.of(
                        SPLIT,
                        offsets
                                + " part a letter of <"
                                + line
                                + "> from its marks; put them before a letter or after its marks.")
                : Map.of();
    }

    private static Optional<Graph> graph(Document document, Node thing, Neighbours neighbours) {
        if (!thing.isURI()) {
            return Optional.empty();
        }
        String iri = GraphNames.graphOf(thing.getURI());
        if (iri.equals(document.iri())) {
            return Optional.of(document.graph());
        }
        return neighbours.graph(iri) instanceof Found.Present present
                ? Optional.of(present.graph())
                : Optional.empty();
    }

    private static boolean unreadable(Node thing, Neighbours neighbours) {
        return thing.isURI()
                && neighbours.graph(
                                NodeFactory.createURI(GraphNames.graphOf(thing.getURI())).getURI())
                        instanceof Found.Unreadable;
    }
}
