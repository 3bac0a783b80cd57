package iz.web;

import static iz.web.AskedSite.DIRECT;
import static iz.web.AskedSite.FORM;
import static iz.web.AskedSite.address;
import static iz.web.AskedSite.encoded;
import static iz.web.AskedSite.header;
import static iz.web.AskedSite.json;
import static iz.web.AskedSite.number;
import static iz.web.AskedSite.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.ResultFormat;

import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The SPARQL 1.1 Protocol at `/sparql`, asked over the wire.
final class SparqlSiteTest {
    private static final String TITLE =
            "SELECT ?t { <https://w3id.org/iz/otkur/iz> <http://purl.org/dc/terms/title> ?t"
                    + " FILTER(LANG(?t) = \"tr\") }";
    private static final String TITLE_CSV = "t\r\nİz\r\n";
    private static final String GRAPH =
            "CONSTRUCT { ?s ?p \"İz\" } WHERE { ?s ?p \"İz\"@tr } LIMIT 1";
    private static final String ONE = "https://w3id.org/iz/otkur/iz";
    private static final String TWO = "https://w3id.org/iz/otkur/iz/ug-arab";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a ?type }";

    @TempDir static Path folder;
    private static AskedSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new AskedSite(folder.resolve("data"), "otkur", "people", "claims");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aQueryIsTakenByGetByAFormAndAsABody() throws Exception {
        assertEquals(TITLE_CSV, site.ask(TITLE, "Accept", "text/csv").body());
        String form = "format=csv&query=" + encoded(TITLE);
        assertEquals(TITLE_CSV, site.post("/sparql", FORM, form).body());
        assertEquals(
                TITLE_CSV,
                site.post(
                                "/sparql",
                                FORM + "; charset=UTF-8",
                                form.substring(11),
                                "Accept",
                                "text/csv")
                        .body());
        assertEquals(TITLE_CSV, site.post("/sparql?format=csv", DIRECT, TITLE).body());
        assertEquals(
                TITLE_CSV,
                site.post("/sparql", DIRECT + ";charset=utf-8", TITLE, "Accept", "text/csv")
                        .body());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatCanBeAskedForByAcceptAndByName(ResultFormat format) throws Exception {
        String query = format.isTable() ? TITLE : GRAPH;
        for (var answer :
                List.of(
                        site.ask(query, "Accept", format.mediaType()),
                        site.get(address(query) + "&format=" + format.extension()),
                        site.get(address(query) + "&format=" + encoded(format.mediaType())),
                        site.get(address(query) + "&format=" + encoded(format.label())))) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(format.contentType(), header(answer, "Content-Type"));
            assertTrue(answer.body().contains("İz"), answer.body());
            String name = header(answer, "Content-Disposition");
            assertTrue(
                    name.matches(
                            "inline; filename=\"iz-(select|construct)-[0-9a-f]{8}-at-[0-9]+\\."
                                    + format.extension()
                                    + "\""),
                    name);
        }
        if (format.isTable()) {
            assertTrue(site.ask("ASK {}", "Accept", format.mediaType()).body().contains("true"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/sparql-results+json | text/turtle",
                "application/json | application/sparql-results+json | application/ld+json",
                "application/xml | application/sparql-results+xml | application/rdf+xml",
                "text/csv;q=0.5, text/tab-separated-values | text/tab-separated-values | ''",
                "text/plain | '' | application/n-triples",
                "application/sparql-results+json, */*;q=0.1 | application/sparql-results+json"
                        + " | text/turtle",
                "text/turtle, application/rdf+xml;q=0.9 | '' | text/turtle",
                "image/png | '' | ''",
            })
    void acceptChoosesAmongTheFormsThatAnAnswerCanHave(String accept, String table, String graph)
            throws Exception {
        HttpResponse<String> rows = site.ask(TITLE, "Accept", accept);
        HttpResponse<String> triples = site.ask(GRAPH, "Accept", accept);
        assertEquals(table.isEmpty() ? "application/problem+json" : table, type(rows));
        assertEquals(graph.isEmpty() ? "application/problem+json" : graph, type(triples));
        assertEquals(table.isEmpty() ? 406 : 200, rows.statusCode());
        assertEquals(graph.isEmpty() ? 406 : 200, triples.statusCode());
        assertTrue(header(rows, "Vary").contains("Accept"), header(rows, "Vary"));
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json, application/ld+json",
        "xml, application/sparql-results+xml, application/rdf+xml",
    })
    void clientsThatNameOneFormatForAllQueriesAreUnderstood(String name, String table, String graph)
            throws Exception {
        String more = "&output=" + name + "&results=" + name + "&format=" + name;
        assertEquals(table, type(site.get(address(TITLE) + more)));
        assertEquals(graph, type(site.get(address(GRAPH) + more)));
    }

    @Test
    void whatCannotBeHadInThatFormSaysInWhichItCan() throws Exception {
        JsonObject problem = json(site.get(address(TITLE) + "&format=ttl"));
        assertEquals(406, number(problem, "status"));
        assertTrue(problem.getString("expected").contains("text/csv"), problem.toString());
        JsonObject unknown = json(site.get(address(TITLE) + "&format=docx"));
        assertEquals(400, number(unknown, "status"));
        assertTrue(unknown.getString("expected").contains("csv"), unknown.toString());
    }

    @Test
    void aMistakeIsToldWithItsPlaceWhatWasExpectedAndAHint() throws Exception {
        HttpResponse<String> answer = site.ask("SELECT ?s {\n  ?s ?p ?o ]\n}");
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        JsonObject problem = json(answer);
        assertEquals("urn:iz:problem:syntax", problem.getString("type"));
        assertEquals(400, number(problem, "status"));
        assertEquals(2, number(problem, "line"));
        assertEquals(12, number(problem, "column"));
        assertTrue(problem.getString("expected").contains("}"), problem.toString());
        assertTrue(problem.getString("detail").contains("]"), problem.toString());
        JsonObject prefix = json(site.ask("SELECT ?s { ?s nope:p ?o }"));
        assertTrue(prefix.getString("hint").contains("PREFIX"), prefix.toString());
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT * FROM <http://example.org/nowhere> { ?s ?p ?o }",
                "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
                "",
                "nonsense",
                "SELECT * { ?s ?p ?o",
            })
    void whatIsNotOfferedIsA400(String query) throws Exception {
        HttpResponse<String> answer = site.post("/sparql", DIRECT, query);
        assertEquals(400, answer.statusCode(), answer.body());
        assertFalse(json(answer).getString("detail").isBlank());
    }

    @Test
    void updatesAreRefusedWithAWordOnHowContributionsAreMade() throws Exception {
        String update = "INSERT DATA { <urn:x> <urn:y> 1 }";
        for (var answer :
                List.of(
                        site.post("/sparql", "application/sparql-update", update),
                        site.post("/sparql", FORM, "update=" + encoded(update)),
                        site.post("/sparql", FORM, "query=" + encoded(update)),
                        site.get("/sparql?update=" + encoded(update)),
                        site.ask("PREFIX x: <urn:x> DROP ALL"))) {
            assertEquals(403, answer.statusCode(), answer.body());
            String hint = json(answer).getString("hint");
            assertTrue(hint.contains("/about/contribute"), hint);
        }
    }

    @Test
    void aConnectionStaysOpenAfterARefusalAlsoWhenTheBodyCameLate() throws Exception {
        for (String type : List.of("application/sparql-update", "text/plain", FORM)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
                socket.setSoTimeout(10_000);
                OutputStream out = socket.getOutputStream();
                for (int i = 0; i < 2; i++) {
                    String head =
                            "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n"
                                    + "Content-Type: "
                                    + type
                                    + "\r\n\r\n";
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    Thread.sleep(200);
                    out.write("update=%7B".getBytes(StandardCharsets.UTF_8));
                    byte[] answer = new byte[16 * 1024];
                    int length = socket.getInputStream().read(answer);
                    String text = new String(answer, 0, length, StandardCharsets.UTF_8);
                    assertTrue(text.startsWith("HTTP/1.1 4"), text);
                    assertFalse(text.toLowerCase(Locale.ROOT).contains("connection: close"), text);
                }
            }
        }
    }

    @Test
    void requestsThatAreNoneOfTheProtocolAreRefused() throws Exception {
        assertEquals(415, site.post("/sparql", "text/plain", TITLE).statusCode());
        assertEquals(415, site.post("/sparql", "application/x-unknown", TITLE).statusCode());
        String twice = "query=" + encoded(TITLE) + "&query=" + encoded("ASK {}");
        assertEquals(400, site.get("/sparql?" + twice).statusCode());
        assertEquals(400, site.post("/sparql", FORM, twice).statusCode());
        assertEquals(400, site.post(address(TITLE), DIRECT, TITLE).statusCode());
        assertEquals(400, site.post("/sparql", FORM, "query=%zz").statusCode());
        var latin =
                site.request("/sparql", "Content-Type", DIRECT)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        TITLE.getBytes(StandardCharsets.UTF_16)));
        assertEquals(400, site.send(latin).statusCode());
        assertEquals(
                405,
                site.send(site.request("/sparql").PUT(HttpRequest.BodyPublishers.ofString(TITLE)))
                        .statusCode());
        assertEquals(413, site.post("/sparql", DIRECT, "#" + "x".repeat(70_000)).statusCode());
        assertEquals(413, site.post("/sparql", DIRECT, "#".repeat(300_000)).statusCode());
    }

    @Test
    void theProtocolsGraphsStandInThePlaceOfTheQuerysOwn() throws Exception {
        String one = "&default-graph-uri=" + encoded(ONE);
        String two = "&default-graph-uri=" + encoded(TWO);
        int ones = count(COUNT, one);
        int twos = count(COUNT, two);
        assertEquals(1, ones);
        assertTrue(twos > 10, twos + "");
        assertEquals(ones + twos, count(COUNT, one + two));
        assertEquals(ones, count(COUNT.replace("{", "FROM <" + TWO + "> {"), one));
        String named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?type } }";
        assertEquals(twos, count(named, "&named-graph-uri=" + encoded(TWO)));
        assertEquals(0, count(COUNT, "&named-graph-uri=" + encoded(TWO)));
        assertEquals(0, count(named, one));
        String form = "query=" + encoded(COUNT) + one + "&format=csv";
        assertEquals("n\r\n1\r\n", site.post("/sparql", FORM, form).body());
        assertEquals("n\r\n1\r\n", site.post("/sparql?format=csv" + one, DIRECT, COUNT).body());
        HttpResponse<String> unknown =
                site.get(address(COUNT) + "&default-graph-uri=http%3A%2F%2Fexample.org%2F");
        assertEquals(400, unknown.statusCode());
        assertTrue(json(unknown).getString("detail").contains("http://example.org/"));
    }

    private static int count(String query, String parameters) throws Exception {
        String csv = site.get(address(query) + parameters + "&format=csv").body();
        assertTrue(csv.matches("n\r\n[0-9]+\r\n"), csv);
        return Integer.parseInt(csv.substring(3).strip());
    }

    @Test
    void parametersThatSayNothingHereAreIgnored() throws Exception {
        assertEquals(
                TITLE_CSV,
                site.get(address(TITLE) + "&timeout=0&debug=on&format=csv&should-sponge=").body());
    }

    @Test
    void pagesElsewhereMayReadAnswersAndErrors() throws Exception {
        String from = "https://notebook.example";
        for (var answer :
                List.of(
                        site.ask(TITLE, "Origin", from),
                        site.ask("nonsense", "Origin", from),
                        site.post("/sparql", "text/plain", TITLE, "Origin", from),
                        site.get("/sparql", "Origin", from),
                        site.get(address(TITLE) + "&x=" + "x".repeat(15_000), "Origin", from),
                        site.get("/data?graph=" + encoded(ONE), "Origin", from),
                        site.get("/data", "Origin", from),
                        site.get("/data?graph=urn:x:none", "Origin", from),
                        site.get("/.well-known/void", "Origin", from))) {
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"), answer.body());
            assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
        }
        var preflight =
                site.send(
                        site.request("/sparql", "Origin", from)
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "content-type")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> get = site.ask(TITLE, "Accept", "text/csv");
        HttpResponse<String> head = site.head(address(TITLE), "Accept", "text/csv");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (String name : List.of("Content-Type", "ETag", "Content-Disposition", "Link")) {
            assertEquals(header(get, name), header(head, name), name);
        }
    }

    @Test
    void askingForTheHeadOfALongAnswerLeavesNothingBehind() throws Exception {
        String all = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000";
        for (int i = 0; i < 8; i++) {
            assertEquals(200, site.head(address(all + " #" + i)).statusCode());
        }
        assertEquals(TITLE_CSV, site.get(address(TITLE + " #") + "&format=csv").body());
    }
}
