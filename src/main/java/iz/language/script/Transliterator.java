package iz.language.script;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/// Brings text from one way of writing to another. Immutable and safe to share between threads.
public interface Transliterator {
    /// Converts all that the reader gives, piece by piece; neither is closed.
    ///
    /// @param ambiguities told of every place that may be read in more than one way, in order
    void transliterate(Reader from, Writer to, Consumer<Ambiguity> ambiguities) throws IOException;

    /// Converts a text as a whole.
    default String transliterate(String text) {
        StringWriter out = new StringWriter(text.length() * 2);
        try {
            transliterate(new StringReader(text), out, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
