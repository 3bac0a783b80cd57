package iz.rdf;

import iz.language.Flaw;
import iz.language.ForbiddenCharacters;
import iz.language.NormalForm;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Every literal is in NFC and free of characters that hide, break or turn lines.
final class CharacterRule implements Rule {
    private static final String NOT_NFC = "not-nfc";
    private static final String FORBIDDEN = "forbidden-character";

    /// Prose, which may have paragraphs.
    private static final Set<Node> PROSE = Set.of(Vocabulary.DESCRIPTION, Vocabulary.BODY_VALUE);

    @Override
    public List<String> codes() {
        return List.of(NOT_NFC, FORBIDDEN);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        document.graph()
                .find()
                .filterKeep(t -> t.getObject().isLiteral())
                .forEach(t -> check(document, t, problems));
    }

    private static void check(Document document, Triple triple, Consumer<Problem> problems) {
        String text = triple.getObject().getLiteralLexicalForm();
        Optional<Flaw> forbidden =
                PROSE.contains(triple.getPredicate())
                        ? ForbiddenCharacters.inProse(text)
                        : ForbiddenCharacters.inLine(text);
        forbidden.ifPresent(
                f -> problems.accept(document.problem(triple, FORBIDDEN, f.sentence())));
        NormalForm.flaw(text)
                .ifPresent(f -> problems.accept(document.problem(triple, NOT_NFC, f.sentence())));
    }
}
