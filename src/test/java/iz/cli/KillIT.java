package iz.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.bundle.Bag;
import iz.log.Digest;
import iz.log.Entry;
import iz.log.Log;
import iz.log.RecordStore;
import iz.store.DataFolder;

import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whatever writes, the real program, killed with SIGKILL at random moments of its run. After each
/// kill nothing acknowledged is lost and nothing is half there; the next start mends the rest.
class KillIT {
    /// `-Diz.kills=200` for the figures.
    private static final int KILLS = Integer.getInteger("iz.kills", 18);

    private static final int POEMS = 12;

    private enum Kind {
        FIRST,
        LOAD,
        WITHDRAW,
        KEYS,
        REBUILD,
        MIRROR,
        BUNDLE
    }

    private static final List<Kind> CYCLE =
            List.of(
                    Kind.LOAD,
                    Kind.WITHDRAW,
                    Kind.MIRROR,
                    Kind.LOAD,
                    Kind.REBUILD,
                    Kind.BUNDLE,
                    Kind.WITHDRAW,
                    Kind.KEYS,
                    Kind.FIRST);

    @TempDir Path folder;
    private final long seed = Long.getLong("iz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Map<Kind, Map<String, Integer>> numbers = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> whole = new EnumMap<>(Kind.class);
    private int loaded;
    private int withdrawn;

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
        new SyntheticCorpus(corpus(), 4, 2).write(POEMS, done -> {});
        mark(0);
        whole(Kind.FIRST, List.of("load", corpus().toString(), "--data", data().toString()));
        for (int round = 1; round <= KILLS; round++) {
            Kind kind = CYCLE.get((round - 1) % CYCLE.size());
            if (!whole.containsKey(kind)) {
                whole(kind, command(kind, 0));
            }
            List<Entry> before = entries(data());
            RunningIz run = new RunningIz(folder.resolve("said-" + round), command(kind, round));
            awaitMoment(kind, round, run);
            boolean done = run.kill();
            count(kind, done ? "done before" : "killed");
            // About a quarter ends by itself, so that the others are hit at all moments of a run,
            // however busy the machine is.
            whole.merge(kind, done ? 90L : 104L, (millis, percent) -> millis * percent / 100);
            if (run.said("graphs loaded", "withdrawn: ", "Verifier keys", "built anew", "packed")) {
                count(kind, "acknowledged");
            }
            try {
                check(kind, round, before, run);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        kind + ", round " + round + ", seed " + seed + ": " + run.all(), e);
            }
        }
        numbers.forEach((kind, figures) ->
                System.out.println(
                        "KillIT: " + kind + ", within " + whole.get(kind) + " ms: " + figures));
        assertTrue(
                numbers.values().stream().mapToInt(n -> n.getOrDefault("killed", 0)).sum()
                        > KILLS / 3,
                numbers.toString());
    }

    private void whole(Kind kind, List<String> command) throws Exception {
        RunningIz run = new RunningIz(folder.resolve("said-whole-" + kind), command);
        assertEquals(0, run.exit(), run.all());
        whole.put(kind, run.millis());
    }

    private List<String> command(Kind kind, int round) throws IOException {
        return switch (kind) {
            case FIRST -> List.of("load", corpus().toString(), "--data", other(round).toString());
            case LOAD -> {
                mark(round);
                yield List.of("load", corpus().toString(), "--data", data().toString());
            }
            case WITHDRAW ->
                    List.of(
                            "withdraw",
                            translation(++withdrawn),
                            "--reason",
                            "Asked for.",
                            "--data",
                            data().toString());
            case KEYS -> List.of("keys", "--rotate", "--data", data().toString());
            case REBUILD -> List.of("rebuild", "--data", data().toString());
            case MIRROR -> {
                // Every other time from the beginning.
                Path copy = folder.resolve("copy");
                if (round % 2 == 0 && Files.exists(copy)) {
                    Files.move(copy, folder.resolve("copy-" + round));
                }
                yield List.of("mirror", data().toString(), copy.toString());
            }
            case BUNDLE -> List.of("bundle", bag(round).toString(), "--data", data().toString());
        };
    }

    /// Half of the loads are killed where it hurts most, while records and log are written and the
    /// views follow; of all else a fifth very early, the rest anywhere.
    private void awaitMoment(Kind kind, int round, RunningIz run) throws Exception {
        if (kind == Kind.LOAD && round % 2 == 0) {
            long size = Files.size(new DataFolder(data()).log());
            while (run.isAlive()
                    && incoming() == 0
                    && Files.size(new DataFolder(data()).log()) == size) {
                run.await(1);
            }
            run.await(random.nextLong(400));
        } else {
            long all = whole.getOrDefault(kind, 1_000L);
            run.await(random.nextLong(random.nextInt(5) == 0 ? all / 5 : all));
        }
    }

    private void check(Kind kind, int round, List<Entry> before, RunningIz run) throws Exception {
        if (kind == Kind.FIRST) {
            count(kind, Files.exists(new DataFolder(other(round)).log()) ? "log begun" : "no log");
            // Whatever was left, the same command does it now.
            run(0, "load", corpus().toString(), "--data", other(round).toString());
            run(0, "verify", "--data", other(round).toString());
            return;
        }
        List<Entry> now = entries(data());
        assertEquals(before, now.subList(0, before.size()), "what was acknowledged is there");
        verifyAfterKill(kind, data());
        if (run.said("withdrawn: ")) {
            assertNothingForgottenIsThere();
        }
        MendedArchive.open(data(), kind + " " + round);
        run(0, "verify", "--data", data().toString());
        switch (kind) {
            case LOAD -> loaded(round, before, now, run);
            case WITHDRAW -> withdrawn(before, now, run);
            case KEYS -> assertTrue(now.size() - before.size() <= 1, "one record of the keys");
            case MIRROR -> mirrored();
            case BUNDLE -> packed(round);
            case FIRST, REBUILD -> assertEquals(before, now);
        }
    }

    /// 0, or 1 where only what the next start mends is wrong.
    private void verifyAfterKill(Kind kind, Path data) {
        InProcess verify = InProcess.iz("verify", "--data", data.toString());
        assertTrue(verify.code() <= 1, verify.printed());
        if (verify.code() == 1 || verify.printed().contains("follows at the next start")) {
            count(kind, "to be mended");
        }
    }

    private void loaded(int round, List<Entry> before, List<Entry> now, RunningIz run)
            throws IOException {
        NavigableSet<Integer> rounds = MendedArchive.numbersInTitles(data());
        // What was withdrawn since the last load is published again by the next, or not at all.
        assertEquals(1, rounds.size(), "half is there: " + rounds);
        int title = rounds.first();
        assertTrue(title == round || (!run.said("graphs loaded") && title == loaded), "" + title);
        assertEquals(title == round, now.size() > before.size());
        loaded = title;
    }

    private void withdrawn(List<Entry> before, List<Entry> now, RunningIz run) throws IOException {
        String iri = "https://w3id.org/iz" + translation(withdrawn);
        boolean gone = now.getLast() instanceof Entry.Withdrawal last && last.iri().equals(iri);
        boolean was =
                before.stream().filter(e -> e.iri().equals(iri)).toList().getLast()
                        instanceof Entry.Put;
        assertTrue(gone || !run.said("withdrawn: "), "the withdrawal is lost");
        assertEquals(gone && was ? 1 : 0, now.size() - before.size());
        assertNothingForgottenIsThere();
        if (gone) {
            MendedArchive.assertNowhere(data(), words(iri));
        }
    }

    /// A line that only this version has, from the corpus.
    private String words(String iri) throws IOException {
        String file = iri.substring("https://w3id.org/iz/".length()) + ".ttl";
        String turtle = Files.readString(corpus().resolve(file));
        int at = turtle.indexOf("iz:text \"") + "iz:text \"".length();
        return turtle.substring(at, turtle.indexOf('"', at));
    }

    private void assertNothingForgottenIsThere() {
        RecordStore records = new DataFolder(data()).records();
        for (Digest digest : log(data()).forgotten()) {
            assertFalse(records.exists(digest), "a record that was withdrawn is there");
        }
    }

    private void mirrored() throws IOException {
        Path copy = folder.resolve("copy");
        if (Files.exists(new DataFolder(copy).log())) {
            verifyAfterKill(Kind.MIRROR, copy);
        }
        run(0, "mirror", data().toString(), copy.toString());
        assertArrayEquals(
                Files.readAllBytes(new DataFolder(data()).log()),
                Files.readAllBytes(new DataFolder(copy).log()));
        for (Digest digest : log(copy).kept()) {
            new DataFolder(copy).records().get(digest);
        }
        run(0, "rebuild", "--data", copy.toString());
        run(0, "verify", "--data", copy.toString());
    }

    private void packed(int round) throws IOException {
        Path bag = bag(round);
        Path part = bag.resolveSibling(bag.getFileName() + ".part");
        if (Files.exists(bag)) {
            assertEquals(List.of(), Bag.problems(bag), "it bears its name, so it is whole");
        } else {
            if (Files.exists(part)) {
                count(Kind.BUNDLE, "half a bag");
                // Unless only its name was missing.
                if (!Files.exists(part.resolve("tagmanifest-sha256.txt"))) {
                    assertFalse(Bag.problems(part).isEmpty(), "half a bag passes for a whole one");
                }
            }
            run(0, "bundle", bag.toString(), "--data", data().toString());
            assertEquals(List.of(), Bag.problems(bag));
        }
        assertFalse(Files.exists(part));
    }

    private static void run(int code, String... command) {
        InProcess done = InProcess.iz(command);
        assertEquals(code, done.code(), String.join(" ", command) + "\n" + done.printed());
    }

    /// Every round writes its number into all titles, so that half a load would show as two.
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

    private long incoming() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("records/.incoming"))) {
            return files.count();
        }
    }

    private void count(Kind kind, String what) {
        numbers.computeIfAbsent(kind, k -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    private static Log log(Path data) {
        return Log.open(new DataFolder(data).log(), Clock.systemUTC());
    }

    private static List<Entry> entries(Path data) {
        Log log = log(data);
        return log.entries(0, log.state().position());
    }

    private static String translation(int number) {
        return "/poet-1/poem-" + (number % POEMS + 1) + "/en-iz";
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path other(int round) {
        return folder.resolve("first-" + round + "/data");
    }

    private Path bag(int round) {
        return folder.resolve("bag-" + round);
    }
}
