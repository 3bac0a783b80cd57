package iz.query.wire;

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

    private Frames() {}

    @SuppressWarnings("ArrayRecordComponent")
    record Frame(byte kind, byte[] bytes) {
        Map<String, List<String>> fields() {
            return Frames.fields(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    static void write(SocketChannel channel, byte kind, byte[] bytes, int length)
            throws IOException {
        ByteBuffer head = ByteBuffer.allocate(FRAME_HEAD).put(kind).putInt(length).flip();
        ByteBuffer[] all = {head, ByteBuffer.wrap(bytes, 0, length)};
        while (all[0].hasRemaining() || all[1].hasRemaining()) {
            channel.write(all);
        }
    }

    static void write(SocketChannel channel, byte kind, Map<String, List<String>> fields)
            throws IOException {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> {
            for (String value : values) {
                text.append(text.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        write(channel, kind, bytes, bytes.length);
    }

    /// @throws EOFException if the other end is gone
    static Frame read(SocketChannel channel) throws IOException {
        ByteBuffer head = fill(channel, FRAME_HEAD);
        byte kind = head.get();
        int length = head.getInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return new Frame(kind, fill(channel, length).array());
    }

    private static ByteBuffer fill(SocketChannel channel, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the other end is gone");
            }
        }
        return buffer.flip();
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
