package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.FolderInUseException;
import iz.log.NotNowException;
import iz.log.OddLiterals;
import iz.log.Progress;
import iz.log.UnfitGraphException;
import iz.rdf.Document;
import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ArchiveTest {
    static final String A = "https://w3id.org/iz/a";
    static final String B = "https://w3id.org/iz/b";
    static final Node P = NodeFactory.createURI("https://example.org/p");

    @TempDir Path data;
    private final List<String> said = new ArrayList<>();

    @Test
    void whatIsPublishedCanBeRead() {
        try (Archive archive = open("2026-03-01")) {
            Published first = publish(archive, document(A, "one"), document(B, "two"));
            assertEquals(Set.of(A, B), first.added());
            assertEquals(Set.of("one"), texts(archive, A));
            Published again = publish(archive, document(A, "one"), document(B, "three"));
            assertEquals(Set.of(B), again.added());
            assertEquals(1, again.unchanged());
            assertEquals(Set.of("three"), texts(archive, B));
        }
        try (Archive archive = open("2026-03-01")) {
            assertEquals(Set.of("three"), texts(archive, B));
            assertEquals(List.of(A, B), List.copyOf(archive.names()));
        }
        assertEquals(List.of(), said);
    }

    @Test
    void oddLiteralsSurviveRecordsLogAndView() {
        Graph odd = OddLiterals.graph();
        Set<Triple> expected = new HashSet<>(odd.find().toList());
        try (Archive archive = open("2026-03-01")) {
            publish(archive, new Document("odd.ttl", A, odd, Map.of()));
            assertEquals(expected, triples(archive.graph(A).orElseThrow()));
        }
        try (Archive archive = open("2026-03-02")) {
            assertEquals(expected, triples(archive.graph(A).orElseThrow()));
            assertEquals(
                    expected,
                    triples(archive.graphAt(A, LocalDate.parse("2026-03-01")).orElseThrow()));
            assertEquals(0, publish(archive, new Document("o", A, odd, Map.of())).added().size());
        }
        assertEquals(List.of(), said);
    }

    @Test
    void nothingIsTakenInWhenTheDiskIsNearlyFullAndReadingGoesOn() throws IOException {
        try (Archive archive = open("2026-03-01")) {
            publish(archive, document(A, "one"));
            long free = Files.getFileStore(data).getUsableSpace();
            archive.keepFree(2 * free);
            NotNowException e =
                    assertThrows(NotNowException.class, () -> publish(archive, document(B, "two")));
            assertTrue(String.valueOf(e.getMessage()).contains(" MB are free"), e.getMessage());
            assertEquals(Set.of("one"), texts(archive, A));
            assertEquals(1, archive.state().position());
            // What must go can go.
            archive.withdraw(A, "asked for");
            archive.keepFree(free / 2);
            publish(archive, document(B, "two"));
            assertEquals(Set.of("two"), texts(archive, B));
        }
    }

    @Test
    void anEarlierStateCanBeRead() {
        try (Archive archive = open("2026-03-01")) {
            publish(archive, document(A, "young"));
        }
        try (Archive archive = open("2026-04-01")) {
            publish(archive, document(A, "old"), document(B, "new"));
            Reading march = archive.at(LocalDate.parse("2026-03-31"));
            assertEquals(Set.of(A), march.names());
            assertEquals(Set.of("young"), texts(march.graph(A).orElseThrow()));
            assertTrue(march.graph(B).isEmpty());
            assertEquals(2, archive.history(A).size());
            assertTrue(archive.graphAt(A, LocalDate.parse("2026-02-01")).isEmpty());
        }
    }

    @Test
    void whatIsWithdrawnIsGoneAndItsHistoryStays() {
        try (Archive archive = open("2026-03-01")) {
            publish(archive, document(A, "one"), document(B, "two"));
            archive.withdraw(A, "asked by the heirs");
            assertTrue(archive.graph(A).isEmpty());
            assertEquals(Set.of(B), archive.names());
            assertEquals(2, archive.history(A).size());
            assertThrows(IllegalArgumentException.class, () -> archive.withdraw(A, "again"));
        }
    }

    @Test
    void aPublicationWithOneUnfitGraphPublishesNothing() {
        Graph blank = GraphMemFactory.createDefaultGraph();
        blank.add(NodeFactory.createBlankNode(), P, P);
        try (Archive archive = open("2026-03-01")) {
            Document unfit = new Document("bad.ttl", B, blank, Map.of());
            assertThrows(
                    UnfitGraphException.class, () -> publish(archive, document(A, "one"), unfit));
            assertEquals(0, archive.state().position());
            assertTrue(archive.graph(A).isEmpty());
        }
    }

    @Test
    void listenersHearWhatChangedWhenItCanBeRead() {
        List<String> heard = new ArrayList<>();
        try (Archive archive = open("2026-03-01")) {
            archive.onPublished(names -> names.forEach(n -> heard.add(n + texts(archive, n))));
            publish(archive, document(A, "one"));
            publish(archive, document(A, "one"), document(B, "two"));
            assertEquals(List.of(A + "[one]", B + "[two]"), heard);
        }
    }

    @Test
    void queriesSeeAllGraphsAndNotTheMarker() {
        try (Archive archive = open("2026-03-01")) {
            publish(archive, document(A, "one"), document(B, "two"));
            assertEquals(2, archive.read(s -> s.select("test-all.rq", Map.of())).size());
            assertEquals(
                    1,
                    archive.read(s ->
                                    s.select(
                                            "test-all.rq",
                                            Map.of("o", NodeFactory.createLiteralString("one"))))
                            .size());
            assertEquals(archive.state(), archive.read(Snapshot::state));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> archive.read(s -> s.select("no-such.rq", Map.of())));
        }
    }

    @Test
    void rowsCanBeReadAfterTheTransaction() {
        try (Archive archive = open("2026-03-01")) {
            publish(archive, document(A, "one"));
        }
        // Opened anew, so that no term is in a cache yet.
        try (Archive archive = open("2026-03-01")) {
            List<Binding> rows = archive.read(s -> s.select("test-all.rq", Map.of()));
            assertEquals("one", rows.getFirst().get("o").getLiteralLexicalForm());
        }
    }

    @Test
    void aSecondOpeningIsRefused() {
        try (Archive archive = open("2026-03-01")) {
            assertThrows(FolderInUseException.class, () -> open("2026-03-01"));
            assertFalse(archive.names().contains(A));
        }
        open("2026-03-01").close();
    }

    static Document document(String iri, String text) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        graph.add(NodeFactory.createURI(iri), P, NodeFactory.createLiteralString(text));
        return new Document("test.ttl", iri, graph, Map.of());
    }

    static Published publish(Archive archive, Document... documents) {
        return archive.publish(List.of(documents), Progress.silent());
    }

    static Set<String> texts(Archive archive, String iri) {
        return texts(archive.graph(iri).orElseThrow());
    }

    private static Set<String> texts(Graph graph) {
        return graph.find().mapWith(t -> t.getObject().getLiteralLexicalForm()).toSet();
    }

    private static Set<Triple> triples(Graph graph) {
        return new HashSet<>(graph.find().toList());
    }

    private Archive open(String day) {
        Clock noon =
                Clock.fixed(
                        LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC);
        return Archive.open(data, Iris.STANDARD, noon, said::add, Progress.silent());
    }
}
