package iz.query.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What goes over the wire: frames of one letter, a length and so many bytes. A question is one
/// `Q`; its answer is `H`, any number of `D`, and `E`; or `F` in the place of what could not come.
/// Whatever ends otherwise was broken off. One connection carries one question, so closing it takes
/// the question back.
///
/// HTTP has no form for this (an error behind the first byte) and Jetty has no connector for Unix
/// sockets that resolves.
final class Frames {
    static final byte QUESTION = 'Q';

    /// Are you there? The answer is [#END].
    static final byte PING = 'P';

    static final byte HEAD = 'H';
    static final byte DATA = 'D';
    static final byte END = 'E';
    static final byte FAILURE = 'F';

    /// A question is a query and some names; an answer's frames are as large as what is held back.
    static final int LONGEST = 1 << 20;

    private static final int FRAME_HEAD = 5;
    private static final int READ_AT_ONCE = 32 * 1024;

    private Frames() {}

    @SuppressWarnings("ArrayRecordComponent")
    record Frame(byte kind, byte[] bytes) {
        Map<String, List<String>> fields() {
            return Frames.fields(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /// Frames to a connection. They go in one write where they can: each write wakes the other end,
    /// which takes longer than most answers.
    static final class Writer {
        private final SocketChannel channel;
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

        Writer(SocketChannel channel) {
            this.channel = channel;
        }

        Writer add(byte kind, byte[] bytes, int length) {
            waiting.writeBytes(ByteBuffer.allocate(FRAME_HEAD).put(kind).putInt(length).array());
            waiting.write(bytes, 0, length);
            return this;
        }

        Writer add(byte kind) {
            return add(kind, new byte[0], 0);
        }

        Writer add(byte kind, Map<String, List<String>> fields) {
            byte[] bytes = text(fields).getBytes(StandardCharsets.UTF_8);
            return add(kind, bytes, bytes.length);
        }

        /// Sends what waits.
        void send() throws IOException {
            ByteBuffer all = ByteBuffer.wrap(waiting.toByteArray());
            waiting.reset();
            while (all.hasRemaining()) {
                channel.write(all);
            }
        }
    }

    /// Frames from a connection.
    static final class Reader {
        private final SocketChannel channel;
        private final ByteBuffer come = ByteBuffer.allocate(READ_AT_ONCE).limit(0);

        Reader(SocketChannel channel) {
            this.channel = channel;
        }

        /// @throws EOFException if the other end is gone
        Frame next() throws IOException {
            ByteBuffer head = fill(FRAME_HEAD);
            byte kind = head.get();
            int length = head.getInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("a frame of " + length + " bytes");
            }
            return new Frame(kind, fill(length).array());
        }

        private ByteBuffer fill(int length) throws IOException {
            ByteBuffer whole = ByteBuffer.allocate(length);
            while (whole.hasRemaining()) {
                if (!come.hasRemaining() && read() < 0) {
                    throw new EOFException("the other end is gone");
                }
                int part = Math.min(whole.remaining(), come.remaining());
                whole.put(come.slice(come.position(), part));
                come.position(come.position() + part);
            }
            return whole.flip();
        }

        private int read() throws IOException {
            int read = channel.read(come.clear());
            come.flip();
            return read;
        }
    }

    private static String text(Map<String, List<String>> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> {
            for (String value : values) {
                text.append(text.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    private static Map<String, List<String>> fields(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(pair.substring(0, equals), k -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
            return;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
