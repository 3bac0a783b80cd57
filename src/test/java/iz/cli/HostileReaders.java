package iz.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What a reader of the parallel page notices of the hostile suite: `iz serve` in a process of its
/// own, a reader who asks for a page every few milliseconds on one connection, and, by turns, none
/// and three who run the suite. Run it with the class path of the tests: `java -cp …
/// iz.cli.HostileReaders ROUNDS SECONDS`.
final class HostileReaders {
    private static final int ASKERS = 3;
    private static final long PAUSE_MICROS = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Who asks from elsewhere takes no time of this machine's processors: as little as can be.
    private static final List<String> ELSEWHERE = List.of("nice", "-n", "39");

    private final int port;
    private int number;

    private HostileReaders(int port) {
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("attack")) {
            attack(Integer.parseInt(args[1]));
            return;
        }
        int rounds = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        Path data = Files.createTempDirectory("iz-hostile");
        Process serve =
                start(
                        List.of(),
                        List.of(
                                Main.class.getName(),
                                "serve",
                                "--data",
                                data.toString(),
                                "--set=port=0",
                                "--set=query-deadline=2"));
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Iz is open at")) {
                line = out.readLine();
            }
            String open = String.valueOf(line);
            new HostileReaders(Integer.parseInt(open.replaceAll(".*:([0-9]+)/.*", "$1")))
                    .measure(rounds, seconds);
        } finally {
            serve.destroy();
        }
    }

    private static Process start(List<String> before, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path")));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void measure(int rounds, int seconds) throws Exception {
        for (int i = 0; i < 2; i++) {
            read(false, seconds);
            read(true, seconds);
        }
        List<Double> kept = new ArrayList<>();
        List<Double> made = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double keptAlone = read(true, seconds);
            double madeAlone = read(false, seconds);
            Process attack =
                    start(ELSEWHERE, List.of(HostileReaders.class.getName(), "attack", "" + port));
            Thread.sleep(3_000);
            double keptBeside = read(true, seconds);
            double madeBeside = read(false, seconds);
            attack.destroyForcibly().waitFor();
            Thread.sleep(3_000);
            kept.add(keptBeside / keptAlone);
            made.add(madeBeside / madeAlone);
            System.out.printf(
                    Locale.ROOT,
                    "p99 of a kept page %.2f ms, beside the hostile suite %.2f ms; of a page made"
                            + " anew %.2f and %.2f ms%n",
                    keptAlone,
                    keptBeside,
                    madeAlone,
                    madeBeside);
        }
        Collections.sort(kept);
        Collections.sort(made);
        System.out.printf(
                Locale.ROOT,
                "median ratio over %d rounds: %.2f kept, %.2f made anew%n",
                rounds,
                kept.get(rounds / 2),
                made.get(rounds / 2));
    }

    /// @param kept false for a page that nobody asked for before
    /// @return the 99th percentile in milliseconds
    private double read(boolean kept, int seconds) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new java.io.BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                String path = QueriedSite.PAGE + (kept ? "" : "?x=" + number++);
                byte[] get =
                        ("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII);
                long began = System.nanoTime();
                out.write(get);
                out.flush();
                Outcome page = Outcome.read(in, began);
                nanos.add(System.nanoTime() - began);
                if (page.status() != 200) {
                    throw new IllegalStateException(page.toString());
                }
                Thread.sleep(Duration.ofNanos(PAUSE_MICROS * 1_000));
            }
        }
        Collections.sort(nanos);
        return nanos.get(nanos.size() * 99 / 100) / 1e6;
    }

    /// Runs the suite again and again, in any order, until it is killed.
    private static void attack(int port) {
        List<Hostile> all = new ArrayList<>(HostileQueries.all(1, Path.of("/etc/passwd")));
        for (int i = 0; i < ASKERS; i++) {
            long seed = i;
            Thread.ofPlatform()
                    .start(() -> {
                        List<Hostile> mine = new ArrayList<>(all);
                        Collections.shuffle(mine, new Random(seed + System.nanoTime()));
                        while (true) {
                            mine.forEach(h -> Outcome.of(port, h.request(), PATIENCE));
                        }
                    });
        }
    }
}
