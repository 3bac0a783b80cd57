package iz.query;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of a query into lexemes (SPARQL 1.1, 19.8): what is a keyword, what only stands in
/// a string, an IRI, a name or a comment. It never fails: what is no SPARQL is for the parser to
/// say.
final class Lexemes {
    private final String text;
    private final List<Lexeme> found = new ArrayList<>();

    private Lexemes(String text) {
        this.text = text;
    }

    enum Kind {
        /// A keyword or the name of a built-in function.
        WORD,
        IRI,
        /// `ex:name`
        NAME,
        STRING,
        /// `?x`, `$x`, `@en`, a number
        OTHER,
        /// One character of punctuation.
        MARK
    }

    record Lexeme(Kind kind, int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }

        boolean is(String text, char mark) {
            return kind == Kind.MARK && text.charAt(start) == mark;
        }
    }

    static List<Lexeme> of(String text) {
        Lexemes lexemes = new Lexemes(text);
        int at = 0;
        while (at < text.length()) {
            at = lexemes.next(at);
        }
        return lexemes.found;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (c <= ' ') {
            return at + 1;
        }
        return switch (c) {
            case '#' -> comment(at);
            case '<' -> iri(at);
            case '"', '\'' -> string(at, c);
            case '?', '$' -> add(Kind.OTHER, at, run(at + 1), Kind.MARK);
            case '@' -> add(Kind.OTHER, at, tag(at + 1), Kind.MARK);
            default -> word(at, c);
        };
    }

    private int word(int at, char c) {
        if (Character.isDigit(c)) {
            return add(Kind.OTHER, at, digits(at), Kind.OTHER);
        }
        if (!nameChar(c) && c != ':') {
            return add(Kind.MARK, at, at + 1, Kind.MARK);
        }
        int colon = dashed(at);
        if (colon < text.length() && text.charAt(colon) == ':') {
            return add(Kind.NAME, at, local(colon + 1), Kind.NAME);
        }
        return add(Kind.WORD, at, Math.max(at + 1, run(at)), Kind.WORD);
    }

    private int add(Kind kind, int start, int end, Kind ifShort) {
        int to = Math.max(end, start + 1);
        found.add(new Lexeme(to == start + 1 ? ifShort : kind, start, to));
        return to;
    }

    private int comment(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int iri(int at) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                found.add(new Lexeme(Kind.IRI, at, i + 1));
                return i + 1;
            }
            if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
                break;
            }
        }
        return add(Kind.MARK, at, at + 1, Kind.MARK);
    }

    private int string(int at, char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        int i = at + (isLong ? 3 : 1);
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean closes = isLong ? text.startsWith(three, i) : c == quote;
            if (closes || (!isLong && (c == '\n' || c == '\r'))) {
                i += closes && isLong ? 3 : 1;
                break;
            }
            i += c == '\\' ? 2 : 1;
        }
        found.add(new Lexeme(Kind.STRING, at, Math.min(i, text.length())));
        return Math.min(i, text.length());
    }

    private static boolean nameChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    private int run(int from) {
        int end = from;
        while (end < text.length() && nameChar(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Digits, and an exponent. A keyword may stand right behind a number.
    private int digits(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int exponent = end;
        if (exponent < text.length() && "eE".indexOf(text.charAt(exponent)) >= 0) {
            exponent++;
            if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
                exponent++;
            }
            if (exponent < text.length() && Character.isDigit(text.charAt(exponent))) {
                return digits(exponent);
            }
        }
        return end;
    }

    /// A language tag. A dot behind it is not of it.
    private int tag(int from) {
        int end = from;
        while (end < text.length() && (nameChar(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    /// A prefix: inside, hyphens and dots too.
    private int dashed(int from) {
        int end = from;
        while (end < text.length()
                && (nameChar(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /// The part of a name behind its colon; a dot at its end is not of it.
    private int local(int from) {
        if (from < text.length() && "-.".indexOf(text.charAt(from)) >= 0) {
            return from;
        }
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\') {
                end += 2;
            } else if (nameChar(c) || "-.:%".indexOf(c) >= 0) {
                end++;
            } else {
                break;
            }
        }
        end = Math.min(end, text.length());
        while (end > from && text.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }
}
