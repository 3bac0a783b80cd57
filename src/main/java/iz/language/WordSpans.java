package iz.language;

import com.ibm.icu.text.BreakIterator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a line and where they stand (UAX 29; dictionaries where a script writes no spaces).
public final class WordSpans {
    private WordSpans() {}

    /// @param start in code points, inclusive
    /// @param end exclusive
    public record Span(int start, int end, String word) {}

    /// Spaces and marks between words are none.
    public static List<Span> of(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String word = text.substring(from, to);
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                spans.add(new Span(text.codePointCount(0, from), text.codePointCount(0, to), word));
            }
            from = to;
        }
        return spans;
    }
}
