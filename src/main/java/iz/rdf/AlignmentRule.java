package iz.rdf;

import iz.rdf.Neighbours.Found;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What a line renders, and what a version omits, are lines of the version that it was made from. A
/// second witness, an original that has no source, may render lines of another version of the same
/// work.
final class AlignmentRule implements Rule {
    private static final String UNKNOWN = "renders-unknown";
    private static final String CONTRADICTION = "omits-rendered";

    @Override
    public List<String> codes() {
        return List.of(UNKNOWN, CONTRADICTION);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        List<Triple> renders = document.triples(Node.ANY, Vocabulary.RENDERS, Node.ANY);
        List<Triple> omits = document.triples(Node.ANY, Vocabulary.OMITS, Node.ANY);
        if (renders.isEmpty() && omits.isEmpty()) {
            return;
        }
        VersionFacts version = VersionFacts.aligned(document, neighbours);
        boolean byOthers = VersionFacts.alignedIri(document).isPresent();
        if (byOthers && !version.isVersion()) {
            return; // What it aligns is not there: another rule says so.
        }
        Set<Node> rendered = new HashSet<>();
        for (Triple triple : renders) {
            rendered.add(triple.getObject());
            if (byOthers && !version.hasSegment(triple.getSubject())) {
                problems.accept(
                        document.problem(
                                triple,
                                UNKNOWN,
                                "There is no line <"
                                        + triple.getSubject()
                                        + "> in <"
                                        + version.version()
                                        + ">; only its lines can render something here."));
            }
            target(document, version, triple, neighbours, problems);
        }
        for (Triple triple : omits) {
            target(document, version, triple, neighbours, problems);
            if (rendered.contains(triple.getObject())) {
                problems.accept(
                        document.problem(
                                triple,
                                CONTRADICTION,
                                "<"
                                        + triple.getObject()
                                        + "> is said to be left out, and a line renders it; take"
                                        + " one of the two away."));
            }
        }
    }

    private static void target(
            Document document,
            VersionFacts version,
            Triple triple,
            Neighbours neighbours,
            Consumer<Problem> problems) {
        Node target = triple.getObject();
        if (!target.isURI()) {
            return; // The shapes say so.
        }
        Node owner = NodeFactory.createURI(GraphNames.graphOf(target.getURI()));
        List<Node> sources = version.sources();
        if (!sources.isEmpty() && !sources.contains(owner)) {
            problems.accept(
                    document.problem(
                            triple,
                            UNKNOWN,
                            "<"
                                    + target
                                    + "> is not of the version that this one was made from, "
                                    + names(sources)
                                    + "; point to a line of it."));
            return;
        }
        switch (neighbours.graph(owner.getURI())) {
            case Found.Unreadable unreadable -> {}
            case Found.Absent absent ->
                    problems.accept(
                            document.problem(
                                    triple,
                                    UNKNOWN,
                                    "<" + owner + "> is not in this corpus nor in the archive."));
            case Found.Present present -> {
                VersionFacts source = new VersionFacts(owner, present.graph());
                if (!source.hasSegment(target)) {
                    problems.accept(
                            document.problem(
                                    triple,
                                    UNKNOWN,
                                    "There is no line <" + target + "> in its version."));
                } else if (sources.isEmpty() && !sisters(version, source)) {
                    problems.accept(
                            document.problem(
                                    triple,
                                    UNKNOWN,
                                    "<"
                                            + target
                                            + "> is a line of this very version or of another"
                                            + " work; point to a line of a sister version."));
                }
            }
        }
    }

    private static boolean sisters(VersionFacts a, VersionFacts b) {
        return !a.version().equals(b.version()) && a.works().stream().anyMatch(b.works()::contains);
    }

    private static String names(List<Node> versions) {
        return String.join(", ", versions.stream().map(v -> "<" + v + ">").toList());
    }
}
