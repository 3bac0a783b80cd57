package iz.desk;

/// What is to be said of a draft before others see it.
///
/// @param block that it is about; 0 for the whole
/// @param detail what it is about, such as numbers of lines; may be empty
public record Finding(long block, Kind kind, String detail) {
    public enum Kind {
        /// The version has no title.
        UNTITLED(true),
        /// The title has no letter of the version's script.
        TITLE(true),
        /// Neither words nor the mark that they are left out.
        EMPTY(true),
        /// A character that has no place in a text.
        FORBIDDEN(true),
        NOT_NFC(true),
        /// A letter of another script than the version's.
        FOREIGN(true),
        /// Lines of the source that no block has.
        UNCOVERED(true),
        /// A line that is said to be left out and is rendered elsewhere.
        CONTRADICTION(true),
        /// A line that the source no longer has.
        GONE(true),
        /// The source's wording is no longer that which the words were made from.
        CHANGED(true),
        NUMBERS(false),
        /// One word, letters of two alphabets.
        MIXED(false),
        /// A word of the glossary is rendered otherwise, or by a word that it avoids.
        GLOSSARY(false),
        QUOTES(false),
        SAME_AS_SOURCE(false),
        /// Two equal lines of the source are rendered in two ways.
        REFRAIN(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }
    }

    /// True when it cannot be published so; else it is a question.
    public boolean error() {
        return kind.error;
    }
}
