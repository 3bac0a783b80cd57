package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.DamagedException;
import iz.log.Progress;
import iz.rdf.Iris;
import iz.store.Archive;

import org.apache.jena.graph.Graph;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One file of the data folder is flipped, cut, zeroed or deleted, again and again, of every kind
/// in turn: damage to the archive itself is named, damage to a view is healed, and nothing wrong is
/// read as right.
class DamageIT {
    /// `-Diz.damages=200` for the figures.
    private static final int ROUNDS = Integer.getInteger("iz.damages", 48);

    private static final List<String> KINDS =
            List.of("log", "records", "tlog/checkpoint", "tlog/keys", "views/tdb2", "views/text");

    @TempDir Path folder;
    private final long seed = Long.getLong("iz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private String printed = "";

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void everyDamageIsNamedOrHealedAndNothingWrongIsRead() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        new SyntheticCorpus(corpus, 4, 2).write(8, done -> {});
        Path good = folder.resolve("good");
        assertEquals(0, iz("load", corpus.toString(), "--data", good.toString()), printed);
        Map<String, Graph> graphs = graphs(good);
        for (int round = 0; round < ROUNDS; round++) {
            String kind = KINDS.get(round % KINDS.size());
            Path data = folder.resolve("data");
            copy(good, data);
            Path file = pick(data.resolve(kind));
            String done = damage(file);
            String what =
                    "round " + round + ", seed " + seed + ": " + done + " " + data.relativize(file);
            int code = iz("verify", "--data", data.toString());
            if (kind.startsWith("views")) {
                heals(data, graphs, what);
                count(kind + (code == 0 ? " did no harm" : " healed"));
            } else {
                assertEquals(3, code, what + "\n" + printed);
                assertTrue(printed.contains(file.getFileName().toString()), what + "\n" + printed);
                neverWrong(data, graphs, what);
                count(kind + " named");
            }
            delete(data);
        }
        System.out.println("DamageIT: " + ROUNDS + " damages, seed " + seed + ": " + outcomes);
    }

    private void heals(Path data, Map<String, Graph> graphs, String what) throws IOException {
        Map<String, Graph> now = graphs(data);
        assertEquals(graphs.keySet(), now.keySet(), what);
        graphs.forEach((name, graph) -> assertTrue(graph.isIsomorphicWith(now.get(name)), what));
        assertEquals(0, iz("verify", "--data", data.toString()), what + "\n" + printed);
    }

    /// It opens and reads what is right, or it says what is damaged.
    private void neverWrong(Path data, Map<String, Graph> graphs, String what) {
        try {
            graphs(data)
                    .forEach((name, graph) ->
                            assertTrue(graph.isIsomorphicWith(graphs.get(name)), what));
            count("read all the same");
        } catch (DamagedException e) {
            count("not read");
        }
    }

    private Map<String, Graph> graphs(Path data) {
        Map<String, Graph> graphs = new TreeMap<>();
        try (Archive archive =
                Archive.open(
                        data,
                        Iris.STANDARD,
                        Clock.systemUTC(),
                        sentence -> {},
                        Progress.silent())) {
            for (String name : archive.names()) {
                graphs.put(name, archive.graph(name).orElseThrow());
            }
        }
        return graphs;
    }

    private Path pick(Path kind) throws IOException {
        if (Files.isRegularFile(kind)) {
            return kind;
        }
        try (Stream<Path> files = Files.walk(kind)) {
            List<Path> all =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                            .filter(file -> size(file) > 0)
                            .sorted()
                            .toList();
            return all.get(random.nextInt(all.size()));
        }
    }

    private String damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        int kind = random.nextInt(4);
        if (kind == 0) {
            Files.delete(file);
            return "deleted";
        }
        if (kind == 1) {
            Files.write(file, Arrays.copyOf(bytes, at));
            return "cut at " + at;
        }
        if (kind == 2) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            return "flipped byte " + at + " of";
        }
        int to = at + 1 + random.nextInt(bytes.length - at);
        byte[] before = bytes.clone();
        Arrays.fill(bytes, at, to, (byte) 0);
        if (Arrays.equals(before, bytes)) {
            bytes[at] = 1;
        }
        Files.write(file, bytes);
        return "zeroed " + at + " to " + to + " of";
    }

    private void count(String what) {
        outcomes.merge(what, 1, Integer::sum);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private int iz(String... args) {
        StringWriter all = new StringWriter();
        PrintWriter printer = new PrintWriter(all);
        CommandLine line = Main.commandLine().setOut(printer).setErr(printer);
        List<String> given = new ArrayList<>(List.of(args));
        int code = line.execute(given.toArray(String[]::new));
        printed = all.toString();
        return code;
    }
}
