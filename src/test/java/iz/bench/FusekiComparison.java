package iz.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The endpoint against Apache Jena Fuseki: the same data and the same queries over HTTP, by turns.
/// Cold: no text comes twice, so that no answer is kept. Repeated: the same text again.
///
///     java src/test/java/iz/bench/FusekiComparison.java jena-fuseki-server-6.0.0.jar \
///         target/iz/bin/iz
///
/// Ends with exit code 1 when a goal is missed: 1.0 times as fast cold, 5 times repeated. Fuseki
/// has no search that knows spellings; there it looks for the letters in every line.
public final class FusekiComparison {
    private static final Path QUERIES = Path.of("src/test/resources/iz/bench");
    private static final List<String> NAMES =
            List.of("poem-lines", "facet-count", "construct-work", "property-path", "line-search");
    private static final int WARM_UP = Integer.getInteger("warm-up", 1500);
    private static final int ROUNDS = Integer.getInteger("rounds", 400);
    private static final double COLD = 1.0;
    private static final double REPEATED = 5.0;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Connection> connections = new HashMap<>();
    private int counter;

    private FusekiComparison() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("usage: FusekiComparison FUSEKI.jar IZ");
            System.exit(2);
        }
        System.exit(new FusekiComparison().compare(Path.of(args[0]), Path.of(args[1])) ? 0 : 1);
    }

    private boolean compare(Path jar, Path iz) throws Exception {
        Path folder = Files.createTempDirectory("iz-fuseki");
        List<Process> started = new ArrayList<>();
        try {
            String ours = startIz(iz.toAbsolutePath(), folder, started);
            String theirs = startFuseki(jar.toAbsolutePath(), folder, started, ours);
            await(ours + "sparql");
            return measure(ours + "sparql", theirs + "ds/query");
        } finally {
            for (Process process : started) {
                process.destroy();
                process.waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String startIz(Path iz, Path folder, List<Process> started) throws IOException {
        Process process =
                new ProcessBuilder(
                                iz.toString(),
                                "serve",
                                "--data",
                                folder.resolve("iz").toString(),
                                "--set",
                                "port=0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        started.add(process);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("iz serve did not start");
        }
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private String startFuseki(Path jar, Path folder, List<Process> started, String ours)
            throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                jar.toString(),
                                "--port=" + port,
                                "--localhost",
                                "--config=" + config(folder))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("fuseki.log").toFile())
                        .start();
        started.add(process);
        String address = "http://localhost:" + port + "/";
        byte[] dump =
                client.send(
                                HttpRequest.newBuilder(URI.create(ours + "dump.nq.gz")).build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body();
        HttpRequest load =
                HttpRequest.newBuilder(URI.create(address + "ds/data"))
                        .header("Content-Type", "application/n-quads")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(dump))
                        .build();
        for (int i = 0; i < 120; i++) {
            try {
                HttpResponse<String> loaded =
                        client.send(load, HttpResponse.BodyHandlers.ofString());
                if (loaded.statusCode() < 300) {
                    return address;
                }
                throw new IllegalStateException("Fuseki: " + loaded.body());
            } catch (IOException e) {
                Thread.sleep(500);
            }
        }
        throw new IOException(
                "Fuseki did not start:\n" + Files.readString(folder.resolve("fuseki.log")));
    }

    /// The query process makes its own index before it answers.
    private void await(String endpoint) throws Exception {
        for (int i = 0; i < 120; i++) {
            try {
                ask(endpoint, "ASK { ?s ?p ?o }");
                return;
            } catch (IOException e) {
                Thread.sleep(500);
            }
        }
        throw new IOException(endpoint + " does not answer");
    }

    private static Path config(Path folder) throws IOException {
        String data = Files.createDirectories(folder.resolve("fuseki")).toString();
        return Files.writeString(
                folder.resolve("fuseki.ttl"),
                Files.readString(QUERIES.resolve("fuseki.ttl")).replace("{folder}", data));
    }

    private boolean measure(String ours, String theirs) throws Exception {
        // All of it first: what is measured first would else be the coldest.
        for (String name : NAMES) {
            String query = ours(name);
            for (int i = 0; i < WARM_UP; i++) {
                ask(ours, fresh(query));
                ask(theirs, fresh(theirs(name)));
                ask(ours, query);
                ask(theirs, theirs(name));
            }
        }
        boolean kept = true;
        System.out.printf(
                "%-16s %10s %10s %7s | %10s %10s %7s%n",
                "", "Iz cold", "Fuseki", "ratio", "repeated", "Fuseki", "ratio");
        for (String name : NAMES) {
            String query = ours(name);
            String same = theirs(name);
            check(name, rows(ask(ours, query)), rows(ask(theirs, same)), same.equals(query));
            long[][] times = new long[4][ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                times[0][i] = time(ours, fresh(query));
                times[1][i] = time(theirs, fresh(same));
                times[2][i] = time(ours, query);
                times[3][i] = time(theirs, same);
            }
            double[] medians = Arrays.stream(times).mapToDouble(FusekiComparison::median).toArray();
            double cold = medians[1] / medians[0];
            double repeated = medians[3] / medians[2];
            kept &= cold >= COLD && repeated >= REPEATED;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %7.3f ms %7.3f ms %6.2fx | %7.3f ms %7.3f ms %6.2fx%n",
                    name,
                    medians[0],
                    medians[1],
                    cold,
                    medians[2],
                    medians[3],
                    repeated);
        }
        return kept;
    }

    private static String ours(String name) throws IOException {
        return Files.readString(QUERIES.resolve(name + ".rq"));
    }

    private static String theirs(String name) throws IOException {
        Path other = QUERIES.resolve(name + ".fuseki.rq");
        return Files.exists(other) ? Files.readString(other) : ours(name);
    }

    private static void check(String name, long ours, long theirs, boolean same) {
        if (ours == 0 || (same && ours != theirs)) {
            throw new IllegalStateException(
                    name + ": " + ours + " rows here, " + theirs + " from Fuseki");
        }
    }

    private String fresh(String query) {
        return query + "# " + counter++;
    }

    private long time(String endpoint, String query) throws Exception {
        long began = System.nanoTime();
        ask(endpoint, query);
        return System.nanoTime() - began;
    }

    private String ask(String endpoint, String query) throws IOException {
        URI address = URI.create(endpoint);
        return connections
                .computeIfAbsent(address.getAuthority(), a -> new Connection(address))
                .get(
                        address.getPath()
                                + "?query="
                                + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    /// One connection, kept: a client with threads of its own would take more time than it
    /// measures.
    private static final class Connection {
        private final URI address;
        private final InputStream in;
        private final OutputStream out;

        Connection(URI address) {
            this.address = address;
            try {
                Socket socket = new Socket(address.getHost(), address.getPort());
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                out = socket.getOutputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String get(String path) throws IOException {
            out.write(
                    ("GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: "
                                    + address.getAuthority()
                                    + "\r\nAccept: application/sparql-results+json,"
                                    + " application/n-triples;q=0.9\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
            String answer = new String(body, StandardCharsets.UTF_8);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(address + ": " + status + " " + answer);
            }
            return answer;
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16);
                    size > 0;
                    size = Integer.parseInt(line(), 16)) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }

        private String line() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException(address + " closed the connection");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }
    }

    /// Rows of a table in JSON, or triples.
    private static long rows(String answer) {
        return answer.startsWith("{")
                ? answer.split("\"(line|language)\" *: *\\{", -1).length - 1
                : answer.lines().count();
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
