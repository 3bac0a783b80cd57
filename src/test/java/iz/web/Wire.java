package iz.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// Sends bytes as they are, for requests that no decent client would send.
record Wire(int port) {

    /// The answer until the server closes the connection.
    String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // It was refused before all was said: the answer may be there.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // Reset after the answer: what arrived counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /// A request line with the least that HTTP/1.1 wants.
    String get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: iz\r\nConnection: close\r\n\r\n");
    }
}
