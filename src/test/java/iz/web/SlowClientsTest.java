package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients that ask for much and take it slowly, or say slowly what they have to say: they may wait
/// for themselves, but nobody waits for them.
final class SlowClientsTest {
    /// More than there are replies that are made at once.
    private static final int MANY = 200;

    private static final int MUCH = 12_000_000;
    private final List<Socket> all = new ArrayList<>();
    private final AtomicInteger publications = new AtomicInteger();
    private final Site site =
            Site.of(
                    List.of(
                            Route.page("/", visit -> Reply.html("<p>" + "home ".repeat(100))),
                            Route.file("/much", MediaType.TEXT, visit -> much()),
                            Route.posted("/say", SlowClientsTest::said)),
                    new PlainFaultPage(),
                    // Each visit finds another state, so no page is kept.
                    new Known(
                            () -> "" + publications.incrementAndGet(),
                            List::of,
                            path -> List.of(),
                            path -> Optional.empty()));

    private static Reply much() {
        return Reply.stream(
                MediaType.TEXT,
                out -> {
                    byte[] part = new byte[32_000];
                    for (int i = 0; i < MUCH / part.length; i++) {
                        out.write(part);
                    }
                });
    }

    private static Reply said(Visit visit) {
        try {
            return Reply.html("<p>" + visit.caller().content(1_000).length);
        } catch (IOException e) {
            return Reply.html("<p>broken off");
        }
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : all) {
            socket.close();
        }
    }

    @Test
    void whoDoesNotTakeWhatItAskedForStopsNobody() throws Exception {
        try (Server server = new Server(site, "127.0.0.1", 0, Duration.ofSeconds(20))) {
            server.start();
            for (int i = 0; i < MANY; i++) {
                assertTrue(begins(ask(server, "GET /much")), "slow reader " + i);
            }
            Wire wire = new Wire(server.port());
            assertTrue(wire.get("/").startsWith("HTTP/1.1 200"));
            assertTrue(wire.get("/much").length() > MUCH, "a great answer is whole");
        }
    }

    @Test
    void whoDoesNotSayAllStopsNobody() throws Exception {
        try (Server server = new Server(site, "127.0.0.1", 0, Duration.ofSeconds(20))) {
            server.start();
            for (int i = 0; i < MANY; i++) {
                say(server);
            }
            Wire wire = new Wire(server.port());
            assertTrue(wire.get("/").startsWith("HTTP/1.1 200"));
            String answer =
                    wire.send(
                            "POST /say HTTP/1.1\r\nHost: iz\r\nConnection: close\r\n"
                                    + "Content-Length: 2\r\n\r\nab");
            assertTrue(answer.endsWith("<p>2"), answer);
        }
    }

    private void say(Server server) throws IOException {
        Socket socket = ask(server, "POST /say", "Content-Length: 100\r\n");
        socket.getOutputStream().write('a');
    }

    @Test
    void whatIsKeptIsThereWhileAllElseTakesLong() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        Site flooded =
                Site.of(
                        List.of(
                                Route.page("/", visit -> Reply.html("<p>home " + made)),
                                Route.page("/long", visit -> takesLong(made, done))),
                        new PlainFaultPage(),
                        new Known(
                                () -> "1", List::of, path -> List.of(), path -> Optional.empty()));
        try (Server server = new Server(flooded, "127.0.0.1", 0, Duration.ofSeconds(20))) {
            server.start();
            Wire wire = new Wire(server.port());
            assertTrue(wire.get("/").endsWith("<p>home 0"));
            List<Socket> many = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                many.add(ask(server, "GET /long"));
            }
            Thread.sleep(500);
            assertTrue(made.get() > 1 && made.get() < MANY / 2, made + " are made at once");
            int begun = made.get();
            assertTrue(wire.get("/").endsWith("<p>home 0"), "it was kept");
            done.countDown();
            for (Socket socket : many) {
                assertTrue(begins(socket));
            }
            assertEquals(begun, made.get(), "who waited found it made");
        }
    }

    private static Reply takesLong(AtomicInteger made, CountDownLatch done) {
        made.incrementAndGet();
        try {
            assertTrue(done.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.html("<p>at last");
    }

    /// Ten places: one who reads and does nothing now, and nine who take nothing.
    @Test
    void whereThereIsNoPlaceLeftWhoTakesTooLongMakesWay() throws Exception {
        Duration headerTime = Duration.ofSeconds(2);
        try (Server server = new Server(site, "127.0.0.1", 0, headerTime, 10)) {
            server.start();
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                slow.add(ask(server, "GET /much"));
                assertTrue(begins(slow.getLast()));
            }
            Thread.sleep(headerTime.plusMillis(200));
            Socket reader = ask(server, "GET /");
            assertTrue(begins(reader));
            Socket other = ask(server, "GET /");
            assertTrue(begins(other));
            reader.getOutputStream().write(request("GET /", ""));
            assertTrue(begins(reader), "a reader was displaced");
            assertFalse(isWhole(slow.getFirst()), "who waited longest has its place still");
            assertTrue(isWhole(slow.getLast()), "more were closed than had to be");
        }
    }

    @Test
    void whatWaitsForClientsHasABound() {
        Held held = new Held(100);
        ByteArrayEndPoint first = new ByteArrayEndPoint();
        ByteArrayEndPoint second = new ByteArrayEndPoint();
        ByteArrayEndPoint third = new ByteArrayEndPoint();
        held.begin(first, 60);
        held.begin(second, 40);
        assertTrue(first.isOpen());
        held.begin(third, 1);
        assertFalse(first.isOpen(), "who kept it waiting longest is closed");
        assertTrue(second.isOpen());
        held.end(second);
        held.begin(third, 90);
        assertTrue(third.isOpen(), "what ended is counted still");
        ByteArrayEndPoint great = new ByteArrayEndPoint();
        held.begin(great, 1_000);
        assertFalse(third.isOpen());
        assertTrue(great.isOpen(), "one alone may have more");
        held.end(great);
        held.end(first);
        held.begin(second, 100);
        assertTrue(second.isOpen(), "who was closed is counted still");
    }

    private Socket ask(Server server, String line, String... headers) throws IOException {
        Socket socket = new Socket();
        // What it does not take stays with the server.
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(10_000);
        all.add(socket);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 10_000);
        socket.getOutputStream().write(request(line, String.join("", headers)));
        return socket;
    }

    private static byte[] request(String line, String headers) {
        return (line + " HTTP/1.1\r\nHost: iz\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean begins(Socket socket) throws IOException {
        byte[] start = socket.getInputStream().readNBytes(12);
        if (!new String(start, StandardCharsets.UTF_8).equals("HTTP/1.1 200")) {
            return false;
        }
        // No more of a great answer than its first bytes; all of a small one.
        socket.getInputStream().read(new byte[2_000]);
        return true;
    }

    private static boolean isWhole(Socket socket) {
        int count = 0;
        try {
            InputStream in = socket.getInputStream();
            byte[] part = new byte[100_000];
            for (int n = in.read(part); n >= 0 && count < MUCH; n = in.read(part)) {
                count += n;
            }
        } catch (IOException e) {
            return false;
        }
        return count >= MUCH;
    }
}
