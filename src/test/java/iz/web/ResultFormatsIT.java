package iz.web;

import static iz.web.AskedSite.encoded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The W3C's tests of results in CSV, TSV and JSON: their queries, asked over HTTP of their data.
/// The data has blank nodes, which no record has, so it stands beside the records.
final class ResultFormatsIT {
    private static final Map<String, Lang> FORMS =
            Map.of("tsv", ResultSetLang.RS_TSV, "srj", ResultSetLang.RS_JSON);
    private static final Pattern BLANK = Pattern.compile("_:[A-Za-z0-9]+");

    private static final String TESTS =
            "PREFIX mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#>"
                    + " PREFIX qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#>"
                    + " SELECT ?name ?query ?data ?result { ?test mf:name ?name ; mf:result ?result"
                    + " ; mf:action [ qt:query ?query ; qt:data ?data ] } ORDER BY ?name";

    @TempDir static Path folder;
    private static AskedSite site;

    /// One of their tests; files of its suite.
    private record Case(String name, Path query, Path data, Path result) {}

    @BeforeAll
    static void start() throws Exception {
        Map<String, Graph> data = new HashMap<>();
        for (Case each : cases()) {
            Graph graph = GraphMemFactory.createDefaultGraph();
            RDFParser.source(each.data()).parse(graph);
            data.put(graphName(each), graph);
        }
        site = new AskedSite(folder.resolve("data"), data, "otkur");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static String graphName(Case each) {
        return "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
                + ConformanceFiles.find().relativize(each.data());
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String suite : List.of("csv-tsv-res", "json-res")) {
            Path manifest = ConformanceFiles.find().resolve(suite).resolve("manifest.ttl");
            Graph graph = RDFDataMgr.loadGraph(manifest.toString());
            try (QueryExec tests = QueryExec.graph(graph).query(TESTS).build()) {
                tests.select()
                        .forEachRemaining(row ->
                                cases.add(
                                        new Case(
                                                row.get("name").getLiteralLexicalForm(),
                                                Path.of(URI.create(row.get("query").getURI())),
                                                Path.of(URI.create(row.get("data").getURI())),
                                                Path.of(URI.create(row.get("result").getURI())))));
            }
        }
        assertEquals(10, cases.size());
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> everyResultIsAsTheyExpect() {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each)));
    }

    private static void run(Case each) throws Exception {
        String file = each.result().getFileName().toString();
        String form = file.substring(file.lastIndexOf('.') + 1);
        HttpResponse<String> answer =
                site.get(
                        AskedSite.address(Files.readString(each.query()))
                                + "&format="
                                + form
                                + "&default-graph-uri="
                                + encoded(graphName(each)));
        assertEquals(200, answer.statusCode(), answer.body());
        String expected = Files.readString(each.result());
        if (form.equals("csv")) {
            assertEquals(csv(expected), csv(answer.body()));
            return;
        }
        Lang lang = Objects.requireNonNull(FORMS.get(form));
        QueryExecResult ours = read(answer.body(), lang);
        QueryExecResult theirs = read(expected, lang);
        assertEquals(theirs.isBoolean(), ours.isBoolean());
        if (ours.isBoolean()) {
            assertEquals(theirs.booleanResult(), ours.booleanResult());
        } else {
            assertEquals(theirs.rowSet().getResultVars(), ours.rowSet().getResultVars());
            assertTrue(
                    ResultsCompare.equalsByValueAndOrder(ours.rowSet(), theirs.rowSet()),
                    answer.body());
        }
    }

    private static QueryExecResult read(String text, Lang form) {
        return RowSetReader.createReader(form)
                .readAny(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Context.emptyContext());
    }

    /// Rows, with the labels of blank nodes in the order in which they come.
    private static List<String> csv(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher blank = BLANK.matcher(text);
        return blank.replaceAll(b -> labels.computeIfAbsent(b.group(), l -> "_:b" + labels.size()))
                .lines()
                .toList();
    }
}
