package iz.rdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file, decoded strictly: Jena's own reader would put U+FFFD where UTF-8 is broken,
/// and the damage would be archived.
sealed interface FileText {
    record Good(String text) implements FileText {}

    record Bad(int line, String sentence) implements FileText {}

    /// A file is one poem, person or place; what is larger is something else.
    int MOST_BYTES = 16 << 20;

    static FileText read(Path path) throws IOException {
        long size = Files.size(path);
        if (size > MOST_BYTES) {
            return new Bad(
                    0, "The file has " + size + " bytes, more than " + MOST_BYTES + "; split it.");
        }
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            return new Bad(line, "The file is not UTF-8 here; save it as UTF-8.");
        }
        if (out.length() > 0 && out.charAt(0) == '\uFEFF') {
            return new Bad(
                    1, "The file begins with a byte order mark; save it as UTF-8 without one.");
        }
        return new Good(out.toString());
    }
}
