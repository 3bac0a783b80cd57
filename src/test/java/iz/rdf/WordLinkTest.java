package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.poem.Id;
import iz.poem.Stretch;
import iz.poem.VersionText;
import iz.poem.WordLink;
import iz.store.LoadedCorpus;
import iz.store.Works;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

import java.util.List;

class WordLinkTest {
    private static final Works WORKS = new Works(LoadedCorpus.bundled());
    private static final Id SOURCE = Id.of("/hafez/ghazal-3/fa-arab");
    private static final Id VERSION = Id.of("/hafez/ghazal-3/en-iz");

    @Test
    void linksOfManyToManyThatCrossAndShareAWordComeBackAsTheyWere() {
        WordLink many =
                new WordLink(
                        VERSION.part("w1"),
                        List.of(own("l10", 0, 4), own("l2", 7, 12)),
                        List.of(source("l1", 0, 3), source("l12", 2, 9), source("l2", 0, 1)));
        WordLink crossing =
                new WordLink(
                        VERSION.part("w10"), List.of(own("l1", 3, 7)), List.of(source("l9", 0, 2)));
        WordLink shared =
                new WordLink(
                        VERSION.part("w2"), List.of(own("l1", 3, 7)), List.of(source("l2", 0, 1)));
        VersionText text = text().withLinks(List.of(many, shared, crossing));
        assertEquals(List.of(crossing, shared, many), text.links());
        assertEquals(text, read(VersionWriter.write(text, Iris.STANDARD)));
    }

    @Test
    void theOrderInWhichStretchesAreGivenIsNoPartOfALink() {
        assertEquals(
                link(List.of(own("l1", 0, 2), own("l1", 4, 6))),
                link(List.of(own("l1", 4, 6), own("l1", 0, 2), own("l1", 4, 6))));
    }

    @Test
    void aLinkHasWordsOnBothSides() {
        assertThrows(IllegalArgumentException.class, () -> link(List.of()));
    }

    @Test
    void aLinkIsAnAnnotationWithTheVersionsOwnWordsAsTargets() {
        Graph graph =
                VersionWriter.write(
                        text().withLinks(List.of(link(List.of(own("l1", 3, 7))))), Iris.STANDARD);
        Node link = node("w1");
        assertTrue(graph.contains(link, Vocabulary.TYPE, Vocabulary.ANNOTATION));
        assertTrue(graph.contains(link, Vocabulary.MOTIVATED_BY, Vocabulary.LINKING));
        assertTrue(graph.contains(link, Vocabulary.HAS_TARGET, node("w1-t1")));
        assertTrue(graph.contains(node("w1-t1"), Vocabulary.HAS_SOURCE, node("l1")));
        assertTrue(graph.contains(link, Vocabulary.HAS_BODY, node("w1-b1")));
        Node line = Iris.STANDARD.node(SOURCE.part("l1"));
        assertTrue(graph.contains(node("w1-b1"), Vocabulary.HAS_SOURCE, line));
    }

    @Test
    void aLinkIsNoNote() {
        VersionText linked = text().withLinks(List.of(link(List.of(own("l1", 3, 7)))));
        assertEquals(List.of(), read(VersionWriter.write(linked, Iris.STANDARD)).notes());
    }

    @Test
    void theBundledLinksAreReadInTheOrderOfTheirLines() {
        VersionText text = WORKS.text(Id.of("/basho/furuike/tr-iz")).orElseThrow();
        assertEquals(
                List.of("Eski", "gölcük", ":", "suyun", "sesi", "bir kurbağa", "atlamış"),
                text.links().stream().map(link -> words(text, link.own())).toList());
    }

    private static String words(VersionText text, List<Stretch> stretches) {
        Stretch first = stretches.getFirst();
        return first.words(
                text.segment(first.segment()).orElseThrow().text().orElseThrow().value());
    }

    private static VersionText text() {
        return WORKS.text(VERSION).orElseThrow();
    }

    private static VersionText read(Graph graph) {
        return VersionTextMapper.read(new GraphReader(graph, Iris.STANDARD, WORKS::names), VERSION);
    }

    private static WordLink link(List<Stretch> own) {
        return new WordLink(VERSION.part("w1"), own, List.of(source("l1", 0, 3)));
    }

    private static Stretch own(String line, int start, int end) {
        return new Stretch(VERSION.part(line), start, end);
    }

    private static Stretch source(String line, int start, int end) {
        return new Stretch(SOURCE.part(line), start, end);
    }

    private static Node node(String part) {
        return Iris.STANDARD.node(VERSION.part(part));
    }
}
