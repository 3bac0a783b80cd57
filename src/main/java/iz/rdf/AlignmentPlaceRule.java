package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An alignment by another hand stands below the version that it is of, and nothing else stands
/// there: else no reader would find it.
final class AlignmentPlaceRule implements Rule {
    private static final String CODE = "misplaced-alignment";

    /// `otkur/iz/en-abdurazak/kamil`
    private static final int PARTS = 4;

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        String iri = document.iri();
        boolean below =
                neighbours.names().local(iri).filter(p -> p.split("/").length == PARTS).isPresent();
        Node own = NodeFactory.createURI(iri);
        boolean alignment = document.graph().contains(own, Vocabulary.TYPE, Vocabulary.ALIGNMENT);
        if (below && !alignment) {
            problems.accept(
                    document.problem(
                            own,
                            CODE,
                            "Only an iz:Alignment stands below a version; move the file, or write"
                                    + " <> a iz:Alignment ."));
        }
        Optional<String> version = VersionFacts.alignedIri(document);
        if (version.isPresent() && !(below && iri.startsWith(version.get() + "/"))) {
            problems.accept(
                    document.problem(
                            own,
                            CODE,
                            "An alignment of <"
                                    + version.get()
                                    + "> lies in the folder of that name, as <alignment>.ttl; move"
                                    + " it there."));
        }
    }
}
