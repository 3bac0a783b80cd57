package iz.language.script;

/// Reads a word of one script into sounds.
interface WordReader {
    /// Reads text[from, to) into the word.
    ///
    /// @return false when the word is not of this alphabet and must stay as it is
    boolean read(char[] text, int from, int to, Word word, Doubts doubts);

    /// Reads a word at once when it is nothing but letters that are read in one way only and a
    /// space or line end follows: nearly every word of a text.
    ///
    /// @return where the word ends, or -1 when it needs [#read]
    default int readPlain(char[] text, int from, int to, Word word) {
        return -1;
    }
}
