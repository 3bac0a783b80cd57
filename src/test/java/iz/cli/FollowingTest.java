package iz.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Mirror;
import iz.log.Progress;
import iz.proof.KeyFolder;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Scrubber;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A copy that is open to readers while it follows the archive that it is a copy of.
class FollowingTest {
    private static final String A = "https://w3id.org/iz/a";
    private static final String B = "https://w3id.org/iz/b";

    @TempDir Path folder;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void aCopyThatIsServedFollowsHealsAndRefusesAnotherHistory() throws Exception {
        Path there = folder.resolve("there");
        Path here = folder.resolve("here");
        try (Archive first = open(there)) {
            sign(first, "keys");
            publish(first, A, "one");
            Mirror mirror = mirror(here, there);
            mirror.run();
            try (Archive copy = open(here);
                    Following _ = new Following(copy, mirror, Duration.ofMillis(50), said::add)) {
                assertEquals(List.of(A), List.copyOf(copy.names()));
                publish(first, B, "two");
                publish(first, A, "three");
                until(() -> copy.seal().signedSize() == 3 && copy.names().equals(first.names()));
                assertTrue(copy.graph(B).isPresent());
                first.withdraw(B, "asked for");
                until(() -> copy.names().equals(first.names()));
                until(() -> records(here) == 2);
                heals(copy, here, there);
                assertEquals(List.of(), List.copyOf(said));
            }
        }
        try (Archive other = open(folder.resolve("other"))) {
            sign(other, "keys");
            publish(other, A, "forged");
        }
        Mirror liar = mirror(here, folder.resolve("other"));
        try (Archive copy = open(here);
                Following _ = new Following(copy, liar, Duration.ofMillis(20), said::add)) {
            until(() -> !said.isEmpty());
            Thread.sleep(100);
            assertEquals(1, said.size(), said::toString);
            assertTrue(said.element().contains("HISTORY WAS REWRITTEN"), said::toString);
            assertEquals(4, copy.state().position());
        }
    }

    /// The earlier state of A is in no view, so it comes from there.
    private void heals(Archive copy, Path here, Path there) throws IOException {
        String earlier = copy.history(A).getFirst().line().split("\t", -1)[3];
        Path file =
                here.resolve("records/" + earlier.substring(0, 2) + "/sha256-" + earlier + ".nq");
        byte[] sound = Files.readAllBytes(file);
        Files.writeString(file, "torn");
        try (Scrubber scrubber =
                copy.scrubber(
                        List.of(MirrorSources.folder(there)), Clock.systemUTC(), sentence -> {})) {
            assertEquals(1, scrubber.pass(Duration.ZERO).wrong().size());
        }
        assertArrayEquals(sound, Files.readAllBytes(file));
    }

    private static long records(Path data) {
        try (Stream<Path> all = Files.walk(data.resolve("records"))) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier wanted) throws InterruptedException {
        for (int i = 0; i < 400 && !wanted.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(wanted.getAsBoolean());
    }

    private Mirror mirror(Path here, Path there) throws IOException {
        return new Mirror(
                here, MirrorSources.folder(there), List.of(), Clock.systemUTC(), Progress.silent());
    }

    private void sign(Archive archive, String name) throws IOException {
        KeyFolder keys = new KeyFolder(folder.resolve(name));
        if (keys.exists()) {
            Files.deleteIfExists(keys.remembered());
        } else {
            keys.make(archive.seal().origin());
        }
        archive.seal().signBy(keys.log(), keys.remembered());
    }

    private static Archive open(Path data) {
        return Archive.open(
                data, Iris.STANDARD, Clock.systemUTC(), sentence -> {}, Progress.silent());
    }

    private static void publish(Archive archive, String iri, String text) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        graph.add(
                Triple.create(
                        NodeFactory.createURI(iri),
                        NodeFactory.createURI("https://example.org/p"),
                        NodeFactory.createLiteralString(text)));
        archive.publish(List.of(new Document(iri, iri, graph, Map.of())), Progress.silent());
    }
}
