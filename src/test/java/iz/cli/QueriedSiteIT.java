package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What goes on between an asker, the server and its query process, when something goes wrong. One
/// query is worked on at a time.
class QueriedSiteIT {
    private static final int DEADLINE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /// Answered at once, and not kept.
    private static final String QUICK = "ASK { ?s ?p ?o FILTER(RAND() >= 0) }";

    /// Works to its deadline without a word.
    private static final String SLOW =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = ?f && ?f = ?i &&"
                    + " ?a != ?d) }";

    /// Sends many bytes at once, and never ends.
    private static final String ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir static Path data;
    private static QueriedSite site;

    @BeforeAll
    static void open() throws Exception {
        site = new QueriedSite(data, DEADLINE, 1);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void ready() {
        site.awaitReady();
        // The first query of a process takes long.
        assertEquals(200, ask(QUICK).status());
    }

    private static Outcome ask(String query) {
        Outcome last = Outcome.of(site.port(), Hostile.post(query), PATIENCE);
        for (int i = 0; i < 20 && last.status() == 503; i++) {
            last = Outcome.of(site.port(), Hostile.post(query), PATIENCE);
        }
        return last;
    }

    private static Socket begin(String query) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(Hostile.post(query));
        socket.getOutputStream().flush();
        Thread.sleep(700);
        return socket;
    }

    @Test
    void aClientThatGoesAwayTakesItsQueryBack() throws Exception {
        Socket slow = begin(SLOW);
        Outcome busy = Outcome.of(site.port(), Hostile.post(QUICK), PATIENCE);
        assertEquals(503, busy.status(), busy.body());
        assertTrue(busy.headers().contains("\r\nretry-after: "), busy.headers());
        assertTrue(busy.body().contains("urn:iz:problem:busy"), busy.body());
        slow.close();
        Outcome after = Outcome.of(site.port(), Hostile.post(QUICK), PATIENCE);
        assertEquals(200, after.status(), after.body());
        assertTrue(after.millis() < DEADLINE * 500, after.millis() + " ms");
    }

    @Test
    void theNextRequestOnTheConnectionIsNotLost() throws Exception {
        String next =
                String.join(
                        "\r\n",
                        "GET /places HTTP/1.1",
                        "Host: x",
                        "",
                        "GET /nowhere HTTP/1.1",
                        "Host: x",
                        "Connection: close",
                        "",
                        "");
        String first =
                "GET /sparql?query="
                        + Hostile.encoded(SLOW)
                        + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(500);
            socket.getOutputStream().write(next.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            assertEquals(503, Outcome.read(in, System.nanoTime()).status());
            int places = Outcome.read(in, System.nanoTime()).status();
            assertTrue(places == 200 || places == 308 || places == 404, "" + places);
            assertEquals(404, Outcome.read(in, System.nanoTime()).status());
        }
    }

