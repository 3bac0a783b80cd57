package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.about.Gallery.Row;
import iz.rdf.Iris;
import iz.rdf.Prefixes;
import iz.rdf.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the archive says of itself, about the bundled corpus.
class DescriptionTest {
    private static final URI ENDPOINT = URI.create("http://localhost:8080/sparql");
    private static final SelfDescription ABOUT = new SelfDescription(Iris.STANDARD, ENDPOINT);
    private static final Counts COUNTS = ABOUT.count(Gallery.RECORDS);
    private static final Node VOID_GRAPH = node(Gallery.BASE + ".well-known/void");
    private static final Node QUERIES_GRAPH = node(Gallery.BASE + "queries");
    private static final Map<Node, Graph> GRAPHS = ABOUT.graphs(COUNTS);
    private static final Graph DATASET = graph(VOID_GRAPH);
    private static final Graph QUERIES = graph(QUERIES_GRAPH);
    private static final Graph SERVICE = ABOUT.service(COUNTS);

    /// The dataset as the endpoint would hold it: the records and the descriptions.
    private static final DatasetGraph WHOLE = whole();

    private static Graph graph(Node name) {
        return Optional.ofNullable(GRAPHS.get(name)).orElseThrow();
    }

    private static DatasetGraph whole() {
        DatasetGraph all = DatasetGraphFactory.create();
        Gallery.RECORDS.find().forEachRemaining(all::add);
        GRAPHS.forEach((name, graph) -> graph.find().forEach(t -> all.add(Quad.create(name, t))));
        return Gallery.union(all);
    }

    @Test
    void everyTermExistsInItsVocabulary() throws IOException {
        Set<String> strange = new TreeSet<>();
        Map<String, Set<String>> listed = vocabularies();
        for (Graph graph : List.of(DATASET, QUERIES, SERVICE)) {
            graph.find()
                    .forEach(t ->
                            Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
                                    .filter(Node::isURI)
                                    .map(Node::getURI)
                                    .filter(iri -> !known(listed, iri))
                                    .forEach(strange::add));
        }
        assertEquals(Set.of(), strange);
    }

    private static boolean known(Map<String, Set<String>> listed, String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        Set<String> terms = listed.get(iri.substring(0, end));
        return terms == null || end == iri.length() || terms.contains(iri.substring(end));
    }

    private static Map<String, Set<String>> vocabularies() throws IOException {
        Map<String, Set<String>> vocabularies = new TreeMap<>();
        try (Stream<Path> lists = Files.list(Path.of("src/test/resources/vocabularies"))) {
            for (Path list : lists.toList()) {
                List<String> lines = Files.readAllLines(list);
                vocabularies.put(
                        lines.getFirst().replaceFirst("^# (\\S+) .*$", "$1"),
                        Set.copyOf(lines.subList(1, lines.size())));
            }
        }
        for (String space : List.of(Terms.SH, Terms.SPEX, Terms.SD, Terms.VOID_EXT)) {
            assertTrue(vocabularies.containsKey(space), space);
        }
        return vocabularies;
    }

    @Test
    void everyPropertyOfADescriptionHasAListedVocabulary() throws IOException {
        Map<String, Set<String>> listed = vocabularies();
        for (Graph graph : List.of(DATASET, QUERIES, SERVICE)) {
            graph.find()
                    .forEach(t -> {
                        String iri = t.getPredicate().getURI();
                        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
                        assertTrue(listed.containsKey(iri.substring(0, end)), iri);
                    });
        }
    }

    @Test
    void theDescriptionsHaveNoBlankNodesAndSurviveBeingWritten() {
        for (Graph graph : List.of(DATASET, QUERIES, SERVICE)) {
            graph.find()
                    .forEach(t -> {
                        assertFalse(t.getSubject().isBlank() || t.getObject().isBlank());
                    });
            String turtle = RDFWriter.source(graph).lang(Lang.TURTLE).asString();
            Graph read = GraphMemFactory.createDefaultGraphSameTerm();
            RDFParser.fromString(turtle, Lang.TURTLE).strict(true).parse(read);
            assertTrue(graph.isIsomorphicWith(read));
        }
    }

