package iz.web;

import iz.log.Progress;
import iz.poem.Id;
import iz.query.wire.Answers;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Works;
import iz.web.http.Assets;
import iz.web.http.Handler;
import iz.web.http.Reply;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real archive with a few works of the corpus, published on days of the test's choosing.
final class SmallArchive extends Clock implements AutoCloseable {
    static final Iris IRIS = Iris.STANDARD;
    private static final Path CORPUS = Path.of("corpus");
    private static final Assets ASSETS = new Assets(Path.of("no-fonts"));

    private final Archive archive;
    private LocalDate today = LocalDate.of(2026, 11, 20);

    SmallArchive(Path data) {
        archive = Archive.open(data, IRIS, this, sentence -> {}, Progress.silent());
    }

    Archive archive() {
        return archive;
    }

    void day(String day) {
        today = LocalDate.parse(day);
    }

    /// Publishes folders of the corpus.
    void publish(String... folders) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
                    documents.add(document(file, Files.readString(file)));
                }
            }
        }
        archive.publish(documents, Progress.silent());
    }

    /// Publishes one graph under a name that need not be the archive's own.
    void publish(String iri, Graph graph) {
        archive.publish(List.of(new Document(iri, iri, graph, Map.of())), Progress.silent());
    }

    /// Publishes one file with something in it changed.
    void change(String file, String from, String to) throws IOException {
        Path path = CORPUS.resolve(file);
        archive.publish(
                List.of(document(path, Files.readString(path).replace(from, to))),
                Progress.silent());
    }

    /// The site as readers have it.
    Site site() {
        return Site.of(archive, IRIS, Pages.of(archive, IRIS, ASSETS), ASSETS);
    }

    /// A site whose pages say little, for tests of what is not a page.
    Site siteOfPlainPages() {
        return siteOfPlainPages(Answers.none());
    }

    Site siteOfPlainPages(Answers answers) {
        return Site.of(archive, IRIS, plainPages(), ASSETS, answers);
    }

    /// Serves a site at a port that is free, until it is closed.
    static Server serve(Site site) throws IOException {
        Server server = new Server(site, "127.0.0.1", 0, Duration.ofSeconds(10));
        server.start();
        return server;
    }

    /// Pages that say little, for what is there; with the same negotiation as the true ones.
    private Pages plainPages() {
        Handler fixed =
                visit -> Reply.html("<!DOCTYPE html><title>A page</title>" + "word ".repeat(99));
        Handler thing =
                visit ->
                        archive.read(now -> new Works(now).has(Id.of(visit.path())))
                                ? fixed.answer(visit)
                                : Reply.notFound();
        return new Pages(
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                fixed,
                fixed,
                new PlainFaultPage());
    }

    private static Document document(Path file, String turtle) {
        String path = CORPUS.relativize(file).toString();
        String name = path.substring(0, path.length() - ".ttl".length());
        String thing = name.replaceFirst("/(work|person|collection)$", "");
        String iri = IRIS.base() + thing;
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).base(iri).parse(graph);
        return new Document(path, iri, graph, Map.of());
    }

    @Override
    public void close() {
        archive.close();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
