package iz.web.page;

import iz.poem.Segment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A line as a page shows it.
///
/// @param id its anchor on this page: `l3` in the leading version, `en-abdurazak.l3` in another
/// @param number as its stable name counts: `3`, `3a`
/// @param group a class that the lines which render one another share; may be empty
/// @param moved said of a line out of order; empty for all others
/// @param added said of a line that renders nothing; empty for all others
/// @param said instead of a text that the archive does not hold; empty otherwise
/// @param pieces the text, split where there are remarks
public record Line(
        String id,
        String number,
        String group,
        String moved,
        String added,
        String said,
        List<Piece> pieces) {

    /// A stretch of text with the remarks that hang on its end.
    ///
    /// @param css classes that mark it: `v` for words that a remark is about, `w` and the class of
    ///   each link for words that answer others; empty for all other words
    /// @param tab for `tabindex`: 0 where the keyboard stops, -1 where only a tap does
    public record Piece(String text, String css, @Nullable String tab, List<Remark> remarks) {}

    static String number(Segment segment) {
        return number(segment.name());
    }

    /// The number of a line in its stable name; a name that does not count stays as it is.
    static String number(String name) {
        return name.matches("l\\d.*") ? name.substring(1) : name;
    }
}
