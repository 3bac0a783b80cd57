package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class CorpusTest {
    private static final GraphNames NAMES = GraphNames.STANDARD;
    private static final Checker CHECKER =
            new Checker(NAMES, Ontology.bundled(), iri -> Optional.empty());
    @TempDir private Path folder = Path.of("never");

    @BeforeEach
    void layOut() throws IOException {
        write("places/qumul.ttl", "places/qumul", "dcterms:isPartOf <turpan>");
        write("places/turpan.ttl", "places/turpan", "dcterms:isPartOf <qumul>");
        Files.writeString(folder.resolve("README.md"), "not Turtle");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/x.ttl"), "not Turtle");
    }

    @Test
    void aFolderGivesItsTurtleFilesInOrder() throws IOException {
        Corpus corpus = corpus(".");
        assertEquals(
                List.of("places/qumul.ttl", "places/turpan.ttl"),
                corpus.files().stream().map(CorpusFile::place).toList());
    }

    @Test
    void aPartOfACorpusFindsItsRootByTheBases() throws IOException {
        assertEquals(List.of(), CHECKER.check(corpus("places")));
        assertEquals(List.of(), CHECKER.check(corpus("places/qumul.ttl")));
    }

    @Test
    void sisterFilesAreContextAndNotReportedOn() throws IOException {
        write("places/turpan.ttl", "places/turpan", "dcterms:isPartOf <nowhere>");
        assertEquals(List.of(), CHECKER.check(corpus("places/qumul.ttl")));
        assertEquals(1, CHECKER.check(corpus("places")).size());
    }

    @Test
    void aBrokenSisterCausesNoSecondProblem() throws IOException {
        Files.writeString(folder.resolve("places/turpan.ttl"), "<> broken");
        List<Problem> problems = CHECKER.check(corpus("."));
        assertEquals(List.of("broken-turtle"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void aFileNamedTwiceIsCheckedOnce() throws IOException {
        assertEquals(2, corpus(".", "places/qumul.ttl", "places").files().size());
    }

    @Test
    void oneWrongBaseDoesNotMoveTheRoot() throws IOException {
        write("places/qumul.ttl", "qumul", "dcterms:isPartOf <turpan>");
        List<Problem> problems = CHECKER.check(corpus("."));
        assertTrue(
                problems.stream().anyMatch(p -> p.code().equals("base-mismatch")),
                problems.toString());
        assertTrue(problems.stream().noneMatch(p -> p.file().contains("turpan")));
    }

    @Test
    void aLoneFileWithoutBaseIsAskedForOne() throws IOException {
        Files.writeString(folder.resolve("places/kashgar.ttl"), "<> a <#x> .");
        List<Problem> problems = CHECKER.check(corpus("places/kashgar.ttl"));
        assertEquals(List.of("base-mismatch"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void whatDoesNotExistIsSaidByName() {
        assertThrows(NoSuchFileException.class, () -> corpus("nothing"));
    }

    private Corpus corpus(String... given) throws IOException {
        return Corpus.of(Arrays.stream(given).map(folder::resolve).toList(), NAMES);
    }

    private void write(String path, String base, String more) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix schema: <https://schema.org/> .
                @base <https://w3id.org/iz/%s> .
                <> a crm:E53_Place ; schema:name "A place"@en ; %s .
                """
                        .formatted(base, more));
    }
}
