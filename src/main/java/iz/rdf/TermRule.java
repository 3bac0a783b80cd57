package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Terms of the iz: namespace are those of `ontology/iz.ttl`.
final class TermRule implements Rule {
    private static final String CODE = "unknown-term";

    private final Set<String> defined;

    TermRule(Ontology ontology) {
        this.defined = ontology.defined();
    }

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        document.graph()
                .find()
                .forEach(t -> {
                    term(document, t, t.getPredicate(), problems);
                    term(document, t, t.getObject(), problems);
                });
    }

    private void term(Document document, Triple at, Node node, Consumer<Problem> problems) {
        if (node.isURI()
                && node.getURI().startsWith(Vocabulary.IZ)
                && !defined.contains(node.getURI())) {
            problems.accept(
                    document.problem(
                            at,
                            CODE,
                            "iz:"
                                    + node.getURI().substring(Vocabulary.IZ.length())
                                    + " is not defined in ontology/iz.ttl; use a term that is."));
        }
    }
}