    @Test
    void moreEarlyRequestsThanCanBeKeptCloseTheConnectionBehindTheFirstAnswer() throws Exception {
        String first =
                "GET /sparql?query="
                        + Hostile.encoded(SLOW)
                        + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n";
        String more = "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n".repeat(180);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write((first + more).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(500);
            socket.getOutputStream().write(more.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            Outcome slow = Outcome.read(in, System.nanoTime());
            assertEquals(503, slow.status(), slow.body());
            if (slow.headers().contains("\r\nconnection: close\r\n")) {
                return;
            }
            for (int i = 0; i < 360; i++) {
                assertEquals(404, Outcome.read(in, System.nanoTime()).status(), "answer " + i);
            }
        }
    }

    @Test
    void anAnswerThatFailsInTheMiddleIsNeverEndedAsIfWhole() throws Exception {
        for (String version : List.of("1.1", "1.0")) {
            byte[] get =
                    ("GET /sparql?query="
                                    + Hostile.encoded(ENDLESS)
                                    + " HTTP/"
                                    + version
                                    + "\r\nHost: x\r\nAccept: text/csv\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            String end = endOf(get);
            // On a busy machine nothing may have come before the deadline: then it is asked again.
            for (int i = 0; i < 5 && end.startsWith("HTTP/1.1 503"); i++) {
                site.awaitReady();
                end = endOf(get);
            }
            assertTrue(end.startsWith("HTTP/1.1 200"), end);
            assertTrue(
                    version.equals("1.1") ? !end.endsWith("0\r\n\r\n") : end.endsWith("reset"),
                    end.substring(Math.max(0, end.length() - 100)));
        }
    }

    private static void killed() {
        try {
            site.killAndAwait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The first and last bytes of all that comes, and `reset` behind them if it ends so. The query
    /// process is killed when some has come.
    private static String endOf(byte[] request) throws Exception {
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        CompletableFuture<Void> killed = null;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            byte[] some = new byte[64 * 1024];
            for (int n = 0; n >= 0; n = socket.getInputStream().read(some)) {
                String text = new String(some, 0, n, StandardCharsets.ISO_8859_1);
                first.append(first.length() < 100 ? text : "");
                last.append(text);
                last.delete(0, Math.max(0, last.length() - 200));
                if (killed == null && last.length() == 200) {
                    killed = CompletableFuture.runAsync(QueriedSiteIT::killed);
                }
            }
        } catch (java.net.SocketException e) {
            last.append("reset");
        }
        if (killed != null) {
            killed.join();
        }
        return first.substring(0, Math.min(100, first.length())) + " … " + last;
    }

    @Test
    void aQueryProcessThatIsKilledTellsTheAskerAndIsBackSoon() throws Exception {
        long before = site.pid();
        CompletableFuture<Outcome> asked =
                CompletableFuture.supplyAsync(
                        () -> Outcome.of(site.port(), Hostile.post(SLOW), PATIENCE));
        Thread.sleep(1_000);
        long millis = site.killAndAwait();
        Outcome outcome = asked.get();
        assertEquals(503, outcome.status(), outcome.body());
        assertTrue(outcome.body().contains("urn:iz:problem:memory"), outcome.body());
        assertTrue(outcome.headers().contains("\r\nretry-after: "), outcome.headers());
        assertTrue(outcome.millis() < DEADLINE * 500, outcome.millis() + " ms");
        System.out.println("The query process was ready again after " + millis + " ms.");
        assertEquals(200, ask(QUICK).status());
        assertFalse(site.pid() == before);
    }

    @Test
    void askersThatDripTheirQueriesLeaveRoomForReaders() throws Exception {
        List<Socket> drips = new ArrayList<>();
        try {
            byte[] head =
                    ("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query"
                                    + "\r\nContent-Length: 1000\r\n\r\nASK")
                            .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.getOutputStream().write(head);
                socket.getOutputStream().flush();
                drips.add(socket);
            }
            Thread.sleep(300);
            byte[] page =
                    ("GET "
                                    + QueriedSite.PAGE
                                    + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            Outcome read = Outcome.of(site.port(), page, PATIENCE);
            assertEquals(200, read.status());
            assertTrue(read.millis() < 5_000, read.millis() + " ms");
            int busy = 0;
            int closed = 0;
            for (Socket drip : drips) {
                Outcome outcome = drained(drip);
                busy += outcome.status() == 503 ? 1 : 0;
                closed += outcome.end() == Outcome.End.SILENT ? 1 : 0;
            }
            assertTrue(busy > 0 && closed > 0, busy + " busy, " + closed + " closed");
            assertEquals(drips.size(), busy + closed);
        } finally {
            for (Socket drip : drips) {
                drip.close();
            }
        }
    }

    private static Outcome drained(Socket socket) {
        try {
            return Outcome.read(socket.getInputStream(), System.nanoTime());
        } catch (java.io.IOException e) {
            return new Outcome(Outcome.End.SILENT, 0, "", "", 0);
        }
    }
}
