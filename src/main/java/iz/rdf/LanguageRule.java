package iz.rdf;

import iz.language.Characters;
import iz.language.TagFlaw;
import iz.language.Tags;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A version says its language with the script, and its lines are tagged just so. The tags of
/// literals themselves are examined as they are read.
final class LanguageRule implements Rule {
    private static final String WITHOUT_SCRIPT = "tag-without-script";
    private static final String MISMATCH = "tag-mismatch";

    private final Tags tags;

    LanguageRule(Tags tags) {
        this.tags = tags;
    }

    @Override
    public List<String> codes() {
        return List.of(WITHOUT_SCRIPT, MISMATCH);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        List<Triple> declared = document.triples(Node.ANY, Vocabulary.IN_LANGUAGE, Node.ANY);
        for (Triple triple : declared) {
            if (triple.getObject().isLiteral()) {
                examine(document, triple, triple.getObject().getLiteralLexicalForm(), problems);
            }
        }
        Set<String> languages =
                declared.stream()
                        .filter(t -> t.getObject().isLiteral())
                        .map(t -> t.getObject().getLiteralLexicalForm())
                        .collect(Collectors.toSet());
        for (Triple triple : document.triples(Node.ANY, Vocabulary.TEXT, Node.ANY)) {
            String tag = tag(triple);
            withScript(document, triple, tag, problems);
            if (!tag.isEmpty() && !languages.isEmpty() && !languages.contains(tag)) {
                problems.accept(
                        document.problem(
                                triple,
                                MISMATCH,
                                "The line is tagged "
                                        + tag
                                        + ", but schema:inLanguage is "
                                        + String.join(", ", languages.stream().sorted().toList())
                                        + "; make them equal."));
            }
        }
        for (Triple triple : document.triples(Node.ANY, Vocabulary.READING, Node.ANY)) {
            withScript(document, triple, tag(triple), problems);
        }
    }

    private void examine(Document document, Triple triple, String tag, Consumer<Problem> problems) {
        Optional<TagFlaw> flaw = tags.flaw(tag);
        if (flaw.isPresent()) {
            problems.accept(
                    document.problem(triple, LineProfile.code(flaw.get()), flaw.get().sentence()));
        } else {
            withScript(document, triple, tag, problems);
        }
    }

    private static void withScript(
            Document document, Triple triple, String tag, Consumer<Problem> problems) {
        if (!tag.isEmpty() && !Tags.namesScript(tag)) {
            problems.accept(
                    document.problem(
                            triple,
                            WITHOUT_SCRIPT,
                            "The tag \""
                                    + Characters.printable(tag)
                                    + "\" does not name the script; write it as in ug-Arab."));
        }
    }

    private static String tag(Triple triple) {
        return triple.getObject().isLiteral() ? triple.getObject().getLiteralLanguage() : "";
    }
}
