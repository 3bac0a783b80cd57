package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import iz.rdf.Iris;
import iz.rdf.Prefixes;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The numbers in the description of a dataset are those that SPARQL counts in it.
class CountsTest {
    private static final String VOID =
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX void-ext: <http://ldf.fi/void-ext#>
            """;

    private static final String WHOLE = "?dataset void:sparqlEndpoint ?endpoint . ";

    enum Records {
        /// Each graph speaks of its own thing.
        BUNDLED,

        /// Graphs speak of the things of others, repeat what they say, and add to it.
        UNTIDY
    }

    private record Subject(DatasetGraph records, DatasetGraph description) {}

    private static final Subject BUNDLED = subject(Gallery.RECORDS);
    private static final Subject UNTIDY = subject(untidy());

    private static Subject subject(Records records) {
        return records == Records.BUNDLED ? BUNDLED : UNTIDY;
    }

    private static Subject subject(DatasetGraph records) {
        Counts counts = Counts.of(records, Iris.STANDARD, Set.of());
        DatasetDescription description =
                new DatasetDescription(
                        Iris.STANDARD,
                        new Prefixes(Gallery.BASE),
                        URI.create("http://localhost/sparql"));
        return new Subject(
                Gallery.union(records), DatasetGraphFactory.wrap(description.graph(counts)));
    }

    private static DatasetGraph untidy() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(
                        """
                        PREFIX : <https://w3id.org/iz/>
                        PREFIX x: <https://example.org/>
                        :a { :a a x:Poet ; x:knows :b ; x:age 7 , "7" . <https://w3id.org/iz/a#p> a x:Part ; x:of :a }
                        :b { :b a x:Poet ; x:knows :a , :b . :a a x:Poet ; x:knows :b ; x:age 8 }
                        :c { :a a x:Person . :b a x:Poet . x:far a x:Poet ; x:knows :a }
                        :d { :a x:age 7 . x:far x:knows :a . <https://w3id.org/iz/a#p> x:of :b }
                        { :a a x:Ignored . x:alone a x:Ignored }
                        """,
                        Lang.TRIG)
                .parse(dataset);
        return dataset;
    }

    @ParameterizedTest
    @EnumSource(Records.class)
    void theTotals(Records records) {
        Map<String, String> described = new TreeMap<>();
        for (String total : new String[] {"triples", "distinctSubjects", "classes", "properties"}) {
            described.putAll(
                    described(
                            records,
                            "SELECT ('%1$s' AS ?key) ?n { %2$s ?dataset void:%1$s ?n }"
                                    .formatted(total, WHOLE)));
        }
        assertEquals(
                counted(
                        records,
                        """
                        SELECT ?key ?n {
                          { SELECT ('triples' AS ?key) (COUNT(*) AS ?n) {
                              SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } } }
                          UNION
                          { SELECT ('distinctSubjects' AS ?key) (COUNT(DISTINCT ?s) AS ?n) {
                              GRAPH ?g { ?s ?p ?o } } }
                          UNION
                          { SELECT ('classes' AS ?key) (COUNT(DISTINCT ?c) AS ?n) {
                              GRAPH ?g { ?s a ?c } } }
                          UNION
                          { SELECT ('properties' AS ?key) (COUNT(DISTINCT ?p) AS ?n) {
                              GRAPH ?g { ?s ?p ?o } } }
                        }
                        """),
                described);
    }

    @ParameterizedTest
    @EnumSource(Records.class)
    void theDocumentsAreTheNamedGraphsAndTheEntitiesWhatTheArchiveNames(Records records) {
        assertEquals(
                counted(
                        records,
                        """
                        SELECT ?key ?n {
                          { SELECT ('documents' AS ?key) (COUNT(DISTINCT ?g) AS ?n) {
                              GRAPH ?g { ?s ?p ?o } } }
                          UNION
                          { SELECT ('entities' AS ?key) (COUNT(DISTINCT ?s) AS ?n) {
                              GRAPH ?g { ?s ?p ?o }
                              FILTER(STRSTARTS(STR(?s), 'https://w3id.org/iz/')) } }
                        }
                        """),
                described(
                        records,
                        "SELECT ?key ?n { "
                                + WHOLE
                                + "{ ?dataset void:documents ?n BIND('documents' AS ?key) } UNION"
                                + " { ?dataset void:entities ?n BIND('entities' AS ?key) } }"));
    }

    @ParameterizedTest
    @EnumSource(Records.class)
    void thePartitionsByClass(Records records) {
        assertEquals(
                counted(
                        records,
                        """
                        SELECT (STR(?c) AS ?key) (CONCAT(STR(?things), ' ', STR(?triples)) AS ?n) {
                          { SELECT ?c (COUNT(DISTINCT ?s) AS ?things) (COUNT(*) AS ?triples) {
                              ?s a ?c ; ?p ?o } GROUP BY ?c }
                        }
                        """),
                described(
                        records,
                        """
                        SELECT (STR(?c) AS ?key) (CONCAT(STR(?things), ' ', STR(?triples)) AS ?n) {
                          %s ?dataset void:classPartition ?part .
                          ?part void:class ?c ; void:entities ?things ; void:triples ?triples }
                        """
                                .formatted(WHOLE)));
    }

    @ParameterizedTest
    @EnumSource(Records.class)
    void thePartitionsByProperty(Records records) {
        assertEquals(
                counted(
                        records,
                        """
                        SELECT (STR(?p) AS ?key) (CONCAT(STR(?triples), ' ', STR(?things)) AS ?n) {
                          { SELECT ?p (COUNT(DISTINCT ?s) AS ?things) (COUNT(*) AS ?triples) {
                              ?s ?p ?o } GROUP BY ?p }
                        }
                        """),
                described(
                        records,
                        """
                        SELECT (STR(?p) AS ?key) (CONCAT(STR(?triples), ' ', STR(?things)) AS ?n) {
                          %s ?dataset void:propertyPartition ?part .
                          ?part void:property ?p ;
                            void:triples ?triples ; void:distinctSubjects ?things }
                        """
                                .formatted(WHOLE)));
    }

    @ParameterizedTest
    @EnumSource(Records.class)
    void thePropertiesOfEachClass(Records records) {
        assertEquals(
                counted(
                        records,
                        """
                        SELECT ?key (CONCAT(STR(?triples), ' ', STR(?things)) AS ?n) {
                          { SELECT ?key (COUNT(DISTINCT ?s) AS ?things) (COUNT(*) AS ?triples) {
                              ?s a ?c ; ?p ?o BIND(CONCAT(STR(?c), ' ', STR(?p)) AS ?key) }
                            GROUP BY ?key }
                        }
                        """),
                described(
                        records,
                        """
                        SELECT (CONCAT(STR(?c), ' ', STR(?p)) AS ?key)
                          (CONCAT(STR(?triples), ' ', STR(?things)) AS ?n) {
                          %s ?dataset void:classPartition ?class .
                          ?class void:class ?c ; void:propertyPartition ?part .
                          ?part void:property ?p ;
                            void:triples ?triples ; void:distinctSubjects ?things }
                        """
                                .formatted(WHOLE)));
    }

    @ParameterizedTest
    @EnumSource(Records.class)
    void whatThePropertiesOfEachClassPointTo(Records records) {
        assertEquals(
                counted(
                        records,
                        """
                        SELECT ?key (COUNT(*) AS ?n) {
                          ?s a ?c ; ?p ?o .
                          { ?o a ?kind } UNION { ?s ?p ?o FILTER(ISLITERAL(?o)) }
                          BIND(CONCAT(STR(?c), ' ', STR(?p), ' ',
                            STR(COALESCE(?kind, DATATYPE(?o)))) AS ?key)
                        }
                        GROUP BY ?key
                        """),
                described(
                        records,
                        """
                        SELECT (CONCAT(STR(?c), ' ', STR(?p), ' ', STR(?kind)) AS ?key) ?n {
                          %s ?dataset void:classPartition ?class .
                          ?class void:class ?c ; void:propertyPartition ?part .
                          ?part void:property ?p .
                          { ?part void:classPartition ?values . ?values void:class ?kind }
                          UNION
                          { ?part void-ext:datatypePartition ?values .
                            ?values void-ext:datatype ?kind }
                          ?values void:triples ?n }
                        """
                                .formatted(WHOLE)));
    }

    private static Map<String, String> counted(Records records, String query) {
        return numbers(subject(records).records(), query);
    }

    private static Map<String, String> described(Records records, String query) {
        return numbers(subject(records).description(), VOID + query);
    }

    private static Map<String, String> numbers(DatasetGraph dataset, String query) {
        Map<String, String> numbers = new TreeMap<>();
        Gallery.ask(dataset, query).forEach(row -> numbers.put(row.get("key"), row.get("n")));
        assertFalse(numbers.isEmpty());
        return numbers;
    }
}
