package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The whole of what `iz serve` starts, against all that means it harm.
class HostileIT {
    private static final int DEADLINE = 2;
    private static final int AT_ONCE = 3;
    private static final long MOST_MILLIS = (DEADLINE + 1) * 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String CANARY = "canary-7f3a91";

    @TempDir Path data;
    @TempDir Path elsewhere;

    private final AtomicInteger called = new AtomicInteger();

    @Test
    void everyHostileQueryIsAnsweredOrRefusedInTimeAndReadersNoticeNothing() throws Exception {
        Path secret =
                Files.writeString(elsewhere.resolve("secret.ttl"), "<a> <b> '" + CANARY + "'.");
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                QueriedSite site = new QueriedSite(data, DEADLINE, AT_ONCE)) {
            Thread.ofVirtual().start(() -> listen(trap));
            List<Hostile> all = new ArrayList<>(HostileQueries.all(trap.getLocalPort(), secret));
            Set<String> distinct = new HashSet<>();
            all.forEach(h -> distinct.add(new String(h.request(), StandardCharsets.ISO_8859_1)));
            assertEquals(all.size(), distinct.size());
            assertTrue(all.size() >= 320, all.size() + " queries");

            for (int i = 0; i < 5; i++) {
                // The first answer of both processes takes long.
                Outcome.of(site.port(), Hostile.post("ASK { ?s ?p " + i + " }"), PATIENCE);
            }
            Readers readers = new Readers(site.port());
            Map<String, Integer> counts = Collections.synchronizedMap(new TreeMap<>());
            List<String> wrong = Collections.synchronizedList(new ArrayList<>());
            long began = System.nanoTime();
            try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<?>> asked = new ArrayList<>();
                for (Hostile hostile : all) {
                    asked.add(
                            askers.submit(() -> {
                                Outcome outcome =
                                        Outcome.of(
                                                site.port(),
                                                hostile.request(),
                                                Duration.ofMillis(4 * MOST_MILLIS));
                                counts.merge(
                                        hostile.family() + " " + outcome.what(), 1, Integer::sum);
                                String fault = fault(hostile, outcome);
                                if (System.getProperty("iz.hostile.log") != null) {
                                    System.out.println(
                                            outcome.what()
                                                    + " "
                                                    + outcome.millis()
                                                    + " ms "
                                                    + hostile.family()
                                                    + ": "
                                                    + hostile.name()
                                                    + "  ["
                                                    + outcome.body()
                                                            .substring(
                                                                    0,
                                                                    Math.min(
                                                                            150,
                                                                            outcome.body()
                                                                                    .length()))
                                                            .replaceAll("\\s+", " ")
                                                    + "]");
                                }
                                if (!fault.isEmpty()) {
                                    wrong.add(
                                            hostile.family()
                                                    + ": "
                                                    + hostile.name()
                                                    + ": "
                                                    + fault
                                                    + ": "
                                                    + outcome.what()
                                                    + " in "
                                                    + outcome.millis()
                                                    + " ms: "
                                                    + outcome.body()
                                                            .substring(
                                                                    0,
                                                                    Math.min(
                                                                            300,
                                                                            outcome.body()
                                                                                    .length())));
                                }
                            }));
                }
                for (Future<?> one : asked) {
                    one.get();
                }
            }
            readers.stop();
            System.out.println(
                    all.size()
                            + " hostile queries in "
                            + (System.nanoTime() - began) / 1_000_000_000
                            + " s: "
                            + counts
                            + "; the query process was started again "
                            + site.said().size()
                            + " times; "
                            + readers.pages()
                            + " pages were read");
            System.out.println(site.said());
            assertEquals(List.of(), readers.wrong());
            assertEquals(0, called.get(), "somebody called");
            site.awaitReady();
            Outcome after = Outcome.of(site.port(), Hostile.post("ASK { ?s ?p ?o }"), PATIENCE);
            // The processor may still be busy with what was asked last.
            long since = System.nanoTime();
            while (after.status() == 503 && System.nanoTime() - since < RECOVERY.toNanos()) {
                Thread.sleep(500);
                after = Outcome.of(site.port(), Hostile.post("ASK { ?s ?p ?o }"), PATIENCE);
            }
            if (after.status() != 200) {
                System.out.println(site.threads());
            }
            assertEquals(200, after.status(), after.body());
            assertEquals("", String.join("\n", wrong));
        }
    }

    /// What is wrong with an outcome; empty for nothing.
    private static String fault(Hostile hostile, Outcome outcome) {
        // What is large may take its time to be received: waiting is no work.
        boolean received = outcome.status() == 200 && outcome.millis() <= 3 * MOST_MILLIS;
        if (outcome.millis() > MOST_MILLIS && !received) {
            return "too late";
        }
        if (outcome.body().contains(CANARY)) {
            return "the secret is out";
        }
        boolean http = hostile.family().equals("http") || outcome.status() == 414;
        return switch (outcome.end()) {
            case HANGS -> "hangs";
            case SILENT -> http ? "" : "no word";
            case CUT -> hostile.refused() ? "cut off" : "";
            case WHOLE -> {
                if (outcome.status() == 500) {
                    yield "broken";
                }
                if (outcome.status() < 400) {
                    yield hostile.refused() ? "answered" : "";
                }
                boolean reason =
                        outcome.headers().contains("application/problem+json")
                                && outcome.body().contains("\"detail\"");
                yield reason || http ? "" : "no reason";
            }
        };
    }

    private void listen(ServerSocket trap) {
        while (true) {
            try {
                trap.accept().close();
                called.incrementAndGet();
            } catch (IOException e) {
                // The test is over.
                return;
            }
        }
    }

    /// Somebody who reads a poem, again and again.
    private static final class Readers {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger pages = new AtomicInteger();
        private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        private final Thread thread;

        Readers(int port) {
            byte[] request =
                    ("GET "
                                    + QueriedSite.PAGE
                                    + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            thread =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!over.get()) {
                                    Outcome page = Outcome.of(port, request, PATIENCE);
                                    pages.incrementAndGet();
                                    if (page.status() != 200 || page.end() != Outcome.End.WHOLE) {
                                        wrong.add(page.toString());
                                    }
                                }
                            });
        }

        int pages() {
            return pages.get();
        }

        List<String> wrong() {
            return List.copyOf(wrong);
        }

        void stop() throws InterruptedException {
            over.set(true);
            thread.join();
        }
    }
}
