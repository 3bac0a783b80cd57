package iz.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The content coding gzip, at its best level: a page is compressed once and sent often.
final class Gzip {
    /// Shorter bodies do not get shorter.
    private static final int LEAST = 256;

    private Gzip() {}

    /// True when a body of this kind and size is worth it.
    static boolean helps(String contentType, int length) {
        return length >= LEAST
                && (contentType.startsWith("text/")
                        || contentType.contains("json")
                        || contentType.contains("xml")
                        || contentType.contains("triples")
                        || contentType.contains("link-format")
                        || contentType.contains("bibtex"));
    }

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (OutputStream out = new Best(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
