package iz.language.key;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;

/// Divides a text into words (UAX #29), and what is written without spaces into characters and
/// pairs of them. (ICU's dictionaries divide Chinese differently in a line and in a question.)
public final class Tokens {
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private final String text;
    private final BreakIterator words = WORDS.clone();
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokens(String text) {
        this.text = text;
    }

    public static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            int end = tokens.run(at);
            if (spaceless(text.codePointAt(at))) {
                tokens.characters(at, end);
            } else {
                tokens.words(at, end);
            }
            at = end;
        }
        return tokens.tokens;
    }

    /// The end of the stretch that sets spaces, or sets none, like its first character.
    private int run(int from) {
        boolean spaceless = spaceless(text.codePointAt(from));
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            // Marks of no script, such as a variation selector, are part of what stands before
            // them.
            if (spaceless(c) != spaceless && !(spaceless && marks(c))) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private void words(int from, int to) {
        words.setText(text.substring(from, to));
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
                add(from + start, from + end, position++, Token.Kind.WORD);
            }
            start = end;
        }
    }

    private void characters(int from, int to) {
        int before = -1;
        for (int at = from; at < to; ) {
            int end = text.offsetByCodePoints(at, 1);
            while (end < to && marks(text.codePointAt(end))) {
                end = text.offsetByCodePoints(end, 1);
            }
            if (before >= 0) {
                add(before, end, position - 1, Token.Kind.PAIR);
            }
            add(at, end, position++, Token.Kind.CHARACTER);
            before = at;
            at = end;
        }
    }

    private void add(int start, int end, int place, Token.Kind kind) {
        tokens.add(new Token(text.substring(start, end), start, end, place, kind));
    }

    private static boolean marks(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacter.NON_SPACING_MARK || type == UCharacter.COMBINING_SPACING_MARK;
    }

    private static boolean spaceless(int c) {
        if (c < 0x0E00 || !(UCharacter.isLetter(c) || marks(c))) {
            return false;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR ->
                    true;
            // The sign that makes a vowel of kana long.
            default -> c == 'ー' || c == '々';
        };
    }
}
