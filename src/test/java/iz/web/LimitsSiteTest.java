package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Role;
import iz.desk.Scope;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Too much of everything, to every route, while somebody reads.
class LimitsSiteTest {
    private static final String BIG = "x".repeat(60_000);

    /// What has no sense whatever the body says is refused unread. The answer is lost where the
    /// connection closes while the client still sends (RFC 9112, 9.6).
    private static final String REFUSED = "4(00|03|04|09|13|22)|";

    private static final int MORE_THAN_ANY_BODY = 1_100_000;

    private static final String READING =
            "GET /otkur/iz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    @TempDir static Path data;
    private static AskedSite site;
    private static Wire wire;
    private static String cookie;
    private static String bearer;
    private static long draft;

    private final List<Thread> waiting = new ArrayList<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void open() throws Exception {
        site = new AskedSite(data, "otkur", "people", "concepts");
        wire = new Wire(site.port());
        Seats seats = new Seats(site);
        Seats.Person ay = seats.join(Role.KEEPER, "Ay");
        draft = seats.begin(ay, "");
        cookie = String.join(": ", ay.headers()) + "\r\n";
        OpenApi api = new OpenApi(AskedSite.json(site.get("/api/openapi.json")));
        KeyedProgram program = KeyedProgram.of(site, api, ay.account(), Scope.values());
        bearer = "Authorization: Bearer " + program.token() + "\r\n";
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void tooMuchIsRefusedOnEveryRouteAndReadersNoticeNothing() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger pages = new AtomicInteger();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over.get()) {
                                answered("a reader", READING, "200");
                                pages.incrementAndGet();
                            }
                        });
        int tried = 0;
        try {
            for (Route route : site.small().site().routes()) {
                String path =
                        route.pattern()
                                .toString()
                                .replace("{draft}", "" + draft)
                                .replaceAll("[{][^}]*[}]", "x");
                String who = "Host: a\r\nConnection: close\r\n" + (route.api() ? bearer : cookie);
                if (route.methods().contains("GET")) {
                    tried += read(route, path, who);
                }
                if (route.methods().contains("POST")) {
                    tried += write(route, path, who);
                }
            }
            for (Thread thread : waiting) {
                thread.join();
            }
        } finally {
            over.set(true);
            reader.join();
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(tried > 250, tried + " requests");
        assertTrue(pages.get() > 20, pages + " pages");
    }

    private int read(Route route, String path, String who) {
        String start = "GET " + path;
        String end = " HTTP/1.1\r\n" + who;
        String long414 = "?x=" + "y".repeat(route.longest());
        answered(path, start + end + "X: " + BIG + "\r\n\r\n", "431");
        answered(path, start + end + "X: y\r\n".repeat(10_000) + "\r\n", "431");
        answered(path, start + "?x=" + BIG + end + "\r\n", "414");
        answered(path, start + long414 + end + "\r\n", "414");
        unfinished(path, start + end + "Content-Length: 99999999\r\n\r\nhello", "400");
        return 5;
    }

    private int write(Route route, String path, String who) {
        String type =
                route.api()
                        ? "application/json"
                        : path.equals("/sparql") ? AskedSite.DIRECT : AskedSite.FORM;
        String start = "POST " + path;
        String end = " HTTP/1.1\r\n" + who + "Content-Type: " + type + "\r\n";
        String body = "x".repeat(MORE_THAN_ANY_BODY);
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body;
        answered(path, start + end + "X: " + BIG + "\r\n\r\n", "431");
        answered(path, start + "?x=" + BIG + end + "\r\n", "414");
        unfinished(path, start + end + "Content-Length: 99999999\r\n\r\n" + body, REFUSED);
        unfinished(path, start + end + "Transfer-Encoding: chunked\r\n\r\n" + chunk, REFUSED);
        return 4;
    }

    /// The server waits a while for the rest, so these wait side by side.
    private void unfinished(String path, String request, String status) {
        waiting.add(Thread.startVirtualThread(() -> answered(path, request, status)));
    }

    private void answered(String path, String request, String status) {
        String what = path + ": " + request.replaceAll("(.)\\1{99,}", "$1…").replace("\r\n", "|");
        String answer;
        try {
            answer = wire.send(request);
        } catch (IOException e) {
            wrong.add(e + " " + what);
            return;
        }
        if (answer.isEmpty() && status.endsWith("|")) {
            return;
        }
        String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        if (!head.matches("(?s)HTTP/1.1 (" + status + ") .*")) {
            wrong.add(
                    answer.lines().findFirst().orElse("no answer")
                            + " instead of "
                            + status
                            + " "
                            + what);
        }
        // What any page elsewhere may ask for, any page elsewhere may use.
        String open = head.contains("\r\nAccess-Control-Allow-Origin: *") ? "cross-origin" : "";
        SecurityHeaders.ALL.forEach((name, value) -> {
            if (!head.contains("\r\n" + name + ": " + value)
                    && !head.contains("\r\n" + name + ": " + open + "\r\n")) {
                wrong.add("no " + name + " " + what);
            }
        });
    }
}
