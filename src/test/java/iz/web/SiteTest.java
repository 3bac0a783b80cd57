package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Entry;
import iz.query.wire.QueriesHere;
import iz.web.http.Assets;
import iz.web.http.MediaType;
import iz.web.http.Offer;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The whole site over a real archive, asked as browsers and programs ask.
final class SiteTest {
    private static final String WORK = "/otkur/iz";
    private static final String VERSION = "/otkur/iz/en-abdurazak";
    private static final String GENERATED = "/otkur/iz/ug-arab~uly";
    private static final List<String> THINGS =
            List.of(
                    "/otkur",
                    WORK,
                    VERSION,
                    "/places/qumul",
                    "/people/abdurazak",
                    "/concepts/form");
    private static final Set<String> RDF_NAMES =
            Set.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/ld+json",
                    "application/rdf+xml");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir static Path folder;
    private static SmallArchive small;
    private static long rotated;
    private static Site site;
    private static QueriesHere queries;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Path data = folder.resolve("data");
        small = new SmallArchive(data);
        small.sign(folder.resolve("keys"));
        small.publish("otkur", "people", "places", "concepts", "sources", "claims");
        small.day("2026-11-25");
        small.change("otkur/iz/en-abdurazak.ttl", "We were young", "WE WERE YOUNG");
        queries = new QueriesHere(data, small.archive(), SmallArchive.IRIS);
        rotated = small.rotate(folder.resolve("keys"));
        site = small.siteOfPlainPages(queries.answers());
        server = SmallArchive.serve(site);
    }

    @AfterAll
    static void stop() {
        server.close();
        queries.close();
        small.close();
    }

    /// Every line of the route table, with things that are there in its slots.
    private static Stream<String> addresses() {
        return site.routes().stream()
                // Nobody has a key here: ApiSiteTest asks these.
                .filter(route -> !route.api())
                // Leads to the work's page: RivalsSiteTest asks it.
                .filter(route -> !route.pattern().toString().endsWith("/{alignment}"))
                .flatMap(route ->
                        switch (route.pattern().toString()) {
                            case "/{poet}" -> Stream.of("/otkur");
                            case "/{poet}/{work}" -> Stream.of(WORK);
                            case "/{poet}/{work}/{~version}" -> Stream.of(VERSION, GENERATED);
                            case "/people/{name}" -> Stream.of("/people/abdurazak");
                            case "/places/{name}" -> Stream.of("/places/qumul");
                            case "/sources/{name}" -> Stream.of("/sources/genocide-page");
                            case "/claims/{name}" -> Stream.of("/claims/otkur-birth");
                            case "/concepts/{name}" -> Stream.of("/concepts/form");
                            case "/about/{part}" -> Stream.of("/about/promises");
                            case "/desk/drafts/{draft}" -> Stream.of("/desk/drafts/1");
                            case "/desk/drafts/{draft}/words" -> Stream.of("/desk/drafts/1/words");
                            case "/desk/drafts/{draft}/history" ->
                                    Stream.of("/desk/drafts/1/history");
                            // Nothing of the kind is in the corpus.
                            case "/items/{name}", "/events/{name}" -> Stream.of();
                            case "/sitemap/{part}" -> Stream.of("/sitemap/1");
                            case "/log/tile/{**tile}" ->
                                    Stream.of("/log/tile/0/000.p/20", "/log/tile/entries/000.p/20");
                            case "/log/rotations/{*size}" -> Stream.of("/log/rotations/" + rotated);
                            // Its data is there once keys were changed by the program.
                            case "/log" -> Stream.of();
                            case "/log/records/{*folder}/{*record}" -> Stream.of(record());
                            case "/data" -> Stream.of("/data?default");
                            case "/assets/{*file}" ->
                                    Stream.of(new Assets(folder).address("iz.css"));
                            case String fixed -> Stream.of(fixed);
                        });
    }

    private static String record() {
        String iri = SmallArchive.IRIS.base() + WORK.substring(1);
        String hex = ((Entry.Put) small.archive().history(iri).getLast()).digest().hex();
        return "/log/records/" + hex.substring(0, 2) + "/sha256-" + hex + ".nq";
    }

    private static Route route(String address) {
        String path = address.replaceFirst("[?].*", "");
        return new Router(site.routes()).find(path).orElseThrow().route();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteGivesEveryFormThatIsAskedFor() {
        return addresses()
                .flatMap(address ->
                        route(address).offers().stream()
                                // What a scheme makes is no record of the log.
                                .filter(offer ->
                                        !(address.contains("~")
                                                && offer.type().equals(MediaType.LOG_PROOF)))
                                .map(offer -> formTest(address, offer)));
    }

    private static DynamicTest formTest(String address, Offer offer) {
        MediaType type = offer.type();
        return DynamicTest.dynamicTest(
                address + " as " + type.label(),
                () -> {
                    List<HttpResponse<byte[]>> answers = new ArrayList<>();
                    boolean one =
                            type.name().endsWith("octet-stream") || type.equals(MediaType.ANY);
                    if (offer.negotiated() && !one) {
                        answers.add(get(address, "Accept", type.name()));
                    }
                    if (!type.suffix().isEmpty()) {
                        answers.add(get(address + type.suffix()));
                    }
                    for (HttpResponse<byte[]> answer : answers) {
                        assertEquals(200, answer.statusCode(), text(answer));
                        assertTrue(
                                header(answer, "Content-Type").startsWith(type.name()),
                                header(answer, "Content-Type"));
                        assertTrue(answer.body().length > 0);
                        assertTrue(header(answer, "Vary").contains("Accept-Encoding"));
                        if (RDF_NAMES.contains(type.name())) {
                            assertFalse(graph(answer).isEmpty());
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> headIsGetWithoutTheBodyOnEveryRoute() {
        return addresses()
                .flatMap(address ->
                        Stream.of("text/html", "text/turtle", "image/png", "*/*")
                                .map(accept ->
                                        DynamicTest.dynamicTest(
                                                address + " as " + accept,
                                                () -> headEqualsGet(address, accept))));
    }

    private static void headEqualsGet(String address, String accept) throws Exception {
        HttpResponse<byte[]> get = get(address, "Accept", accept);
        HttpResponse<byte[]> head =
                CLIENT.send(
                        request(address).header("Accept", accept).HEAD().build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(get.statusCode(), head.statusCode());
        assertEquals(0, head.body().length);
        Set<String> names = new TreeSet<>(get.headers().map().keySet());
        names.removeAll(Set.of("date", "transfer-encoding"));
        for (String name : names) {
            assertEquals(header(get, name), header(head, name), name);
        }
        SecurityHeaders.ALL.forEach((name, value) -> assertEquals(value, header(get, name)));
        assertTrue(get.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(get.headers().firstValue("Server").isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> whatIsKnownIsNotSentAgain() {
        return Stream.concat(addresses(), THINGS.stream().map(thing -> thing + ".ttl"))
                .map(address ->
                        DynamicTest.dynamicTest(
                                address,
                                () -> {
                                    String tag = header(get(address), "ETag");
                                    assertFalse(tag.isEmpty());
                                    assertFalse(tag.startsWith("W/"));
                                    var again = get(address, "If-None-Match", "\"x\", " + tag);
                                    assertEquals(304, again.statusCode());
                                    assertEquals(tag, header(again, "ETag"));
                                    assertEquals(0, again.body().length);
                                    assertFalse(header(again, "Vary").isEmpty());
                                    var other = get(address, "If-None-Match", "\"x\"");
                                    assertEquals(200, other.statusCode());
                                }));
    }

    @Test
    void everyRepresentationHasItsOwnEntityTag() throws Exception {
        Set<String> tags = new TreeSet<>();
        int count = 0;
        for (Offer offer : route(WORK).offers()) {
            for (String encoding : List.of("gzip", "identity")) {
                var answer = get(WORK + offer.type().suffix(), "Accept-Encoding", encoding);
                boolean packed = header(answer, "Content-Encoding").equals("gzip");
                if (packed || encoding.equals("identity")) {
                    tags.add(header(answer, "ETag"));
                    count++;
                }
            }
        }
        assertEquals(count, tags.size());
    }

    @Test
    void gzipHoldsTheSameText() throws Exception {
        byte[] plain = get(WORK + ".ttl").body();
        var packed = get(WORK + ".ttl", "Accept-Encoding", "gzip;q=0.5, identity;q=0.1");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals(
                new String(plain, StandardCharsets.UTF_8),
                new String(unzip(packed.body()), StandardCharsets.UTF_8));
        var refused = get(WORK + ".ttl", "Accept-Encoding", "gzip;q=0, *");
        assertEquals("", header(refused, "Content-Encoding"));
    }

    @Test
    void allSyntaxesSayTheSame() throws Exception {
        for (String thing : THINGS) {
            Graph turtle = graph(get(thing + ".ttl"));
            for (String suffix : List.of(".nt", ".jsonld", ".rdf")) {
                assertTrue(turtle.isIsomorphicWith(graph(get(thing + suffix))), thing + suffix);
            }
            Graph published =
                    small.archive()
                            .graph(SmallArchive.IRIS.base() + thing.substring(1))
                            .orElseThrow();
            assertTrue(turtle.isIsomorphicWith(published), thing);
        }
    }

    @Test
    void turtleReadsAsPeopleWouldWriteIt() throws Exception {
        String turtle = text(get(VERSION + ".ttl"));
        assertTrue(turtle.contains("@prefix iz: <https://w3id.org/iz/ns#> ."), turtle);
        assertTrue(turtle.contains("/en-abdurazak> a lrmoo:F2_Expression ;"), turtle);
        assertTrue(turtle.contains("mrel:trl people:abdurazak , people:saydahmat ;"), turtle);
        assertFalse(turtle.contains("metre:"), turtle);
        assertTrue(turtle.indexOf(":l2 ") < turtle.indexOf(":l10 "), turtle);
    }

    @Test
    void jsonLdNeedsNoOtherDocument() throws Exception {
        for (String suffix : List.of(".jsonld", ".schema.jsonld")) {
            String json = text(get(WORK + suffix));
            assertTrue(json.matches("(?s).*\"@context\"\\s*:\\s*\\{.*"), json);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "*/* | text/html",
                "text/turtle;q=0.5, text/html;q=0.4 | text/turtle",
                "text/*;q=0.9, text/html;q=0.1 | text/turtle",
                "application/rdf+xml, */*;q=0.1 | application/rdf+xml",
                "text/html;q=0, */* | text/turtle",
                "application/ld+json;profile=\"a,b\" | application/ld+json",
                "nonsense | ''",
                "image/png | ''",
                "text/turtle;q=0 | ''",
            })
    void acceptChoosesTheForm(String accept, String type) throws Exception {
        var answer = get(WORK, "Accept", accept);
        if (type.isEmpty()) {
            assertEquals(406, answer.statusCode());
            assertTrue(text(answer).contains(WORK + ".ttl"), text(answer));
        } else {
            assertEquals(200, answer.statusCode());
            assertEquals(type, header(answer, "Content-Type").replaceFirst(";.*", ""));
            assertTrue(header(answer, "Vary").contains("Accept,"));
        }
    }

    @Test
    void aChosenFormSaysWhereItIsAndWhatElseThereIs() throws Exception {
        var turtle = get(WORK, "Accept", "text/turtle");
        assertEquals(WORK + ".ttl", header(turtle, "Content-Location"));
        String links = header(turtle, "Link");
        assertTrue(links.contains("<" + WORK + ">; rel=\"alternate\"; type=\"text/html\""), links);
        assertTrue(links.contains("<" + VERSION + ">; rel=\"item\""), links);
        String page = header(get(WORK), "Link");
        assertTrue(page.contains("<" + WORK + ".ttl>; rel=\"describedby\""), page);
        String version = header(get(VERSION + ".nt"), "Link");
        assertTrue(version.contains("<" + WORK + ">; rel=\"collection\""), version);
        assertTrue(version.contains("InC/1.0/>; rel=\"license\""), version);
    }

    @ParameterizedTest
    @CsvSource({
        "ug, ug-Arab",
        "ug-Latn, ug-Latn",
        "'fa, tr;q=0.5', tr",
        "'kk-KZ,ru', kk",
        "'', en",
        "zh-CN, en",
        "'en;q=0.1, ru', ru",
    })
    void theInterfaceFollowsAcceptLanguage(String wanted, String spoken) throws Exception {
        var answer = get("/otkur", "Accept-Language", wanted);
        assertEquals(spoken, header(answer, "Content-Language"));
        assertTrue(header(answer, "Vary").contains("Accept-Language"));
        assertEquals(
                "ug-Latn",
                header(get("/otkur?ui=ug-latn", "Accept-Language", wanted), "Content-Language"));
    }

    @Test
    void thingsThatAreNotThereAreNotFoundInAnyForm() throws Exception {
        for (String path :
                List.of("/otkur/iz/en-x", "/otkurr/iz", "/people/x", "/a/b/c/d", "/otkur/iz.png")) {
            assertEquals(404, get(path).statusCode(), path);
        }
        for (Offer offer : route(VERSION).offers()) {
            assertEquals(404, get("/otkur/iz/en-nobody" + offer.type().suffix()).statusCode());
        }
        String page = text(get("/otkur/ize"));
        assertTrue(page.contains("href=\"/otkur/iz\""), page);
    }

    @Test
    void programsGetErrorsAsJson() throws Exception {
        var answer = get("/otkur/ize", "Accept", "text/turtle");
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(text(answer).contains("\"/otkur/iz\""), text(answer));
    }

    @Test
    void theDumpIsAllRecordsInTheOrderOfTheLogAndAlwaysTheSame() throws Exception {
        var first = get("/dump.nq.gz");
        assertEquals("", header(first, "Content-Encoding"));
        String quads = new String(unzip(first.body()), StandardCharsets.UTF_8);
        assertTrue(quads.contains("WE WERE YOUNG"));
        assertFalse(quads.contains("We were young"));
        assertTrue(
                quads.lines()
                        .toList()
                        .getLast()
                        .endsWith("<https://w3id.org/iz" + VERSION + "> ."));
        var second = get("/dump.nq.gz");
        assertEquals(List.of(bytes(first)), List.of(bytes(second)));
    }

    @Test
    void theSitemapNamesEveryThing() throws Exception {
        String xml = text(get("/sitemap.xml"));
        for (String name : small.archive().names()) {
            assertTrue(xml.contains("<loc>" + name + "</loc>"), name);
        }
        assertTrue(text(get("/robots.txt")).contains("Sitemap: https://w3id.org/iz/sitemap.xml"));
        assertTrue(text(get("/robots.txt")).contains("Disallow: /search"));
    }

    @Test
    void assetsAreKeptForEverAndAChangedNameIsNotThere() throws Exception {
        String address = new Assets(folder).address("iz.css");
        var css = get(address);
        assertEquals(200, css.statusCode());
        assertTrue(header(css, "Cache-Control").contains("immutable"));
        assertEquals("text/css; charset=utf-8", header(css, "Content-Type"));
        assertEquals(404, get("/assets/iz.css").statusCode());
        assertEquals(404, get("/assets/list").statusCode());
    }

    @Test
    void downloadsStateTheirRights() throws Exception {
        for (String suffix : List.of(".txt", ".bib", ".csl.json", ".citation.txt")) {
            var answer = get(VERSION + suffix);
            assertTrue(text(answer).contains("http://rightsstatements.org/vocab/InC/1.0/"), suffix);
            assertTrue(
                    header(answer, "Content-Disposition")
                            .contains("filename=\"otkur-iz-en-abdurazak" + suffix + "\""));
        }
        assertNotEquals("", text(get(WORK + ".bib")));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static List<Byte> bytes(HttpResponse<byte[]> answer) {
        List<Byte> all = new ArrayList<>();
        for (byte b : answer.body()) {
            all.add(b);
        }
        return all;
    }

    private static byte[] unzip(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static Graph graph(HttpResponse<byte[]> answer) {
        Lang lang =
                RDFLanguages.contentTypeToLang(
                        header(answer, "Content-Type").replaceFirst(";.*", ""));
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(lang).parse(graph);
        return graph;
    }
}
