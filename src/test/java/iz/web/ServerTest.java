package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.web.http.MediaType;
import iz.web.http.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The server itself, over the wire, with a site of its own.
final class ServerTest {
    private static final String LONG = "x".repeat(3_000);
    private static Site site;
    private static Server server;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        List<Route> routes =
                List.of(
                        Route.page("/", visit -> Reply.html("<p>" + "home ".repeat(100))),
                        Route.page(
                                "/broken",
                                visit -> {
                                    throw new IllegalStateException("a mistake");
                                }),
                        Route.file(
                                "/half",
                                MediaType.TEXT,
                                visit ->
                                        Reply.stream(
                                                MediaType.TEXT,
                                                out -> {
                                                    out.write(new byte[100_000]);
                                                    throw new IOException("no more");
                                                })));
        Known known =
                new Known(
                        () -> "1",
                        () -> List.of("/otkur", "/otkur/iz"),
                        path -> List.of(),
                        path -> Optional.empty());
        site = Site.of(routes, new PlainFaultPage(), known);
        server = new Server(site, "127.0.0.1", 0, Duration.ofSeconds(2));
        server.start();
        wire = new Wire(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GARBAGE",
                "GET / HTTP/1.1",
                "GET / HTTP/9.9 | Host: a",
                "GET / HTTP/1.1 | Host: a | Host: b",
                "GET / HTTP/1.1 | Host: a | Bad Header: x",
                "GET / HTTP/1.1 | Host: a | Content-Length: x",
                "GET / HTTP/1.1 | Host: a | Content-Length: 3 | Transfer-Encoding: chunked",
            })
    void aMalformedRequestGetsOurPlain400(ArgumentsAccessor lines) throws IOException {
        assertMalformed(
                wire.send(
                        String.join("\r\n", lines.toList().stream().map(String::valueOf).toList())
                                + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%ff",
                "/a%00b",
                "/../../etc/passwd",
                "/a%2fb",
                "/a%5cb",
                "/?a=%zz",
                "/?a=%ff"
            })
    void aMalformedAddressGetsOurPlain400(String address) throws IOException {
        assertMalformed(wire.get(address));
    }

    private static void assertMalformed(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertSecured(answer);
        assertTrue(answer.contains("<h1>This request cannot be understood</h1>"), answer);
    }

    @Test
    void aLongAddressGets414() throws IOException {
        String answer = wire.get("/" + LONG);
        assertTrue(answer.startsWith("HTTP/1.1 414"), answer);
        assertSecured(answer);
    }

    @Test
    void anAddressLongerThanTheBufferGets414() throws IOException {
        String answer = wire.get("/" + LONG.repeat(4));
        assertTrue(answer.startsWith("HTTP/1.1 414"), answer);
        assertSecured(answer);
    }

    @Test
    void hugeHeadersGet431() throws IOException {
        String answer = wire.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + LONG.repeat(8) + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
        assertSecured(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE"})
    void otherMethodsGet405(String method) throws IOException {
        String answer =
                wire.send(
                        method
                                + " / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
                                + "Connection: close\r\n\r\nhi");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.contains("\r\nAllow: GET, HEAD\r\n"), answer);
        assertSecured(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "//otkur//iz, /otkur/iz",
        "/otkur/, /otkur",
        "/a/../otkur, /otkur",
        "/./otkur?v=a%2Cb, /otkur?v=a%2Cb",
        "/%6Ftkur, /otkur",
        "///evil.example, /evil.example",
    })
    void anotherSpellingOfAnAddressLeadsToTheOneTrueOne(String given, String true308)
            throws IOException {
        String answer = wire.get(given);
        assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
        assertTrue(answer.contains("\r\nLocation: " + true308 + "\r\n"), answer);
        assertSecured(answer);
    }

    @Test
    void nothingAtAnAddressNamesThoseThatLookAlike() throws IOException {
        String answer = wire.get("/Otkurr/iz");
        assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
        assertTrue(answer.contains("<a href=\"/otkur/iz\">"), answer);
        assertSecured(answer);
    }

    @Test
    void aMistakeOfOursShowsNothingOfTheCodeAndIsReportedWithoutTheAddress() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        String answer;
        try {
            answer = wire.get("/broken?q=secret");
        } finally {
            System.setErr(before);
        }
        assertTrue(answer.startsWith("HTTP/1.1 500"), answer);
        assertSecured(answer);
        assertFalse(answer.contains("IllegalState"), answer);
        String report = errors.toString(StandardCharsets.UTF_8);
        assertEquals(1, report.split("a mistake", -1).length - 1, report);
        assertFalse(report.contains("secret"), report);
        assertFalse(report.contains("127.0.0.1"), report);
    }

    @Test
    void aStreamThatFailsIsBrokenOffAndNotEnded() throws IOException {
        String answer = wire.get("/half");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.endsWith("\r\n0\r\n\r\n"));
    }

    @Test
    void aBodyOnGetIsNotReadAndTheConnectionIsClosed() throws IOException {
        String answer =
                wire.send("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nhello");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("connection: close"), answer);
    }

    @Test
    void whereABodyIsNotReadTheClientIsToldThatTheConnectionCloses() throws IOException {
        String answer =
                wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nhello");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("connection: close"), answer);
    }

    @Test
    void aClientThatDripsItsHeadersIsCut() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(1);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.UTF_8));
            long start = System.nanoTime();
            boolean cut = false;
            while (!cut && System.nanoTime() - start < 8_000_000_000L) {
                Thread.sleep(200);
                try {
                    socket.getOutputStream().write("X: y\r\n".getBytes(StandardCharsets.UTF_8));
                    cut = socket.getInputStream().read() < 0;
                } catch (java.net.SocketTimeoutException e) {
                    // Still open.
                } catch (IOException e) {
                    cut = true;
                }
            }
            assertTrue(cut, "The connection was still open after 8 seconds.");
        }
    }

    /// Ten places: two who read and do nothing now, and thirty who only came.
    @Test
    void whereThereIsNoPlaceLeftThoseWhoNeverAskedMakeWay() throws Exception {
        List<Socket> all = new ArrayList<>();
        try (Server small = new Server(site, "127.0.0.1", 0, Duration.ofSeconds(60), 10)) {
            small.start();
            Socket reader = open(small, all);
            Socket other = open(small, all);
            assertTrue(asks(reader));
            assertTrue(asks(other));
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                silent.add(open(small, all));
                Thread.sleep(10);
            }
            assertTrue(asks(reader), "a reader was displaced");
            assertTrue(asks(other), "a reader was displaced");
            assertTrue(asks(open(small, all)), "nobody can come in");
            assertFalse(asks(silent.getFirst()), "the first that was silent has its place still");
            assertTrue(asks(silent.getLast()));
        } finally {
            for (Socket socket : all) {
                socket.close();
            }
        }
    }

    private static Socket open(Server server, List<Socket> all) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5_000);
        all.add(socket);
        return socket;
    }

    private static boolean asks(Socket socket) {
        try {
            socket.getOutputStream()
                    .write("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] some = new byte[4_096];
            int count = socket.getInputStream().read(some);
            return count > 0
                    && new String(some, 0, count, StandardCharsets.UTF_8).startsWith("HTTP/1.1 ");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aClientThatComesBackInTimeKeepsItsConnection() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            for (int i = 0; i < 4; i++) {
                socket.getOutputStream()
                        .write(
                                "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8));
                byte[] answer = new byte[4_096];
                int length = socket.getInputStream().read(answer);
                assertTrue(
                        new String(answer, 0, length, StandardCharsets.UTF_8)
                                .startsWith("HTTP/1.1 200"));
                Thread.sleep(900);
            }
        }
    }

    private static void assertSecured(String answer) {
        String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        SecurityHeaders.ALL.forEach((name, value) ->
                assertTrue(head.contains("\r\n" + name + ": " + value), name + " in " + answer));
        String lower = head.toLowerCase(Locale.ROOT);
        assertFalse(lower.contains("\r\nserver:"), head);
        assertFalse(lower.contains("\r\nset-cookie:"), head);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
    }
}
