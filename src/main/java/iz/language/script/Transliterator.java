package iz.language.script;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Consumer;

/// Brings text from one way of writing to another. Immutable and safe to share between threads.
public interface Transliterator {
    /// Converts all that the reader gives, piece by piece; neither is closed.
    ///
    /// @param ambiguities told of every place that may be read in more than one way, in order
    void transliterate(Reader from, Writer to, Consumer<Ambiguity> ambiguities) throws IOException;

    /// Converts a text as a whole.
    String transliterate(String text);
}
