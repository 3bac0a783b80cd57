package iz.desk;

import iz.language.Tag;
import iz.language.key.Keys;
import iz.language.key.Token;
import iz.language.key.Tokens;
import iz.poem.Concept;
import iz.poem.ConceptScheme;
import iz.poem.Names;
import iz.poem.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words that translators agreed on. It proposes and never fills anything in.
///
/// A word of a text is one of the glossary when it begins like it, once what people leave out when
/// they type is left out: so endings do not hide it. In a source, words of one or two letters must
/// be equal.
public final class Glossary {
    private static final int SHORT = 2;

    private final List<Concept> entries;

    public Glossary(ConceptScheme scheme) {
        this.entries = scheme.concepts();
    }

    /// An entry that a line has.
    ///
    /// @param start in the line, in UTF-16 units
    /// @param end of the word, with its endings
    /// @param use words for it in the other language, the preferred first
    /// @param avoid words that should not be used for it there
    public record Term(
            int start, int end, String word, List<Wording> use, List<Wording> avoid, Names notes) {}

    /// What of a line is in the glossary and has words in another language, in the order of the
    /// line.
    public List<Term> terms(String line, Tag from, Tag to) {
        List<Term> found = new ArrayList<>();
        List<Token> words = words(line);
        for (int at = 0; at < words.size(); at++) {
            for (Concept entry : entries) {
                List<Wording> use = in(entry.label(), entry.otherLabels(), to);
                List<Wording> avoid = in(entry.avoid(), Names.NONE, to);
                int length =
                        longest(in(entry.label(), entry.otherLabels(), from), words, at, SHORT);
                if (length > 0 && !use.isEmpty()) {
                    int start = words.get(at).start();
                    int end = words.get(at + length - 1).end();
                    found.add(
                            new Term(
                                    start,
                                    end,
                                    line.substring(start, end),
                                    use,
                                    avoid,
                                    entry.notes()));
                }
            }
        }
        return found;
    }

    /// True when some words, with any endings, have this one in them.
    static boolean has(String text, Wording word) {
        List<Token> words = words(text);
        for (int at = 0; at < words.size(); at++) {
            if (longest(List.of(word), words, at, 0) > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Token> words(String text) {
        return Tokens.of(text).stream().filter(t -> t.kind() != Token.Kind.PAIR).toList();
    }

    /// In the same language and script; a label without a script is in the usual one.
    private static List<Wording> in(Names first, Names then, Tag tag) {
        String script = tag.script();
        return Stream.concat(first.all().stream(), then.all().stream())
                .filter(w -> w.tag().language().equals(tag.language()))
                .filter(w -> w.tag().script().equals(script))
                .toList();
    }

    /// How many words from one on are the longest of the labels; 0 for none.
    private static int longest(List<Wording> labels, List<Token> words, int at, int shortWord) {
        int longest = 0;
        for (Wording label : labels) {
            List<Token> wanted = words(label.value());
            if (wanted.size() > longest && begins(label.tag(), wanted, words, at, shortWord)) {
                longest = wanted.size();
            }
        }
        return longest;
    }

    /// Before an ending, Uyghur raises a last a or e to i: نەۋرە, نەۋرىمىز.
    private static Token raised(Token word, Tag tag) {
        int last = word.text().length() - 1;
        String stem = word.text().substring(0, last);
        String raised =
                switch (word.text().charAt(last)) {
                    case 'ا', 'ە' -> stem + 'ى';
                    case 'a', 'e' -> stem + 'i';
                    case 'а', 'ә' -> stem + 'и';
                    default -> word.text();
                };
        return tag.language().equals("ug")
                ? new Token(raised, word.start(), word.end(), word.position(), word.kind())
                : word;
    }

    private static String folded(Token word, Tag tag) {
        return Keys.ofText(word, tag).folded();
    }

    private static boolean begins(
            Tag tag, List<Token> wanted, List<Token> words, int at, int shortWord) {
        for (int i = 0; i < wanted.size(); i++) {
            if (at + i >= words.size()) {
                return false;
            }
            String want = folded(wanted.get(i), tag);
            String word = folded(words.get(at + i), tag);
            boolean fits =
                    want.codePointCount(0, want.length()) > shortWord
                            ? word.startsWith(want)
                                    || word.startsWith(folded(raised(wanted.get(i), tag), tag))
                            : word.equals(want);
            if (!fits) {
                return false;
            }
        }
        return !wanted.isEmpty();
    }
}
