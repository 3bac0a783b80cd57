package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tags;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.poem.Generated;
import iz.poem.Id;
import iz.poem.VersionText;
import iz.store.LoadedCorpus;
import iz.store.Works;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What schemes make of the whole corpus, as records would have it.
class GeneratedGraphTest {
    private static final LoadedCorpus CORPUS = LoadedCorpus.bundled();
    private static final Works WORKS = CORPUS.works();
    private static final List<VersionText> ALL = all();

    @Test
    void everyGeneratedVersionWouldPassTheChecksOfAStoredOne() {
        Tags tags = new Tags();
        List<Rule> rules = Checker.rules(Ontology.bundled(), tags);
        Neighbours neighbours =
                new Neighbours(
                        new Corpus(List.of(), Map.of(), List.of(), GraphNames.STANDARD),
                        new TurtleReader(GraphNames.STANDARD, tags),
                        CORPUS::graph);
        List<Problem> problems = new ArrayList<>();
        for (VersionText text : ALL) {
            String id = text.version().id().value();
            Document document =
                    new Document(
                            id,
                            Iris.STANDARD.iri(text.version().id()),
                            VersionWriter.write(text, Iris.STANDARD),
                            Map.of());
            rules.forEach(rule -> rule.check(document, neighbours, problems::add));
        }
        assertTrue(ALL.size() > 250, () -> "only " + ALL.size());
        assertEquals(List.of(), problems);
    }

    @Test
    void theGraphSaysAllThatTheValueSays() {
        for (VersionText text : ALL) {
            Graph graph = VersionWriter.write(text, Iris.STANDARD);
            GraphReader reader = new GraphReader(graph, Iris.STANDARD, WORKS::names);
            assertEquals(text, VersionTextMapper.read(reader, text.version().id()));
        }
    }

    @Test
    void theWriterWritesStoredVersionsAsTheyWereRead() {
        for (String name : CORPUS.names()) {
            Graph stored = CORPUS.graph(name).orElseThrow();
            Id id = Iris.STANDARD.id(name).orElseThrow();
            if (new VersionFacts(name, stored).isVersion()) {
                Graph written = VersionWriter.write(WORKS.text(id).orElseThrow(), Iris.STANDARD);
                assertEquals(
                        WORKS.text(id).orElseThrow(),
                        VersionTextMapper.read(
                                new GraphReader(written, Iris.STANDARD, WORKS::names), id));
            }
        }
    }

    @Test
    void theMakerIsASoftwareAgentThatNamesItsScheme() {
        Id id = Id.of("/otkur/iz/ug-arab~uly");
        Graph graph = VersionWriter.write(WORKS.text(id).orElseThrow(), Iris.STANDARD);
        Node maker = Iris.STANDARD.node(id.part(Generated.MAKER));
        assertTrue(graph.contains(maker, Vocabulary.TYPE, Vocabulary.SOFTWARE_AGENT));
        assertTrue(graph.contains(Node.ANY, Vocabulary.WAS_ASSOCIATED_WITH, maker));
        assertTrue(graph.contains(Iris.STANDARD.node(id), Vocabulary.METHOD, Vocabulary.MACHINE));
        assertTrue(
                graph.stream(maker, Vocabulary.IDENTIFIER, Node.ANY)
                        .anyMatch(t -> t.getObject().getLiteralLexicalForm().equals("uly")));
        assertTrue(
                graph.contains(
                        Iris.STANDARD.node(id),
                        Vocabulary.TRANSLITERATION_OF,
                        Iris.STANDARD.node(Id.of("/otkur/iz/ug-arab"))));
    }

    private static List<VersionText> all() {
        List<VersionText> all = new ArrayList<>();
        for (String name : CORPUS.names()) {
            Id id = Iris.STANDARD.id(name).orElseThrow();
            if (new VersionFacts(name, CORPUS.graph(name).orElseThrow()).isVersion()) {
                for (Scheme scheme : Schemes.offeredFor(WORKS.version(id).orElseThrow().tag())) {
                    all.add(WORKS.text(new Generated.Name(id, scheme).id()).orElseThrow());
                }
            }
        }
        return all;
    }
}
