package iz.language.script;

/// Reads a word of one script into sounds.
interface WordReader {
    /// Reads text[from, to) into the word.
    ///
    /// @return false when the word is not of this alphabet and must stay as it is
    boolean read(char[] text, int from, int to, Word word, Doubts doubts);
}
