package iz.language.script;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.UnaryOperator;

/// Feeds text to a converter that is slow on long texts, or locked while it works, in pieces that
/// end at white space.
final class Pieces {
    private Pieces() {}

    /// @param longest the piece is cut here if no white space comes
    static void each(Reader in, Writer out, int longest, UnaryOperator<String> convert)
            throws IOException {
        StringBuilder piece = new StringBuilder();
        char[] chars = new char[8192];
        for (int n; (n = in.read(chars)) >= 0; ) {
            for (int i = 0; i < n; i++) {
                if (Character.isWhitespace(chars[i])) {
                    flush(piece, out, convert);
                    out.append(chars[i]);
                } else {
                    if (piece.length() >= longest && !Character.isLowSurrogate(chars[i])) {
                        flush(piece, out, convert);
                    }
                    piece.append(chars[i]);
                }
            }
        }
        flush(piece, out, convert);
    }

    private static void flush(StringBuilder piece, Writer out, UnaryOperator<String> convert)
            throws IOException {
        if (!piece.isEmpty()) {
            out.append(convert.apply(piece.toString()));
            piece.setLength(0);
        }
    }
}
