package iz.rdf;

import iz.language.Characters;
import iz.language.Flaw;
import iz.language.Scripts;
import iz.language.Tag;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A text is in the script of its tag. Lines of verse are so letter by letter; titles, names and
/// prose may quote words of another script, but have some of their own, and no word mixes two.
final class ScriptRule implements Rule {
    private static final String CODE = "wrong-script";

    private static final Set<Node> LETTER_BY_LETTER = Set.of(Vocabulary.TEXT, Vocabulary.READING);

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        document.graph()
                .find()
                .filterKeep(t -> t.getObject().isLiteral())
                .filterDrop(t -> t.getObject().getLiteralLanguage().isEmpty())
                .forEach(t ->
                        sentence(t).ifPresent(s -> problems.accept(document.problem(t, CODE, s))));
    }

    /// The phonetic alphabet (the variant `fonipa`) borrows three letters from Greek; in it they
    /// are Latin letters like the others.
    private static String written(String text, Tag tag) {
        return tag.value().contains("-fonipa")
                ? text.replace('\u03B2', 'b').replace('\u03B8', 't').replace('\u03C7', 'x')
                : text;
    }

    private static Optional<String> sentence(Triple triple) {
        Tag tag = Tag.of(triple.getObject().getLiteralLanguage());
        String text = written(triple.getObject().getLiteralLexicalForm(), tag);
        String script = tag.script();
        if (script.isEmpty()) {
            return Optional.empty(); // An unknown tag; reported as such.
        }
        if (LETTER_BY_LETTER.contains(triple.getPredicate())) {
            return Scripts.foreignCharacter(text, script).map(Flaw::sentence);
        }
        if (Scripts.whollyForeign(text, script)) {
            return Optional.of(
                    "\""
                            + Characters.printable(text)
                            + "\" has no letter of "
                            + script
                            + ", the script of its tag; mend the text or the tag.");
        }
        return Scripts.mixedWord(text).map(Flaw::sentence);
    }
}
