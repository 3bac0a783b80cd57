package iz.query;

import iz.log.Progress;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.DataFolder;
import iz.store.Replica;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A real archive, and a replica beside it that is asked.
public final class AskedArchive implements AutoCloseable {
    public static final Iris IRIS = Iris.STANDARD;
    private static final Path CORPUS = Path.of("corpus");

    private final Archive archive;
    private final Replica replica;
    private final Engine engine;

    public AskedArchive(Path data) {
        this(data, dataset -> Map.of());
    }

    public AskedArchive(Path data, Function<DatasetGraph, Map<String, Graph>> about) {
        archive = Archive.open(data, IRIS, Clock.systemUTC(), sentence -> {}, Progress.silent());
        replica =
                Replica.open(
                        new DataFolder(data),
                        new DataFolder(data).query(),
                        IRIS,
                        about,
                        sentence -> {},
                        Progress.silent());
        engine = new Engine(replica, IRIS, Budget.publicly(Duration.ofSeconds(10)));
    }

    public Archive archive() {
        return archive;
    }

    public Engine engine() {
        return engine;
    }

    /// Publishes folders of the corpus in one batch.
    public void publish(String... folders) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
                    String path = CORPUS.relativize(file).toString();
                    documents.add(document(iri(path), Files.readString(file)));
                }
            }
        }
        archive.publish(documents, Progress.silent());
    }

    /// Publishes one graph.
    public void publish(String iri, String turtle) {
        archive.publish(List.of(document(iri, turtle)), Progress.silent());
    }

    private static String iri(String path) {
        String name = path.substring(0, path.length() - ".ttl".length());
        return IRIS.base() + name.replaceFirst("/(work|person|collection)$", "");
    }

    private static Document document(String iri, String turtle) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).base(iri).parse(graph);
        return new Document(iri, iri, graph, Map.of());
    }

    /// The whole answer, as text.
    ///
    /// @throws Refusal if there is none
    public String ask(String query, ResultFormat format) {
        return ask(Ask.of(query, format));
    }

    /// The whole answer, of a query that can be stopped.
    String ask(String query, Running running) {
        return ask(Ask.of(query, ResultFormat.CSV), running);
    }

    public String ask(Ask ask) {
        return ask(ask, new Running());
    }

    private String ask(Ask ask, Running running) {
        Received received = new Received();
        try {
            engine.answer(ask, received, running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received.bytes.toString(StandardCharsets.UTF_8);
    }

    /// What came.
    private static final class Received implements Answer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void head(Head head) {}

        @Override
        public void bytes(byte[] more, int length) {
            bytes.write(more, 0, length);
        }
    }

    @Override
    public void close() {
        replica.close();
        archive.close();
    }
}
