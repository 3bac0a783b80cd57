package iz.query;

import iz.query.Lexemes.Lexeme;
import iz.query.Refusal.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Looks at the words of a query before anything parses it: its size, its depth, what is not
/// offered; and puts our own functions in the place of those that could run away.
///
/// The words are looked at, not the algebra: a walk over the algebra misses places (a `java:` call
/// in ORDER BY was one).
final class Guard {
    /// Built-in functions whose time or result can grow without measure, and what stands for them.
    private static final Map<String, String> REPLACED =
            Map.of(
                    "REGEX", SafeFunctions.REGEX,
                    "REPLACE", SafeFunctions.REPLACE,
                    "CONCAT", SafeFunctions.CONCAT,
                    "ENCODE_FOR_URI", SafeFunctions.ENCODE);

    private static final Set<String> UPDATES =
            Set.of(
                    "INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD",
                    "WITH");

    /// Two runs of a query that has one of these may differ.
    private static final Set<String> CHANGING = Set.of("NOW", "RAND", "UUID", "STRUUID", "BNODE");

    private static final String NOT_HERE =
            "This endpoint asks this archive only: it fetches nothing from elsewhere.";

    private final String text;
    private final StringBuilder safe = new StringBuilder();
    private final List<Shift> shifts = new ArrayList<>();
    private boolean changing;
    private boolean begun;

    private Guard(String text) {
        this.text = text;
    }

    /// From this place of the safe text on, everything stands so many columns further than in the
    /// original, as far as the line goes.
    private record Shift(int line, int column, int by) {}

    /// A query that may be parsed.
    ///
    /// @param text with our own functions
    /// @param changing true when two runs of it may differ
    record Safe(String text, boolean changing, List<Place> shifted, List<Integer> by) {
        /// A place of the safe text in the original.
        Place original(int line, int column) {
            int back = 0;
            for (int i = 0; i < shifted.size(); i++) {
                Place place = shifted.get(i);
                if (place.line() == line && place.column() < column) {
                    back = by.get(i);
                }
            }
            return new Place(line, Math.max(1, column - back));
        }
    }

    /// @throws Refusal if it is too large or says what is not offered
    static Safe check(String query) {
        if (query.length() > Budget.TEXT) {
            throw new Refusal(
                    Refusal.Kind.SIZE,
                    "The query has "
                            + query.length()
                            + " characters; this endpoint reads "
                            + Budget.TEXT
                            + " at the most.",
                    "Ask for parts, or take the whole archive at /dump.nq.gz.");
        }
        return new Guard(query).check();
    }

    private Safe check() {
        List<Lexeme> lexemes = Lexemes.of(text);
        if (lexemes.size() > Budget.LEXEMES) {
            throw tooLarge(lexemes.get(Budget.LEXEMES), "words", Budget.LEXEMES);
        }
        int depth = 0;
        int unions = 0;
        int copied = 0;
        for (Lexeme lexeme : lexemes) {
            switch (lexeme.kind()) {
                case MARK -> {
                    char mark = text.charAt(lexeme.start());
                    depth += "({[".indexOf(mark) >= 0 ? 1 : ")}]".indexOf(mark) >= 0 ? -1 : 0;
                    if (depth > Budget.DEPTH) {
                        throw tooLarge(lexeme, "brackets inside each other", Budget.DEPTH);
                    }
                    if (mark == '\\') {
                        throw refuse(
                                lexeme, "An escape stands outside of strings.", "Write it out.");
                    }
                }
                case IRI -> iri(lexeme);
                case WORD -> {
                    String word = lexeme.in(text).toUpperCase(Locale.ROOT);
                    word(lexeme, word);
                    unions += word.equals("UNION") ? 1 : 0;
                    if (unions > Budget.UNIONS) {
                        throw tooLarge(lexeme, "UNIONs", Budget.UNIONS);
                    }
                    String instead = REPLACED.get(word);
                    if (instead != null) {
                        copied = replace(lexeme, copied, "<" + instead + ">");
                    }
                }
                default -> {}
            }
        }
        safe.append(text, copied, text.length());
        return new Safe(
                safe.toString(),
                changing,
                shifts.stream().map(s -> new Place(s.line(), s.column())).toList(),
                shifts.stream().map(Shift::by).toList());
    }

    private void word(Lexeme lexeme, String word) {
        switch (word) {
            case "SERVICE" ->
                    throw refuse(lexeme, "SERVICE is not offered. " + NOT_HERE, "Leave it out.");
            case "LATERAL", "UNFOLD", "CALL", "AGG" ->
                    throw refuse(
                            lexeme,
                            word + " is not SPARQL but an extension, which is not offered.",
                            "");
            default -> {}
        }
        if (!begun && UPDATES.contains(word)) {
            throw new Refusal(
                    Refusal.Kind.UPDATE,
                    word + " would change the archive, which this endpoint never does.",
                    place(lexeme.start()),
                    "SELECT, CONSTRUCT, ASK or DESCRIBE",
                    "Contributions are made by people: see /about/contribute.");
        }
        begun |= Set.of("SELECT", "CONSTRUCT", "ASK", "DESCRIBE").contains(word);
        changing |= CHANGING.contains(word);
    }

    private void iri(Lexeme lexeme) {
        String iri = lexeme.in(text).toLowerCase(Locale.ROOT);
        if (iri.startsWith("<java:") || iri.indexOf('\\') >= 0) {
            throw refuse(
                    lexeme,
                    iri.indexOf('\\') >= 0
                            ? "An IRI holds an escape."
                            : "Programs cannot be called from a query.",
                    "");
        }
        if (iri.startsWith("<" + SafeFunctions.SPACE)) {
            throw refuse(lexeme, "This name is kept for the endpoint's own use.", "");
        }
    }

    private int replace(Lexeme lexeme, int copied, String instead) {
        safe.append(text, copied, lexeme.start());
        Place place = place(lexeme.start());
        int before =
                shifts.isEmpty() || shifts.getLast().line() != place.line()
                        ? 0
                        : shifts.getLast().by();
        safe.append(instead);
        shifts.add(
                new Shift(
                        place.line(),
                        place.column() + before,
                        before + instead.length() - (lexeme.end() - lexeme.start())));
        return lexeme.end();
    }

    private Refusal tooLarge(Lexeme at, String what, int most) {
        return new Refusal(
                Refusal.Kind.SIZE,
                "The query has more than " + most + " " + what + ".",
                place(at.start()),
                "",
                "Ask for parts, or take the whole archive at /dump.nq.gz.");
    }

    private Refusal refuse(Lexeme at, String sentence, String hint) {
        return new Refusal(Refusal.Kind.NOT_OFFERED, sentence, place(at.start()), "", hint);
    }

    private Place place(int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n');
            if (ends) {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, offset - start + 1);
    }
}
