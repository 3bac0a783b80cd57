package iz.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `iz serve` as a process of its own, so that what it does to the disk and the network can be
/// seen.
final class ServedProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final String address;
    private final Path errors;

    /// @param home the folder whose `corpus` is loaded at the first start
    ServedProcess(Path folder, Path home, String... settings) throws IOException {
        errors = folder.resolve("stderr");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Diz.home=" + home.toAbsolutePath());
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "iz.cli.Main"));
        command.addAll(List.of("serve", "--data", folder.resolve("data").toString()));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start();
        out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        address = line == null ? "" : line.substring(line.lastIndexOf(' ') + 1);
    }

    /// The address that it printed; empty when it ended without one.
    String address() {
        return address;
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    int exit() throws InterruptedException {
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path.substring(1))), headers);
    }

    /// Posts nothing but headers.
    HttpResponse<String> post(String path, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws Exception {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Waits, at most a minute.
    void untilQueriesAreAnswered() throws Exception {
        for (int i = 0; i < 240; i++) {
            if (get("/sparql?query=ASK%7B%7D").statusCode() == 200) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no query is answered: " + errors());
    }

    /// The far ends of all TCP connections of the process that it did not accept on its own port,
    /// as Linux lists them.
    Set<String> callsOut() throws IOException {
        Set<String> sockets = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        sockets.add(target.substring(8, target.length() - 1));
                    }
                } catch (NoSuchFileException e) {
                    // Closed meanwhile.
                }
            }
        }
        String own = String.format(":%04X", URI.create(address).getPort());
        Set<String> calls = new TreeSet<>();
        for (String table :
                List.of("/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6")) {
            for (String row : Files.readAllLines(Path.of(table))) {
                String[] columns = row.strip().split("\\s+", -1);
                if (columns.length > 9
                        && sockets.contains(columns[9])
                        && !columns[1].endsWith(own)) {
                    calls.add(table + " " + columns[1] + " " + columns[2]);
                }
            }
        }
        return calls;
    }

    /// The heaps of the server and of the processes that it started, as they are after a
    /// collection.
    ///
    /// @return one file for each
    List<Path> heaps(Path folder) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<Path> files = new ArrayList<>();
        for (ProcessHandle one :
                Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            Path file = folder.resolve(one.pid() + ".hprof");
            Process dump =
                    new ProcessBuilder(
                                    jcmd,
                                    one.pid() + "",
                                    "GC.heap_dump",
                                    file.toAbsolutePath() + "")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            if (!dump.waitFor(60, TimeUnit.SECONDS) || Files.notExists(file)) {
                throw new IOException("no heap of process " + one.pid());
            }
            files.add(file);
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
