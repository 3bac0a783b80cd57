package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Progress;
import iz.query.about.Gallery.Row;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Question;
import iz.store.Search;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The examples that search: their words are asked of the real text index, and what it finds takes
/// the place of the search in the query.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleSearchTest {
    private static final Pattern SEARCH =
            Pattern.compile(
                    "(\\?line|\\(\\?line \\?score\\)) iz:search \"((?:[^\"\\\\]|\\\\.)*)\" \\.");

    private Archive archive;

    @BeforeAll
    void open(@TempDir Path data) {
        archive = Archive.open(data, Iris.STANDARD, Clock.systemUTC(), _ -> {}, Progress.silent());
        List<Document> documents = new ArrayList<>();
        for (Node name : (Iterable<Node>) Gallery.RECORDS::listGraphNodes) {
            documents.add(
                    new Document(
                            name.getURI(),
                            name.getURI(),
                            Gallery.RECORDS.getGraph(name),
                            Map.of()));
        }
        archive.publish(documents, Progress.silent());
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void fourExamplesSearch() {
        assertEquals(
                4,
                Gallery.EXAMPLES.all().stream()
                        .filter(example -> SEARCH.matcher(example.text()).find())
                        .count());
    }

    @Test
    void aWordIsFoundInEveryScript() {
        Set<String> languages =
                rows("heart-in-any-script").stream()
                        .map(row -> row.get("language"))
                        .collect(Collectors.toSet());
        assertTrue(
                languages.containsAll(Set.of("kk-Cyrl", "ug-Arab", "tr-Latn", "xqa-Latn")),
                languages::toString);
    }

    @Test
    void whatStandsBehindAWordIsInTheOriginal() {
        List<Row> rows = rows("what-stands-behind-heart");
        assertTrue(
                rows.stream().anyMatch(row -> row.get("original").equals("Emdi yürek yırtılur")),
                rows::toString);
        assertTrue(
                rows.stream().noneMatch(row -> row.get("language").startsWith("en")),
                rows::toString);
    }

    @Test
    void hafezAndNewaiCallTheCupbearer() {
        List<Row> rows = rows("ghazals-that-call-the-cupbearer");
        Set<String> titles = rows.stream().map(row -> row.get("title")).collect(Collectors.toSet());
        assertEquals(Set.of("If That Turk of Shiraz", "The sun of the cup"), titles);
    }

    @Test
    void aPhraseTypedInLatinIsFoundInArabicLetters() {
        List<Row> rows = rows("a-phrase-typed-in-latin");
        assertFalse(rows.isEmpty());
        for (Row row : rows) {
            assertTrue(row.get("text").contains("سەن كېرەك"), row::toString);
            assertEquals("Bana seni gerek seni", row.get("original"));
        }
    }

    private List<Row> rows(String name) {
        Matcher search = SEARCH.matcher(Gallery.text(name));
        assertTrue(search.find(), name);
        String words = search.group(2).replace("\\\"", "\"");
        boolean scored = search.group(1).startsWith("(");
        String found =
                found(words)
                        .map(iri -> scored ? "(<" + iri + "> 1.0)" : "<" + iri + ">")
                        .collect(Collectors.joining(" "));
        return Gallery.ask(
                search.replaceFirst(
                        Matcher.quoteReplacement(
                                "VALUES " + search.group(1) + " { " + found + " }")));
    }

    private Stream<String> found(String words) {
        Question question =
                Question.of(name -> name.equals("q") ? Optional.of(words) : Optional.empty());
        return new Search(archive)
                .ask(question, Set.of()).found().hits().stream()
                        .flatMap(hit -> Stream.concat(Stream.of(hit.line()), hit.again().stream()))
                        .map(line -> Iris.STANDARD.iri(line.id()));
    }
}
