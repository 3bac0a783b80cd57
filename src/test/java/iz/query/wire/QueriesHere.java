package iz.query.wire;

import iz.log.Progress;
import iz.query.Budget;
import iz.query.Engine;
import iz.query.about.SelfDescription;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.DataFolder;
import iz.store.Replica;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A query server inside the process of a test, with the real socket between; the process itself
/// has tests of its own.
public final class QueriesHere implements AutoCloseable {
    static final int AT_ONCE = 3;

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Replica replica;
    private final QueryServer server;
    private final Path folder;
    private final Answers answers;

    /// @param data of an open archive
    public QueriesHere(Path data, Archive archive, Iris iris) throws IOException {
        this(data, archive, iris, Map.of());
    }

    /// @param beside graphs that stand in the dataset though they are no records, by name
    public QueriesHere(Path data, Archive archive, Iris iris, Map<String, Graph> beside)
            throws IOException {
        this(data, archive, iris, beside, DEADLINE);
    }

    QueriesHere(Path data, Archive archive, Iris iris, Map<String, Graph> beside, Duration deadline)
            throws IOException {
        replica =
                Replica.open(
                        new DataFolder(data),
                        new DataFolder(data).query(),
                        iris,
                        dataset -> about(dataset, iris, beside),
                        sentence -> {},
                        Progress.silent());
        folder = Files.createTempDirectory("iz-q");
        Address address = new Address.Unix(folder.resolve("s"));
        Engine engine = new Engine(replica, iris, Budget.publicly(deadline));
        server = new QueryServer(engine, address, AT_ONCE, () -> {});
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        server.serve();
                    } catch (IOException e) {
                        // Closed.
                        return;
                    }
                });
        answers = new Answers(Asking.at(address, deadline), () -> archive.state().position());
    }

    private static Map<String, Graph> about(
            DatasetGraph dataset, Iris iris, Map<String, Graph> beside) {
        String endpoint = iris.base() + "sparql";
        SelfDescription description = new SelfDescription(iris, URI.create(endpoint));
        var counts = description.count(dataset);
        Map<String, Graph> graphs = new HashMap<>(beside);
        description.graphs(counts).forEach((name, graph) -> graphs.put(name.getURI(), graph));
        graphs.put(endpoint, description.service(counts));
        return graphs;
    }

    public Answers answers() {
        return answers;
    }

    @Override
    public void close() {
        Frames.closeQuietly(server);
        replica.close();
        try {
            Files.deleteIfExists(folder.resolve("s"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
