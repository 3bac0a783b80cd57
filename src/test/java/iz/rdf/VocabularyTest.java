package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every reused term exists in its vocabulary under the IRI that is written here. The lists in
/// `vocabularies/` say where each was taken from.
class VocabularyTest {
    private static final Path LISTS = Path.of("src/test/resources/vocabularies");
    private static final Set<String> LANGUAGES =
            Set.of("en", "ug-Arab", "ug-Latn", "tr", "kk", "ru");

    @Test
    void theTermsOfTheProgramExist() throws Exception {
        Set<String> used = termsOfTheProgram();
        assertTrue(used.size() > 60, "read by reflection: " + used.size());
        assertEquals(new TreeSet<>(), unlisted(used));
    }

    @Test
    void theTermsOfTheOntologyAndItsExamplesExist() throws IOException {
        assertEquals(new TreeSet<>(), unlisted(terms(Path.of("ontology"))));
    }

    @Test
    void theTermsOfTheCorpusExist() throws IOException {
        assertEquals(new TreeSet<>(), unlisted(terms(Path.of("corpus"))));
    }

    @Test
    void everyPropertyAndClassOfTheCorpusIsOfAListedVocabularyOrOurs() throws IOException {
        Set<String> spaces = vocabularies().keySet();
        TreeSet<String> strange = new TreeSet<>();
        for (String term : propertiesAndClasses(Path.of("corpus"))) {
            if (!term.startsWith(Vocabulary.IZ) && spaces.stream().noneMatch(term::startsWith)) {
                strange.add(term);
            }
        }
        assertEquals(new TreeSet<>(), strange);
    }

    @Test
    void everyTermOfOursIsLabelledInEachInterfaceLanguageAndDefined() {
        Graph terms = Ontology.bundled().terms();
        for (String term : Ontology.bundled().defined()) {
            Node node = NodeFactory.createURI(term);
            Set<String> languages =
                    terms.find(node, RDFS.label.asNode(), Node.ANY)
                            .mapWith(t -> t.getObject().getLiteralLanguage())
                            .toSet();
            assertTrue(languages.containsAll(LANGUAGES), term + " has labels in " + languages);
            assertTrue(terms.contains(node, Vocabulary.DEFINITION, Node.ANY), term);
        }
    }

    @Test
    void everyTermOfOursIsUsed() throws Exception {
        TreeSet<String> unused = new TreeSet<>(Ontology.bundled().defined());
        unused.removeAll(terms(Path.of("corpus")));
        unused.removeAll(termsOfTheProgram());
        unused.removeAll(terms(Path.of("ontology/examples/valid")));
        assertEquals(new TreeSet<>(), unused);
    }

    private static Set<String> termsOfTheProgram() throws IllegalAccessException {
        Set<String> used = new TreeSet<>();
        for (Field field : Vocabulary.class.getFields()) {
            if (field.get(null) instanceof Node node) {
                used.add(node.getURI());
            }
        }
        return used;
    }

    /// Those in the namespace of a list that the list does not have.
    private static Set<String> unlisted(Set<String> used) throws IOException {
        Set<String> unlisted = new TreeSet<>();
        vocabularies()
                .forEach((space, listed) ->
                        used.stream()
                                .filter(term -> term.startsWith(space))
                                .filter(term -> !term.equals(space))
                                .filter(term -> !listed.contains(term.substring(space.length())))
                                .forEach(unlisted::add));
        return unlisted;
    }

    private static Map<String, Set<String>> vocabularies() throws IOException {
        Map<String, Set<String>> vocabularies = new TreeMap<>();
        try (Stream<Path> lists = Files.list(LISTS)) {
            for (Path list : lists.toList()) {
                List<String> lines = Files.readAllLines(list);
                vocabularies.put(
                        new StringTokenizer(lines.getFirst().substring(1)).nextToken(),
                        lines.stream()
                                .skip(1)
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .collect(Collectors.toSet()));
            }
        }
        return vocabularies;
    }

    private static Set<String> terms(Path folder) throws IOException {
        Set<String> terms = new TreeSet<>();
        for (Graph graph : graphs(folder)) {
            graph.find()
                    .forEach(t ->
                            Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
                                    .filter(Node::isURI)
                                    .forEach(node -> terms.add(node.getURI())));
        }
        return terms;
    }

    private static Set<String> propertiesAndClasses(Path folder) throws IOException {
        Set<String> terms = new TreeSet<>();
        for (Graph graph : graphs(folder)) {
            graph.find()
                    .forEach(t -> {
                        terms.add(t.getPredicate().getURI());
                        if (t.getPredicate().equals(Vocabulary.TYPE)) {
                            terms.add(t.getObject().getURI());
                        }
                    });
        }
        return terms;
    }

    private static List<Graph> graphs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .map(file -> {
                        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
                        RDFDataMgr.read(graph, file.toUri().toString());
                        return graph;
                    })
                    .toList();
        }
    }
}
