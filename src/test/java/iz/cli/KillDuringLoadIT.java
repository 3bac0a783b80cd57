package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Progress;
import iz.rdf.Iris;
import iz.rdf.Vocabulary;
import iz.store.Archive;
import iz.store.DataFolder;
import iz.store.Upkeep;

import org.apache.jena.graph.Node;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `iz load`, the real program, killed with SIGKILL 50 times. Every round writes its number into
/// the titles of all poems, so that half a load would show as two numbers.
class KillDuringLoadIT {
    /// More of them: `-Diz.kills=50`, with which the figures were taken.
    private static final int ROUNDS = Integer.getInteger("iz.kills", 20);

    private static final int POEMS = 12;

    @TempDir Path folder;
    private final Random random = new Random();
    private final Map<String, Integer> numbers = new TreeMap<>();

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
        new SyntheticCorpus(corpus(), 4, 2).write(POEMS, done -> {});
        mark(0);
        long begun = System.nanoTime();
        Process first = load(0);
        assertEquals(0, first.waitFor(), said(0));
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        int before = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            mark(round);
            long size = Files.size(log());
            Process process = load(round);
            // Half of the kills fall anywhere; half fall where it hurts, while records and log are
            // written and the view follows.
            if (round % 2 == 0) {
                process.waitFor(random.nextLong(whole + whole / 10), TimeUnit.MILLISECONDS);
            } else {
                awaitWriting(process, size);
                process.waitFor(random.nextLong(400), TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            before = check(round, before);
        }
        System.out.println(
                "KillDuringLoadIT: "
                        + ROUNDS
                        + " kills, a whole load takes "
                        + whole
                        + " ms; "
                        + numbers);
        assertTrue(
                numbers.getOrDefault("killed while records were written", 0)
                                + numbers.getOrDefault("killed after the log, before the view", 0)
                        > 0,
                numbers.toString());
    }

    /// @return the round whose titles the archive has now
    private int check(int round, int before) throws IOException {
        boolean acknowledged = said(round).contains("graphs loaded");
        count(acknowledged ? "acknowledged" : "not acknowledged");
        if (incoming() > 0) {
            count("killed while records were written");
        }
        Upkeep.Findings found =
                new Upkeep(new DataFolder(data()), Iris.STANDARD, Progress.silent()).verify();
        assertEquals(List.of(), found.damage(), "round " + round);
        assertTrue(found.view().isEmpty(), "round " + round + ": " + found.view());
        if (found.note().isPresent()) {
            count("killed after the log, before the view");
        }
        List<String> sentences = new ArrayList<>();
        int now;
        try (Archive archive =
                Archive.open(
                        data(),
                        Iris.STANDARD,
                        Clock.systemUTC(),
                        sentences::add,
                        Progress.silent())) {
            Set<Integer> rounds = rounds(archive);
            assertEquals(1, rounds.size(), "round " + round + " is half there: " + rounds);
            now = rounds.iterator().next();
        }
        assertEquals(List.of(), sentences, "round " + round);
        assertTrue(now == round || (!acknowledged && now == before), "round " + round + ": " + now);
        if (now == round && !acknowledged) {
            count("kept, though nobody was told");
        }
        assertEquals(0, Main.commandLine().execute("verify", "--data", data().toString()));
        return now;
    }

    private static Set<Integer> rounds(Archive archive) {
        Set<Integer> rounds = new TreeSet<>();
        int titles = 0;
        for (String name : archive.names()) {
            for (Node title :
                    archive.graph(name)
                            .orElseThrow()
                            .find(Node.ANY, Vocabulary.TITLE, Node.ANY)
                            .mapWith(triple -> triple.getObject())
                            .toList()) {
                String text = title.getLiteralLexicalForm();
                rounds.add(Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1)));
                titles++;
            }
        }
        assertEquals(POEMS * 3, titles);
        return rounds;
    }

    private void mark(int round) throws IOException {
        try (Stream<Path> files = Files.walk(corpus())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        file,
                        text.replaceAll(
                                "dcterms:title \"(poem-\\d+)[^\"]*\"",
                                "dcterms:title \"$1 round " + round + "\""));
            }
        }
    }

    private Process load(int round) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of("target/iz/bin/iz").toAbsolutePath().toString(),
                                "load",
                                corpus().toString(),
                                "--data",
                                data().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output(round).toFile());
        // So short a load has no time to win by the second compiler.
        builder.environment().put("IZ_OPTS", "-XX:TieredStopAtLevel=1");
        return builder.start();
    }

    private void awaitWriting(Process process, long size) throws Exception {
        while (process.isAlive() && incoming() == 0 && Files.size(log()) == size) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
    }

    private long incoming() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("records/.incoming"))) {
            return files.count();
        }
    }

    private String said(int round) throws IOException {
        return Files.readString(output(round));
    }

    private void count(String what) {
        numbers.merge(what, 1, Integer::sum);
    }

    private Path output(int round) {
        return folder.resolve("round-" + round);
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return data().resolve("log");
    }
}
