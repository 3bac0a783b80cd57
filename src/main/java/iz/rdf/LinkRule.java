package iz.rdf;

import iz.rdf.Neighbours.Found;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Whatever of this archive a file points to is there.
final class LinkRule implements Rule {
    private static final String CODE = "unknown-thing";

    /// Links whose targets other rules look at more closely.
    private static final Set<Node> LOOKED_AT_ELSEWHERE =
            Set.of(Vocabulary.RENDERS, Vocabulary.OMITS, Vocabulary.ADDS, Vocabulary.HAS_SOURCE);

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        document.graph()
                .find()
                .filterKeep(t -> t.getObject().isURI())
                .filterDrop(t -> LOOKED_AT_ELSEWHERE.contains(t.getPredicate()))
                .forEach(t -> {
                    if (!holds(document, t, neighbours)) {
                        problems.accept(
                                document.problem(
                                        t,
                                        CODE,
                                        "Neither this corpus nor the archive holds <"
                                                + t.getObject()
                                                + ">; mend the name, or add its file."));
                    }
                });
    }

    private static boolean holds(Document document, Triple triple, Neighbours neighbours) {
        Node thing = triple.getObject();
        String iri = thing.getURI();
        if (neighbours.names().local(iri).isEmpty()
                || GraphNames.graphOf(iri).equals(GraphNames.graphOf(Vocabulary.IZ))) {
            return true;
        }
        String graph = GraphNames.graphOf(iri);
        if (graph.equals(document.iri())) {
            return described(document.graph(), thing) || variantTarget(document, triple);
        }
        return switch (neighbours.graph(graph)) {
            case Found.Present present -> described(present.graph(), thing);
            case Found.Unreadable unreadable -> true;
            case Found.Absent absent -> false;
        };
    }

    private static boolean described(Graph graph, Node thing) {
        return graph.contains(thing, Node.ANY, Node.ANY);
    }

    private static boolean variantTarget(Document document, Triple triple) {
        return triple.getPredicate().equals(Vocabulary.HAS_TARGET)
                && document.graph()
                        .contains(triple.getSubject(), Vocabulary.TYPE, Vocabulary.VARIANT);
    }
}
