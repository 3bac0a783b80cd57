package iz.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a crowd of readers notices of a crowd of others, for instance of those who send their
/// headers letter by letter: `iz serve` in a process of its own, and each crowd in one of its own.
/// Run it with the class path of the tests: `java -cp … iz.cli.CrowdedSite READERS OTHERS KIND
/// SECONDS`, with a kind of `Crowd.Kind`.
final class CrowdedSite {
    private static final int READERS_PAUSE_MILLIS = 6_000;
    private static final int OTHERS_PAUSE_MILLIS = 4_000;
    private static final String[] PATHS = {
        "/otkur/iz", "/hafez/ghazal-3", "/basho/furuike", "/", "/browse", "/about/promises"
    };

    private CrowdedSite() {}

    public static void main(String[] args) throws Exception {
        int readers = Integer.parseInt(args[0]);
        int others = Integer.parseInt(args[1]);
        Crowd.Kind kind = Crowd.Kind.valueOf(args[2].toUpperCase(Locale.ROOT));
        int seconds = Integer.parseInt(args[3]);
        Path data = Files.createTempDirectory("iz-crowded");
        Process serve =
                java(
                        Main.class.getName(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--set=port=0",
                        "--set=query-server=none");
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Iz is open at")) {
                line = out.readLine();
            }
            String port = String.valueOf(line).replaceAll(".*:([0-9]+)/.*", "$1");
            crowd(serve, port, readers, 0, kind, seconds);
            crowd(serve, port, readers, others, kind, seconds);
        } finally {
            serve.destroy();
        }
    }

    private static void crowd(
            Process serve, String port, int readers, int others, Crowd.Kind kind, int seconds)
            throws Exception {
        System.out.printf("%d readers, %d %s%n", readers, others, kind);
        List<Process> crowds = new ArrayList<>();
        if (others > 0) {
            crowds.add(crowd(kind, port, others, OTHERS_PAUSE_MILLIS, seconds));
        }
        crowds.add(crowd(Crowd.Kind.READERS, port, readers, READERS_PAUSE_MILLIS, seconds));
        for (int i = 0; i < seconds / 10; i++) {
            Thread.sleep(10_000);
            System.out.println("memory of the server: " + resident(serve) + " MB");
        }
        for (Process process : crowds) {
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(System.out::println);
            }
            process.waitFor();
        }
    }

    private static Process crowd(Crowd.Kind kind, String port, int count, int pause, int seconds)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Crowd.class.getName(),
                                kind.name(),
                                port,
                                "" + count,
                                "" + pause,
                                "" + seconds));
        words.addAll(List.of(PATHS));
        return java(words.toArray(String[]::new));
    }

    /// Megabytes, as Linux counts them.
    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }

    private static Process java(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