    @Test
    void theDatasetSaysWhatItIsAndWhereToGetIt() {
        Node dataset = node(Gallery.BASE + ".well-known/void#dataset");
        assertEquals(
                Set.of("en", "ug-Arab", "ug-Latn", "tr", "kk", "ru"),
                DATASET.stream(dataset, Vocabulary.TITLE, Node.ANY)
                        .map(t -> t.getObject().getLiteralLanguage())
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(ENDPOINT.toString()), objects(dataset, VOID.sparqlEndpoint.asNode()));
        assertEquals(
                Set.of("http://localhost:8080/dump.nq.gz"),
                objects(dataset, VOID.dataDump.asNode()));
        assertEquals(Set.of(), objects(dataset, Vocabulary.LICENSE), "none covers the whole");
        Set<String> languages = objects(dataset, node("http://purl.org/dc/terms/language"));
        assertTrue(
                languages.containsAll(
                        Set.of(
                                "http://lexvo.org/id/iso639-3/uig",
                                "http://lexvo.org/id/iso639-3/xqa",
                                "http://lexvo.org/id/iso639-3/fas")),
                languages::toString);
        for (String language : languages) {
            assertTrue(language.matches(".*/[a-z]{3}"), language);
        }
        assertTrue(
                objects(dataset, VOID.exampleResource.asNode())
                        .contains(Gallery.BASE + "abai/qaranghy-tunde"));
        for (String example : objects(dataset, VOID.exampleResource.asNode())) {
            String thing = example.replaceFirst("#.*", "");
            assertTrue(Gallery.RECORDS.containsGraph(node(thing)), example);
        }
    }

    @Test
    void versionsAreCountedUnderTheirLicences() {
        String query =
                """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX void: <http://rdfs.org/ns/void#>
                SELECT ?rights ?n {
                  ?dataset void:subset ?part .
                  ?part dcterms:license|dcterms:rights ?rights ; void:entities ?n
                }
                ORDER BY ?rights
                """;
        assertEquals(
                List.of(
                        "http://rightsstatements.org/vocab/InC/1.0/ 3",
                        "https://creativecommons.org/licenses/by/4.0/ 120",
                        "https://creativecommons.org/publicdomain/mark/1.0/ 60"),
                Gallery.ask(DatasetGraphFactory.wrap(DATASET), query).stream()
                        .map(row -> row.get("rights") + " " + row.get("n"))
                        .toList());
    }

    @Test
    void describingTheDatasetInItselfChangesNoNumber() {
        Map<Node, Graph> again = ABOUT.graphs(ABOUT.count(WHOLE));
        GRAPHS.forEach((name, graph) ->
                assertTrue(
                        graph.isIsomorphicWith(Optional.ofNullable(again.get(name)).orElseThrow()),
                        name::toString));
    }

    @Test
    void theDescriptionsDisturbNoAnswer() {
        for (Example example : Gallery.EXAMPLES.all()) {
            if (!example.name().endsWith("-in-numbers") && example.text().contains("\nSELECT")) {
                assertEquals(
                        rows(Gallery.ask(example.text())),
                        rows(Gallery.ask(WHOLE, example.text())),
                        example.name());
            }
        }
        assertFalse(Gallery.ask(WHOLE, Gallery.text("alignment-in-numbers")).isEmpty());
    }

    /// Without the column that lists titles in any order.
    private static List<String> rows(List<Row> rows) {
        return rows.stream()
                .map(row -> new TreeMap<>(row.values()))
                .peek(row -> row.remove("works"))
                .map(TreeMap::toString)
                .sorted()
                .toList();
    }

    /// As the W3C's tests of service descriptions ask it.
    @Test
    void theServiceDescriptionConforms() {
        assertTrue(
                SERVICE.contains(Node.ANY, node(Terms.SD + "endpoint"), node(ENDPOINT.toString())));
        assertEquals(
                1, SERVICE.stream(Node.ANY, Vocabulary.TYPE, node(Terms.SD + "Service")).count());
        SERVICE.find(Node.ANY, Vocabulary.TYPE, node(Terms.SD + "Dataset"))
                .forEach(t ->
                        assertTrue(
                                SERVICE.contains(
                                        t.getSubject(),
                                        node(Terms.SD + "defaultGraph"),
                                        Node.ANY)));
        Set<Node> named =
                SERVICE.stream(Node.ANY, node(Terms.SD + "namedGraph"), Node.ANY)
                        .map(t -> t.getObject())
                        .collect(Collectors.toSet());
        assertEquals(2, named.size());
        assertEquals(
                GRAPHS.keySet(),
                named.stream()
                        .flatMap(graph -> SERVICE.stream(graph, node(Terms.SD + "name"), Node.ANY))
                        .map(t -> t.getObject())
                        .collect(Collectors.toSet()));
        assertTrue(
                SERVICE.contains(
                        Node.ANY,
                        Terms.DEFAULT_DATASET,
                        node(Gallery.BASE + ".well-known/void#dataset")));
        assertTrue(
                SERVICE.contains(
                        Node.ANY,
                        node(Terms.SD + "propertyFeature"),
                        node(Vocabulary.IZ + "search")));
        assertTrue(SERVICE.size() < 300, "it is fetched often: " + SERVICE.size());
    }

