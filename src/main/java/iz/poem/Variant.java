package iz.poem;

import java.util.Optional;

/// What another witness reads for a part of a line.
///
/// @param segment the line
/// @param start in code points of the line's text, inclusive; 0 when the whole line is meant
/// @param end exclusive; -1 when the whole line is meant
/// @param reading absent when the witness lacks the words
public record Variant(
        Id id, Id segment, int start, int end, Optional<Wording> reading, Reference witness) {

    public boolean wholeLine() {
        return stretch().wholeLine();
    }

    public Stretch stretch() {
        return new Stretch(segment, start, end);
    }

    /// The words of the stored line that the witness reads differently.
    public String lemma(String text) {
        return stretch().words(text);
    }
}
