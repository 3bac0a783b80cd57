package iz.store.text;

import iz.language.key.Keys;
import iz.language.key.Token;
import iz.language.key.Tokens;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed into the search box: words, and phrases between quotation marks, each word
/// as every script and scheme that it may be.
///
/// @param text as it was typed, without space around it
/// @param parts what a line must have, in the order typed
public record Asked(String text, List<Part> parts) {
    /// Longer questions are cut: no line is so long.
    public static final int LONGEST = 400;

    private static final int MOST_WORDS = 40;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final Pattern PIECE =
            Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|([^\\s\"“”„«»]+)");

    /// Words that stand one after the other in the line; mostly one.
    public record Part(List<Word> words) {}

    /// @param at its place in the part; a pair of signs stands where its first does
    public record Word(String text, Keys keys, int at) {}

    public static Asked of(String typed) {
        // Texts are in NFC; some keyboards type letters and marks apart.
        // Control characters, of which a page can show none, divide words like spaces.
        String text =
                CONTROL.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
        }
        List<Part> parts = new ArrayList<>();
        int words = 0;
        Matcher piece = PIECE.matcher(text);
        while (piece.find() && words < MOST_WORDS) {
            // What is written without a space between is one phrase: 明月, བཀྲ་ཤིས་, quq-qum.
            String phrase = piece.group(1) != null ? piece.group(1) : piece.group(2);
            List<Word> part = words(phrase == null ? "" : phrase);
            if (!part.isEmpty()) {
                parts.add(new Part(part));
                words += part.size();
            }
        }
        return new Asked(text, List.copyOf(parts));
    }

    /// Of a run without spaces its pairs; the single signs only of a run of one.
    private static List<Word> words(String phrase) {
        List<Token> tokens = Tokens.of(phrase);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size() && words.size() < MOST_WORDS; i++) {
            Token token = tokens.get(i);
            boolean paired =
                    token.kind() == Token.Kind.CHARACTER
                            && (pair(tokens, i + 1) || pair(tokens, i - 1));
            if (!paired) {
                words.add(new Word(token.text(), Keys.ofTyped(token), token.position()));
            }
        }
        return words;
    }

    private static boolean pair(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Token.Kind.PAIR;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// All words of all parts.
    List<Word> words() {
        return parts.stream().flatMap(part -> part.words().stream()).toList();
    }
}
