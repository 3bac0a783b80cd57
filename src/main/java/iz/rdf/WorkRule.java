package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.function.Consumer;

/// A version is of the work in whose folder it lies.
final class WorkRule implements Rule {
    private static final String CODE = "wrong-work";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        VersionFacts version = new VersionFacts(document.iri(), document.graph());
        if (!version.isVersion()) {
            return;
        }
        String folder = document.iri().substring(0, document.iri().lastIndexOf('/'));
        for (Triple triple : document.triples(version.version(), Vocabulary.REALISES, Node.ANY)) {
            if (!triple.getObject().toString().equals(folder)) {
                problems.accept(
                        document.problem(
                                triple,
                                CODE,
                                "The version lies in the folder of <"
                                        + folder
                                        + "> and says that it is of <"
                                        + triple.getObject()
                                        + ">; move it, or mend lrmoo:R3i_realises."));
            }
        }
    }
}
