package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A file describes the thing it is named after, its parts, and nothing else: a graph may not speak
/// in the name of another. Only an alignment by another hand says of a version's lines what they
/// render, and of the version what it omits and adds.
final class SubjectRule implements Rule {
    private static final String FOREIGN = "foreign-subject";
    private static final String UNDESCRIBED = "undescribed";

    private static final Set<Node> JOINING =
            Set.of(Vocabulary.RENDERS, Vocabulary.OMITS, Vocabulary.ADDS);

    @Override
    public List<String> codes() {
        return List.of(FOREIGN, UNDESCRIBED);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        Set<Node> subjects = new HashSet<>();
        Optional<String> aligned = VersionFacts.alignedIri(document);
        document.graph()
                .find()
                .filterDrop(t -> aligned.isPresent() && joins(t, aligned.get()))
                .mapWith(Triple::getSubject)
                .forEach(subjects::add);
        for (Node subject : subjects) {
            if (subject.isURI() && !own(subject.getURI(), document.iri())) {
                problems.accept(
                        document.problem(
                                subject,
                                FOREIGN,
                                "<"
                                        + subject
                                        + "> does not belong to <"
                                        + document.iri()
                                        + ">; describe it in its own file."));
            }
        }
        Node own = NodeFactory.createURI(document.iri());
        if (!document.graph().contains(own, Vocabulary.TYPE, Node.ANY)) {
            problems.accept(
                    document.problem(
                            own,
                            UNDESCRIBED,
                            "The file says nothing of <"
                                    + document.iri()
                                    + ">; write what it is: <> a … ."));
        }
    }

    private static boolean joins(Triple triple, String version) {
        return triple.getSubject().isURI()
                && own(triple.getSubject().getURI(), version)
                && JOINING.contains(triple.getPredicate());
    }

    private static boolean own(String subject, String iri) {
        return subject.equals(iri) || subject.startsWith(iri + "#");
    }
}
