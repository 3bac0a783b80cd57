package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iz.log.FolderInUseException;
import iz.log.Progress;
import iz.rdf.Document;
import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The views of a process that only reads the archive.
class ReplicaTest {
    private static final String ABOUT = "https://w3id.org/iz/about-this";

    @TempDir Path data;

    private final List<String> said = new ArrayList<>();

    private Archive archive() {
        return Archive.open(data, Iris.STANDARD, Clock.systemUTC(), s -> {}, Progress.silent());
    }

    private Replica replica() {
        DataFolder folder = new DataFolder(data);
        return Replica.open(
                folder, folder.query(), Iris.STANDARD, this::about, said::add, Progress.silent());
    }

    /// Says how many quads there are in other graphs.
    private Map<String, Graph> about(DatasetGraph dataset) {
        long quads =
                dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                        .filter(quad -> !quad.isDefaultGraph())
                        .filter(quad -> !quad.getGraph().toString().equals(ABOUT))
                        .count();
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.add(triple("quads", Long.toString(quads)));
        return Map.of(ABOUT, graph);
    }

    private static Triple triple(String subject, String value) {
        return Triple.create(
                NodeFactory.createURI("https://w3id.org/iz/" + subject),
                NodeFactory.createURI("https://w3id.org/iz/ns#says"),
                NodeFactory.createLiteralString(value));
    }

    private static void publish(Archive archive, String name, String value) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.add(triple(name, value));
        String iri = "https://w3id.org/iz/" + name;
        archive.publish(List.of(new Document(iri, iri, graph, Map.of())), Progress.silent());
    }

    private static List<String> values(DatasetGraph dataset) {
        return dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .filter(quad -> !quad.isDefaultGraph())
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    private static List<String> now(Replica replica) {
        return replica.read((dataset, state) -> values(dataset));
    }

    @Test
    void itFollowsWhatAnotherProcessWritesAndSaysHowMuchThereIs() {
        try (Archive archive = archive();
                Replica replica = replica()) {
            publish(archive, "a", "one");
            assertEquals(List.of("0"), now(replica));
            assertEquals(Optional.empty(), replica.follow());
            assertEquals(List.of("1", "one"), now(replica));
            publish(archive, "b", "two");
            publish(archive, "a", "three");
            assertEquals(Optional.empty(), replica.follow());
            assertEquals(List.of("2", "three", "two"), now(replica));
            archive.withdraw("https://w3id.org/iz/b", "A test.");
            assertEquals(Optional.empty(), replica.follow());
            assertEquals(List.of("1", "three"), now(replica));
        }
    }

    @Test
    void whatStandsBesideTheLogIsNoDamageAndIsNotWrittenTwice() throws IOException {
        try (Archive archive = archive()) {
            publish(archive, "a", "one");
            replica().close();
            said.clear();
            long before = size();
            replica().close();
            assertEquals(List.of(), said, "the view is sound");
            assertEquals(before, size(), "nothing was written");
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(new DataFolder(data).query().resolve("tdb2"))) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    @Test
    void anEarlierStateIsAsItWasButForWhatWasWithdrawn() {
        try (Archive archive = archive();
                Replica replica = replica()) {
            publish(archive, "a", "one");
            publish(archive, "b", "two");
            publish(archive, "a", "three");
            archive.withdraw("https://w3id.org/iz/b", "A test.");
            assertEquals(Optional.empty(), replica.follow());
            assertEquals(List.of("1", "one"), then(replica, "1"));
            assertEquals(List.of("1", "one"), then(replica, "2"), "b was withdrawn since");
            assertEquals(List.of("1", "three"), then(replica, "3"));
            assertEquals(now(replica), then(replica, "4"));
            for (String none : List.of("0", "5", "1999-12-31", "never", "")) {
                assertThrows(IllegalArgumentException.class, () -> replica.state(none), none);
            }
        }
    }

    private static List<String> then(Replica replica, String at) {
        return replica.read((dataset, state) -> {
            DatasetGraph past = replica.at(replica.state(at), dataset, state);
            // As a query sees it: nothing but named graphs, and their union.
            assertFalse(past.containsGraph(NodeFactory.createURI("urn:iz:view")));
            return past.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .filter(quad -> !quad.isDefaultGraph())
                    .map(quad -> quad.getObject().getLiteralLexicalForm())
                    .sorted()
                    .toList();
        });
    }

    @Test
    void damageIsHealedFromTheRecords() throws IOException {
        try (Archive archive = archive()) {
            publish(archive, "a", "one");
            replica().close();
            Path nodes = new DataFolder(data).query().resolve("tdb2/Data-0001/nodes-data.obj");
            byte[] bytes = Files.readAllBytes(nodes);
            bytes[bytes.length / 2] ^= 1;
            Files.write(nodes, bytes);
            said.clear();
            try (Replica replica = replica()) {
                assertEquals(List.of("1", "one"), now(replica));
            }
            assertFalse(said.isEmpty());
        }
    }

    @Test
    void twoDoNotShareTheirViews() {
        try (Archive archive = archive();
                Replica replica = replica()) {
            publish(archive, "a", "one");
            assertEquals(Optional.empty(), replica.follow());
            assertThrows(FolderInUseException.class, this::replica);
        }
    }
}
