package iz.language;

import com.ibm.icu.text.BreakIterator;

import java.util.Locale;

/// Where words may be cut: between letters, never between a letter and its marks (UAX 29, extended
/// grapheme clusters).
public final class Letters {
    private Letters() {}

    /// True when a cut here parts a letter from its marks.
    ///
    /// @param offset in code points of the text, from 0 to its length
    public static boolean split(String text, int offset) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        return !letters.isBoundary(text.offsetByCodePoints(0, offset));
    }
}
