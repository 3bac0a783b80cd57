package iz.web.page;

import iz.desk.Glossary;
import iz.poem.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A piece of a line, with what the glossary says of it.
///
/// @param use what it proposes; empty when it knows nothing of this piece
/// @param avoid what it would rather not see; may be empty
/// @param note on its use
record Glossed(String text, String use, String avoid, Optional<Text> note) {

    /// All of a line in pieces; nothing when no word of it is known.
    static List<Glossed> of(Ui ui, String line, List<Glossary.Term> terms) {
        List<Glossed> pieces = new ArrayList<>();
        int from = 0;
        for (Glossary.Term term : terms) {
            if (term.start() < from) {
                continue; // Two entries for one word: the first is shown.
            }
            if (term.start() > from) {
                pieces.add(plain(line.substring(from, term.start())));
            }
            pieces.add(
                    new Glossed(
                            term.word(),
                            ui.say("draft.glossary.use", "words", words(term.use())),
                            term.avoid().isEmpty()
                                    ? ""
                                    : ui.say("draft.glossary.avoid", "words", words(term.avoid())),
                            ui.best(term.notes())));
            from = term.end();
        }
        if (!pieces.isEmpty() && from < line.length()) {
            pieces.add(plain(line.substring(from)));
        }
        return pieces;
    }

    private static Glossed plain(String text) {
        return new Glossed(text, "", "", Optional.empty());
    }

    private static String words(List<Wording> all) {
        return all.stream().map(Wording::value).collect(Collectors.joining(", "));
    }
}