    /// The three questions that the editor of the Swiss Institute of Bioinformatics asks.
    @Test
    void editorsFindPrefixesExamplesAndClasses() {
        List<Row> prefixes =
                Gallery.ask(
                        WHOLE,
                        """
                        PREFIX sh: <http://www.w3.org/ns/shacl#>
                        SELECT DISTINCT ?prefix ?namespace
                        WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix }
                        ORDER BY ?prefix
                        """);
        assertEquals(
                new TreeMap<>(new Prefixes(Gallery.BASE).all()),
                prefixes.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("prefix"),
                                        row -> row.get("namespace"),
                                        (a, b) -> b,
                                        TreeMap::new)));
        List<Row> examples =
                Gallery.ask(
                        WHOLE,
                        """
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX sh: <http://www.w3.org/ns/shacl#>
                        PREFIX spex: <https://purl.expasy.org/sparql-examples/ontology#>
                        SELECT DISTINCT ?sq ?comment ?query
                        WHERE {
                          ?sq a sh:SPARQLExecutable ;
                            rdfs:comment ?comment ;
                            sh:select|sh:ask|sh:construct|spex:describe ?query .
                        }
                        ORDER BY ?sq
                        """);
        assertEquals(Gallery.EXAMPLES.all().size(), examples.size(), "each once");
        for (Row row : examples) {
            String name = row.get("sq").replaceFirst("^queries/", "");
            assertEquals(Gallery.text(name), row.get("query"));
        }
        List<Row> classes =
                Gallery.ask(
                        WHOLE,
                        """
                        PREFIX void: <http://rdfs.org/ns/void#>
                        PREFIX void-ext: <http://ldf.fi/void-ext#>
                        SELECT DISTINCT ?subjectClass ?prop ?objectClass ?objectDatatype
                        WHERE {
                          ?cp void:class ?subjectClass ;
                            void:propertyPartition ?pp .
                          ?pp void:property ?prop .
                          OPTIONAL {
                            { ?pp void:classPartition [ void:class ?objectClass ] } UNION
                            { ?pp void-ext:datatypePartition [
                                void-ext:datatype ?objectDatatype ] }
                          }
                        }
                        """);
        assertTrue(
                classes.stream()
                        .map(row ->
                                row.get("subjectClass")
                                        + " "
                                        + row.get("prop")
                                        + " "
                                        + row.get("objectClass"))
                        .toList()
                        .contains("ns#Segment ns#renders ns#Segment"));
        assertTrue(
                classes.stream()
                        .anyMatch(row ->
                                row.get("prop").equals("ns#text")
                                        && row.get("objectDatatype").endsWith("#langString")));
    }

    @Test
    void anExampleSaysWhatItAsksInEveryLanguageAndWhereToAskIt() {
        Node example = node(Gallery.BASE + "queries/is-the-birth-of-otkur-disputed");
        assertEquals(
                6,
                QUERIES.stream(
                                example,
                                node("http://www.w3.org/2000/01/rdf-schema#label"),
                                Node.ANY)
                        .count());
        assertTrue(QUERIES.contains(example, Vocabulary.TYPE, Terms.ASK_EXECUTABLE));
        assertTrue(QUERIES.contains(example, Terms.TARGET, node(ENDPOINT.toString())));
        assertTrue(QUERIES.contains(example, Terms.PREFIXES, QUERIES_GRAPH));
        assertEquals(
                Gallery.EXAMPLES.all().size(),
                QUERIES.stream(Node.ANY, Vocabulary.TYPE, Terms.EXECUTABLE).count());
        Node describe = node(Gallery.BASE + "queries/describe-otkur");
        assertTrue(QUERIES.contains(describe, Vocabulary.TYPE, Terms.DESCRIBE_EXECUTABLE));
    }

    private static Set<String> objects(Node subject, Node property) {
        return DATASET.stream(subject, property, Node.ANY)
                .map(t -> t.getObject().toString())
                .collect(Collectors.toSet());
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
