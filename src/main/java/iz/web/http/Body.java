package iz.web.http;

import java.io.IOException;
import java.io.OutputStream;

/// What a reply carries.
public sealed interface Body {

    /// Nothing.
    record Empty() implements Body {}

    /// Bytes that are all there already.
    final class Bytes implements Body {
        private final byte[] bytes;

        /// @param bytes not changed by the caller afterwards
        public Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /// The bytes themselves, not a copy: not to be changed.
        public byte[] bytes() {
            return bytes;
        }
    }

    /// Bytes that are written while they are sent. A failure in mid-stream breaks the connection
    /// off, so that nobody takes half for the whole.
    ///
    /// @param passedOn true when another process makes them
    record Stream(Source source, boolean passedOn) implements Body {}

    /// An error, still without words; the server has it written as a page, as JSON or as text.
    record Failed(Fault fault) implements Body {}

    /// Writes a body.
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }
}
