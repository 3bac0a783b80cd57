package iz.browser;

import iz.desk.Desk;
import iz.log.Progress;
import iz.query.wire.QueriesHere;
import iz.rdf.Document;
import iz.rdf.GraphNames;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.PageKinds;
import iz.web.Pages;
import iz.web.Server;
import iz.web.http.Assets;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The real server on a free port, over the bundled corpus and one of each kind of thing that the
/// corpus has none of.
final class OpenSite implements AutoCloseable {
    /// A place that was withdrawn.
    static final String WITHDRAWN = "/places/taken-back";

    private static final Iris IRIS = Iris.STANDARD;
    private static final Path CORPUS = Path.of("corpus");
    private static final Path FONTS = Path.of("target/iz/fonts");

    private final Archive archive;
    private final Desk desk;
    private final QueriesHere queries;
    private final Server server;
    private final Server plain;
    private final PageKinds kinds;
    private final boolean fonts;
    private final String sheet;
    private final String rooms;

    /// @param data an empty folder
    OpenSite(Path data) throws IOException {
        JenaSystem.init();
        archive = Archive.open(data, IRIS, Clock.systemUTC(), sentence -> {}, Progress.silent());
        publish();
        Assets assets = new Assets(FONTS);
        queries = new QueriesHere(data, archive, IRIS);
        desk = Desk.open(data.resolve("desk"), Clock.systemUTC());
        Pages pages = Pages.of(archive, IRIS, assets, queries.answers(), Optional.of(desk));
        kinds = new PageKinds(archive, IRIS, pages, assets);
        fonts = assets.has("scheherazade-new-arabic-400-normal.woff2");
        sheet = assets.address("iz.css");
        rooms = assets.address("rooms.css");
        server = new Server(archive, IRIS, pages, assets, queries.answers(), "localhost", 0);
        server.start();
        Assets none = new Assets(data.resolve("no-fonts"));
        plain =
                new Server(
                        archive,
                        IRIS,
                        Pages.of(archive, IRIS, none),
                        none,
                        queries.answers(),
                        "localhost",
                        0);
        plain.start();
    }

    Desk desk() {
        return desk;
    }

    /// The address of a path.
    String at(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /// The address of a path on a server that has no web fonts.
    String withoutFonts(String path) {
        return "http://localhost:" + plain.port() + path;
    }

    /// True when npm brought the web fonts at build time.
    boolean hasFonts() {
        return fonts;
    }

    /// The path of the style sheet.
    String sheet() {
        return sheet;
    }

    /// The path of the style sheet of pages that are no poems.
    String rooms() {
        return rooms;
    }

    PageKinds kinds() {
        return kinds;
    }

    /// The path of everything that has a page of its own.
    List<String> things() {
        return archive.names().stream().map(name -> IRIS.id(name).orElseThrow().value()).toList();
    }

    List<String> works() {
        return things().stream()
                .filter(path -> kinds.of(path).filter("/{poet}/{work}"::equals).isPresent())
                .toList();
    }

    /// The names of the versions of a work.
    List<String> versions(String work) {
        return things().stream()
                .filter(path -> path.startsWith(work + "/"))
                .map(path -> path.substring(work.length() + 1))
                .toList();
    }

    private void publish() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                documents.add(document(CORPUS.relativize(file).toString(), file));
            }
        }
        Path examples = Path.of("ontology/examples/valid");
        documents.add(document("items/example.ttl", examples.resolve("item.ttl")));
        documents.add(document("events/example.ttl", examples.resolve("event.ttl")));
        String taken = WITHDRAWN.substring(1) + ".ttl";
        documents.add(document(taken, CORPUS.resolve("places/qumul.ttl")));
        archive.publish(documents, Progress.silent());
        archive.withdraw(GraphNames.STANDARD.iri(taken), "Someone who is named there asked us to.");
    }

    private static Document document(String place, Path file) throws IOException {
        String iri = GraphNames.STANDARD.iri(place);
        String turtle = Files.readString(file).replaceFirst("@base <[^>]*>", "@base <" + iri + ">");
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).base(iri).parse(graph);
        return new Document(place, iri, graph, Map.of());
    }

    @Override
    public void close() {
        plain.close();
        server.close();
        queries.close();
        desk.close();
        archive.close();
    }
}
