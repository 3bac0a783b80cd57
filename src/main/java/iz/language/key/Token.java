package iz.language.key;

/// A word of a text, or a character or pair of characters of a script that sets no spaces.
///
/// @param start offset of its first char in the text
/// @param end offset after its last
/// @param position its place among the words of the text, from 0; a pair stands where its first
///   character does
public record Token(String text, int start, int end, int position, Kind kind) {

    /// What it is a piece of.
    public enum Kind {
        WORD,
        /// One character of a run without spaces.
        CHARACTER,
        /// Two neighbours of such a run.
        PAIR
    }
}
