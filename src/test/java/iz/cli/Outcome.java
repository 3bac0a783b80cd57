package iz.cli;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// What came of one request, read from the wire by hand: only so a cut answer can be told from a
/// whole one.
///
/// @param end how it ended
/// @param status 0 when none came
/// @param headers in small letters, as they came
/// @param body as far as it came
/// @param millis from the first byte sent to the last received
record Outcome(End end, int status, String headers, String body, long millis) {
    private static final int MOST = 120 << 20;
    private static final int SHOWN = 1 << 20;

    /// How an answer ended.
    enum End {
        /// With all that was promised.
        WHOLE,
        /// In the middle.
        CUT,
        /// Without a word.
        SILENT,
        /// Not in time.
        HANGS
    }

    boolean answered() {
        return end == End.WHOLE && status >= 200 && status < 400;
    }

    boolean refused() {
        return end == End.WHOLE && status >= 400;
    }

    /// What is counted in the report.
    String what() {
        return end == End.WHOLE ? Integer.toString(status) : end.name().toLowerCase(Locale.ROOT);
    }

    /// Sends bytes on a connection of their own, and reads one answer.
    static Outcome of(int port, byte[] request, Duration patience) {
        long began = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) patience.toMillis());
            Thread sender = Thread.ofVirtual().start(() -> write(socket, request));
            Outcome outcome = read(socket.getInputStream(), began);
            sender.interrupt();
            return outcome;
        } catch (SocketTimeoutException e) {
            return new Outcome(End.HANGS, 0, "", "", since(began));
        } catch (IOException e) {
            return new Outcome(End.SILENT, 0, "", String.valueOf(e.getMessage()), since(began));
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // It was answered before it was all sent.
            return;
        }
    }

    /// Reads one answer from a connection.
    static Outcome read(InputStream in, long began) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return new Outcome(End.SILENT, 0, "", "", since(began));
        }
        int status = Integer.parseInt(head.split(" ", 3)[1]);
        String headers = head.toLowerCase(Locale.ROOT);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        End end = End.WHOLE;
        try {
            body(in, headers, status, body);
        } catch (SocketTimeoutException e) {
            end = End.HANGS;
        } catch (IOException e) {
            end = End.CUT;
        }
        return new Outcome(
                end, status, headers, body.toString(StandardCharsets.UTF_8), since(began));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                return "";
            }
            head.append((char) c);
        }
        return head.toString();
    }

    private static void body(InputStream in, String headers, int status, ByteArrayOutputStream body)
            throws IOException {
        if (status == 304 || status == 204) {
            return;
        }
        if (headers.contains("\r\ntransfer-encoding: chunked\r\n")) {
            while (true) {
                int size = Integer.parseInt(line(in), 16);
                take(in, size, body);
                line(in);
                if (size == 0) {
                    return;
                }
            }
        }
        int length = headers.indexOf("\r\ncontent-length: ");
        if (length >= 0) {
            String value = headers.substring(length + 18, headers.indexOf("\r\n", length + 2));
            take(in, Integer.parseInt(value.strip()), body);
            return;
        }
        // Nothing tells where it ends, so nothing tells whether it is whole.
        throw new EOFException();
    }

    private static void take(InputStream in, int size, ByteArrayOutputStream body)
            throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (body.size() < SHOWN) {
            body.writeBytes(bytes);
        }
        if (bytes.length < size || size > MOST) {
            throw new EOFException();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
