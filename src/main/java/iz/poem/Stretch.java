package iz.poem;

import java.util.Comparator;

/// Some words of a line.
///
/// @param segment the line
/// @param start in code points of the line's text, inclusive; 0 when the whole line is meant
/// @param end exclusive; -1 when the whole line is meant
public record Stretch(Id segment, int start, int end) implements Comparable<Stretch> {
    private static final Comparator<Stretch> ORDER =
            Comparator.comparing(Stretch::segment)
                    .thenComparingInt(Stretch::start)
                    .thenComparingInt(Stretch::end);

    public boolean wholeLine() {
        return end < 0;
    }

    /// The words, as far as the line has them.
    ///
    /// @param text of the line
    public String words(String text) {
        if (wholeLine()) {
            return text;
        }
        int length = text.codePointCount(0, text.length());
        int to = Math.min(end, length);
        return text.substring(
                text.offsetByCodePoints(0, Math.min(start, to)), text.offsetByCodePoints(0, to));
    }

    /// By the name of the line: an order that is always the same, not the one of reading.
    @Override
    public int compareTo(Stretch other) {
        return ORDER.compare(this, other);
    }
}
