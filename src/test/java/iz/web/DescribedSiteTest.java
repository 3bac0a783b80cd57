package iz.web;

import static iz.web.AskedSite.encoded;
import static iz.web.AskedSite.header;
import static iz.web.AskedSite.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/// Whole graphs at `/data` (SPARQL 1.1 Graph Store HTTP Protocol), and what the archive says of
/// itself at `/.well-known/void` and at `/sparql`.
final class DescribedSiteTest {
    private static final String NAME = "https://w3id.org/iz/otkur/iz";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";

    @TempDir static Path folder;
    private static AskedSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new AskedSite(folder.resolve("data"), "otkur", "people");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Graph graph(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type(answer)))
                .base("http://wrong.example/")
                .parse(graph);
        return graph;
    }

    private static boolean has(Graph graph, String property, String object) {
        return graph.contains(
                Node.ANY, NodeFactory.createURI(property), NodeFactory.createURI(object));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/ld+json",
                "application/rdf+xml"
            })
    void allThatIsPublicOfItIsThereInEverySyntax(String type) throws Exception {
        HttpResponse<String> one = site.get("/data?graph=" + encoded(NAME), "Accept", type);
        assertEquals(type, type(one));
        Graph published = site.small().archive().graph(NAME).orElseThrow();
        assertTrue(published.isIsomorphicWith(graph(one)));

        HttpResponse<String> dataset = site.get("/.well-known/void", "Accept", type);
        assertEquals(type, type(dataset));
        assertTrue(
                has(
                        graph(dataset),
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                        VOID + "Dataset"));

        HttpResponse<String> service = site.get("/sparql", "Accept", type);
        assertEquals(type, type(service));
        assertTrue(has(graph(service), SD + "supportedLanguage", SD + "SPARQL11Query"));
        assertTrue(has(graph(service), SD + "feature", SD + "UnionDefaultGraph"));
    }

    @Test
    void theDefaultGraphIsTheUnionOfAll() throws Exception {
        HttpResponse<String> union = site.get("/data?default");
        assertEquals("application/n-triples", type(union));
        Graph all = graph(union);
        long counted =
                Long.parseLong(
                        site.get(
                                        "/sparql?format=csv&query="
                                                + encoded(
                                                        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p"
                                                            + " ?o } FILTER(!STRENDS(STR(?g),"
                                                            + " \"void\") && !STRENDS(STR(?g),"
                                                            + " \"sparql\") && !STRENDS(STR(?g),"
                                                            + " \"queries\")) }"))
                                .body()
                                .replaceAll("[^0-9]", ""));
        assertTrue(all.size() > 100 && all.size() <= counted, all.size() + " of " + counted);
        HttpResponse<String> turtle = site.get("/data?default", "Accept", "text/turtle");
        assertEquals("text/turtle", type(turtle));
        assertTrue(all.isIsomorphicWith(graph(turtle)));
        assertEquals(200, site.head("/data?default").statusCode());
    }

    @Test
    void aGraphThatIsNotThereOrNotNamedIsAnError() throws Exception {
        assertEquals(404, site.get("/data?graph=urn:x:none").statusCode());
        assertEquals(400, site.get("/data").statusCode());
        assertEquals(400, site.get("/data?default&graph=" + encoded(NAME)).statusCode());
        assertEquals(
                406, site.get("/data?graph=" + encoded(NAME), "Accept", "image/png").statusCode());
        assertEquals(405, site.post("/data?default", "text/turtle", "").statusCode());
        String graph = "/data?graph=" + encoded(NAME);
        assertEquals(200, site.get(graph, "Accept", AskedSite.BROWSER).statusCode());
        assertEquals(
                304,
                site.get(graph, "If-None-Match", header(site.get(graph), "ETag")).statusCode());
    }

    @Test
    void theServiceNamesTheAddressAtWhichItWasAsked() throws Exception {
        String here = "http://127.0.0.1:" + site.port() + "/sparql";
        for (String path : List.of("/sparql", "/.well-known/void")) {
            Graph described = graph(site.get(path, "Accept", "text/turtle"));
            String property = path.equals("/sparql") ? SD + "endpoint" : VOID + "sparqlEndpoint";
            assertTrue(has(described, property, here), described::toString);
        }
        String forged =
                new Wire(site.port())
                        .send(
                                String.join(
                                        "\r\n",
                                        "GET /sparql HTTP/1.1",
                                        "Host: a\"><b",
                                        "Accept: text/turtle",
                                        "Connection: close",
                                        "",
                                        ""));
        assertFalse(forged.contains("a\"><b"), forged);
    }

    @Test
    void theDescriptionsCountWhatIsThereAndAreInTheDatasetThemselves() throws Exception {
        String query =
                "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { ?d a void:Dataset ;"
                        + " void:triples ?n } ORDER BY DESC(?n) LIMIT 1";
        String csv = site.get("/sparql?format=csv&query=" + encoded(query)).body();
        assertTrue(csv.matches("n\r\n[0-9]{3,}\r\n"), csv);
    }
}
