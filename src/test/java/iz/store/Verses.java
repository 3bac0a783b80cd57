package iz.store;

import iz.log.Progress;
import iz.poem.Id;
import iz.rdf.Document;
import iz.rdf.GraphNames;
import iz.rdf.Iris;
import iz.store.text.Closeness;
import iz.store.text.Line;
import iz.store.text.Span;
import iz.store.text.TextSearcher;
import iz.store.text.TextSearcher.Hit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A real archive of a few lines that tests write, and questions to it.
final class Verses implements AutoCloseable {
    private static final String PREFIXES =
            """
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX iz: <https://w3id.org/iz/ns#>
            PREFIX lrmoo: <http://iflastandards.info/ns/lrm/lrmoo/>
            PREFIX schema: <https://schema.org/>
            """;

    private final Iris iris;
    private final Archive archive;
    private final Search search;

    /// What was said while it was opened.
    final List<String> said = new ArrayList<>();

    Verses(Path data) {
        this(data, Iris.STANDARD);
    }

    Verses(Path data, Iris iris) {
        this.iris = iris;
        archive = Archive.open(data, iris, Clock.systemUTC(), said::add, Progress.silent());
        search = new Search(archive);
    }

    Archive archive() {
        return archive;
    }

    /// Publishes the bundled corpus.
    Verses corpus() {
        List<Document> documents = new ArrayList<>();
        Path root = Path.of("corpus");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                String place = root.relativize(file).toString();
                String name = GraphNames.STANDARD.iri(place);
                Graph graph = GraphMemFactory.createDefaultGraph();
                RDFParser.fromString(Files.readString(file), Lang.TURTLE).base(name).parse(graph);
                documents.add(new Document(place, name, graph, Map.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        archive.publish(documents, Progress.silent());
        return this;
    }

    /// Publishes an original.
    ///
    /// @param path such as `poet/poem/ug-arab`
    Verses original(String path, String tag, String... lines) {
        return publish(path, version(path, "Original", tag, "", lines));
    }

    /// Publishes a version each line of which renders the line in the same place.
    ///
    /// @param source the slug of the version that it is made from
    Verses translation(String path, String tag, String source, String... lines) {
        return publish(path, version(path, "Translation", tag, source, lines));
    }

    Verses transliteration(String path, String tag, String source, String... lines) {
        return publish(path, version(path, "Transliteration", tag, source, lines));
    }

    /// Publishes one graph as it is written.
    Verses publish(String path, String turtle) {
        String iri = iris.base() + path;
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).base(iri).parse(graph);
        Published published =
                archive.publish(
                        List.of(new Document(path + ".ttl", iri, graph, Map.of())),
                        Progress.silent());
        if (published.trouble().isPresent()) {
            throw new AssertionError(published.trouble().get());
        }
        return this;
    }

    Verses withdraw(String path) {
        archive.withdraw(iris.base() + path, "a test");
        return this;
    }

    private static String version(
            String path, String type, String tag, String source, String... lines) {
        String work = path.substring(path.indexOf('/') + 1, path.lastIndexOf('/'));
        String made =
                type.equals("Translation") ? "crm:P73i_is_translation_of" : "iz:transliterationOf";
        String head =
                "<> a lrmoo:F2_Expression ; dcterms:type iz:%s ; lrmoo:R3i_realises <../%s> ;"
                        .formatted(type, work);
        return head
                + (source.isEmpty() ? "" : " %s <%s> ;".formatted(made, source))
                + " schema:inLanguage \"%s\" .\n".formatted(tag)
                + IntStream.rangeClosed(1, lines.length)
                        .mapToObj(i -> line(i, lines[i - 1], tag, source))
                        .collect(Collectors.joining());
    }

    private static String line(int index, String text, String tag, String source) {
        return "<#l%d> a iz:Segment ; iz:segmentOf <> ; iz:index %d ; iz:text \"%s\"@%s %s.\n"
                .formatted(
                        index,
                        index,
                        text.replace("\"", "\\\""),
                        tag,
                        source.isEmpty() ? "" : "; iz:renders <%s#l%d> ".formatted(source, index));
    }

    /// Asks as an address does: `q`, the name of a choice, its value, and so on.
    TextSearcher.Found find(String q, String... choices) {
        return answer(q, choices).found();
    }

    Search.Answer answer(String q, String... choices) {
        Map<String, String> address = new java.util.HashMap<>(Map.of("q", q));
        for (int i = 0; i < choices.length; i += 2) {
            address.put(choices[i], choices[i + 1]);
        }
        Question question = Question.of(name -> Optional.ofNullable(address.get(name)));
        return search.ask(question, Set.of("en"));
    }

    /// The texts of the lines that are found, best first; empty when there are only nearest ones.
    List<String> texts(String q, String... choices) {
        TextSearcher.Found found = find(q, choices);
        return found.near() ? List.of() : found.hits().stream().map(h -> h.line().text()).toList();
    }

    /// The ids of the lines that are found.
    List<String> lines(String q, String... choices) {
        return ids(find(q, choices).hits().stream().map(Hit::line).map(Line::id));
    }

    static List<String> ids(Stream<Id> ids) {
        return ids.map(Id::value).toList();
    }

    /// What is marked in the first hit.
    List<String> marked(String q) {
        Hit hit = find(q).hits().getFirst();
        return hit.marks().spans().stream()
                .map((Span span) -> hit.line().text().substring(span.start(), span.end()))
                .toList();
    }

    Closeness closeness(String q) {
        return find(q).hits().getFirst().marks().closeness();
    }

    @Override
    public void close() {
        archive.close();
    }
}
