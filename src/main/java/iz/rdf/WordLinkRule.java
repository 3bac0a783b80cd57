package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.function.Consumer;

/// A link between words leads from the version's own lines to those of the version that it was made
/// from. A second witness, an original that has no source, may link to another version.
final class WordLinkRule implements Rule {
    private static final String CODE = "words-elsewhere";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        VersionFacts facts = VersionFacts.aligned(document, neighbours);
        Node version = facts.version();
        List<Node> sources = facts.sources();
        for (Triple link :
                document.triples(Node.ANY, Vocabulary.MOTIVATED_BY, Vocabulary.LINKING)) {
            for (Triple line : lines(document, link.getSubject(), Vocabulary.HAS_TARGET)) {
                if (!owner(line).equals(version)) {
                    problems.accept(
                            document.problem(
                                    line,
                                    CODE,
                                    "<"
                                            + line.getObject()
                                            + "> is no line of this version; the targets of a link"
                                            + " are its own words, the bodies those of its"
                                            + " source."));
                }
            }
            for (Triple line : lines(document, link.getSubject(), Vocabulary.HAS_BODY)) {
                Node owner = owner(line);
                if (owner.equals(version) || !(sources.isEmpty() || sources.contains(owner))) {
                    problems.accept(
                            document.problem(
                                    line,
                                    CODE,
                                    "<"
                                            + line.getObject()
                                            + "> is no line of the version that this one was made"
                                            + " from; the bodies of a link are words of that"
                                            + " one."));
                }
            }
        }
    }

    /// Where the parts on one side of a link name their lines.
    private static List<Triple> lines(Document document, Node link, Node side) {
        return document.triples(link, side, Node.ANY).stream()
                .flatMap(part ->
                        document
                                .triples(part.getObject(), Vocabulary.HAS_SOURCE, Node.ANY)
                                .stream())
                .filter(triple -> triple.getObject().isURI())
                .toList();
    }

    private static Node owner(Triple line) {
        return NodeFactory.createURI(GraphNames.graphOf(line.getObject().getURI()));
    }
}
