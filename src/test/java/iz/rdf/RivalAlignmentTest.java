package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.poem.Contribution;
import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Reference;
import iz.poem.Rights;
import iz.poem.RivalAlignment;
import iz.poem.Stretch;
import iz.poem.VersionText;
import iz.poem.WordLink;
import iz.store.LoadedCorpus;
import iz.store.Works;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody else than its translator joins the lines of a translation to those of its source.
class RivalAlignmentTest {
    private static final Works WORKS = new Works(LoadedCorpus.bundled());
    private static final Id SOURCE = Id.of("/otkur/iz/ug-arab");
    private static final Id VERSION = Id.of("/otkur/iz/en-abdurazak");
    private static final Id RIVAL = VERSION.child("iz-editors");
    private static final Reference BY =
            new Reference(Id.of("/people/iz-editors"), WORKS.names(Id.of("/people/iz-editors")));

    private static RivalAlignment rival(Map<Id, List<Id>> renders, Set<Id> omits, Set<Id> adds) {
        return new RivalAlignment(
                RIVAL,
                VERSION,
                BY,
                Optional.of(new Rights("https://creativecommons.org/publicdomain/zero/1.0/", true)),
                renders,
                omits,
                adds,
                List.of(
                        new WordLink(
                                RIVAL.part("w1"),
                                List.of(new Stretch(VERSION.part("l1"), 0, 2)),
                                List.of(new Stretch(SOURCE.part("l2"), 0, 3)))),
                Optional.of(
                        new Contribution(
                                Optional.of(LocalDate.of(2026, 11, 23)),
                                Optional.of(BY),
                                Optional.empty())));
    }

    private static RivalAlignment good() {
        return rival(
                Map.of(
                        VERSION.part("l1"), List.of(SOURCE.part("l2")),
                        VERSION.part("l2"), List.of(SOURCE.part("l3"), SOURCE.part("l4"))),
                Set.of(SOURCE.part("l1")),
                Set.of(VERSION.part("l3")));
    }

    private static List<String> problems(Graph graph) {
        Checker checker =
                new Checker(
                        GraphNames.STANDARD,
                        Ontology.bundled(),
                        iri -> LoadedCorpus.bundled().graph(iri));
        String iri = Iris.STANDARD.iri(RIVAL);
        return checker.check(new Document("rival", iri, graph, Map.of())).stream()
                .map(problem -> problem.code() + " " + problem.sentence())
                .toList();
    }

    @Test
    void itComesBackFromItsGraphAsItWas() {
        Graph graph = RivalAlignmentMapper.write(good(), Iris.STANDARD);
        GraphReader reader = new GraphReader(graph, Iris.STANDARD, WORKS::names);
        assertEquals(Optional.of(good()), RivalAlignmentMapper.read(reader, RIVAL));
        assertEquals(List.of(), problems(graph));
    }

    @Test
    void aVersionIsNoRivalOfItsOwn() {
        assertEquals(Optional.empty(), WORKS.rival(VERSION));
    }

    @Test
    void theLinesStandAsTheOtherHasThemAndTheWordsAsTheyWere() {
        VersionText own = WORKS.text(VERSION).orElseThrow();
        VersionText other = own.alignedBy(good());
        assertEquals(
                own.segments().stream().map(s -> s.text()).toList(),
                other.segments().stream().map(s -> s.text()).toList());
        assertEquals(good().links(), other.links());
        Parallel parallel = WORKS.parallel(List.of(SOURCE, VERSION), Map.of(VERSION, good()));
        Parallel.Row first = parallel.rows().getFirst();
        assertTrue(first.cells().get(1) instanceof Parallel.Omitted, first.toString());
        Parallel.Lines second = (Parallel.Lines) parallel.rows().get(1).cells().get(1);
        assertEquals("l1", second.lines().getFirst().segment().name());
        // What it says nothing of, nobody has aligned.
        assertTrue(
                parallel.rows().stream()
                        .anyMatch(row -> row.cells().get(1) instanceof Parallel.Unaligned));
        assertEquals(
                good(),
                RivalAlignment.of(RIVAL, other, BY, good().rights(), good().contribution()));
    }

    @Test
    void linesThatAreNotThereAreNamed() {
        Id nowhere = VERSION.part("l99");
        Id far = SOURCE.part("l98");
        List<String> problems =
                problems(
                        RivalAlignmentMapper.write(
                                rival(
                                        Map.of(
                                                nowhere,
                                                List.of(SOURCE.part("l1")),
                                                VERSION.part("l1"),
                                                List.of(far)),
                                        Set.of(SOURCE.part("l1")),
                                        Set.of(nowhere)),
                                Iris.STANDARD));
        assertEquals(4, problems.size(), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("adds-unknown")));
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("omits-rendered")));
        assertTrue(
                problems.stream()
                        .anyMatch(p -> p.startsWith("renders-unknown") && p.contains("#l98")));
        assertTrue(
                problems.stream()
                        .anyMatch(p -> p.startsWith("renders-unknown") && p.contains("#l99")));
    }

    @Test
    void itMaySayNothingElseOfTheVersion() {
        Graph graph = RivalAlignmentMapper.write(good(), Iris.STANDARD);
        graph.add(
                Iris.STANDARD.node(VERSION),
                Vocabulary.TITLE,
                NodeFactory.createLiteralLang("Mine", "en"));
        assertTrue(
                problems(graph).stream().anyMatch(p -> p.startsWith("foreign-subject")),
                problems(graph).toString());
    }
}
