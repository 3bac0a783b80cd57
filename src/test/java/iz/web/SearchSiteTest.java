package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.web.http.UiLanguage;
import iz.web.page.Flaws;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The search page and its feed, over the wire.
class SearchSiteTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HIT = "<p class=\"where s\"><a href=\"([^\"]*)\"";

    @TempDir static Path folder;
    private static SmallArchive small;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        small = new SmallArchive(folder.resolve("data"));
        small.publish(
                "otkur",
                "hafez",
                "du-fu",
                "sappho",
                "heine",
                "newai",
                "people",
                "places",
                "concepts",
                "sources",
                "claims");
        server = SmallArchive.serve(small.site());
    }

    @AfterAll
    static void stop() {
        server.close();
        small.close();
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void everySearchPageIsWhole(UiLanguage language) throws Exception {
        for (String asked :
                List.of(
                        "",
                        "q=",
                        "q=biz",
                        "q=yash&add=%C3%B6",
                        "q=hafez",
                        "q=%E5%9C%8B%E7%A0%B4",
                        "q=the&page=2",
                        "q=xyzzyplugh",
                        "q=yashq",
                        "q=xyzzyplugh&poet=hafez",
                        "q=the&in=en&form=ghazal&kind=translation",
                        "q=%22")) {
            HttpResponse<String> page =
                    get(
                            "/search?"
                                    + asked
                                    + (asked.isEmpty() ? "" : "&")
                                    + "ui="
                                    + language.code());
            assertEquals(200, page.statusCode(), asked);
            assertEquals(List.of(), Flaws.of(page.body(), language), asked);
        }
    }

    @Test
    void theFormIsAPlainGetThatKeepsTheInterfaceLanguage() throws Exception {
        String page = body("/search?q=yash&ui=ug");
        assertTrue(page.contains("<form action=\"/search\" method=\"get\" role=\"search\">"), page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"ui\" value=\"ug\">"), page);
        assertFalse(page.contains("class=\"find\""), "one search box is enough");
        assertFalse(
                body("/search?q=yash").contains("name=\"ui\""), "what was not said is not kept");
        for (String href : all(page, HIT)) {
            assertTrue(href.contains("ui=ug"), href);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/browse",
                "/about",
                "/ns",
                "/otkur",
                "/otkur/iz",
                "/otkur/iz/ug-arab",
                "/people/abdurazak",
                "/places/qumul",
                "/sources/genocide-page",
                "/concepts/form",
                "/claims/otkur-birth",
                "/otkur/iz/ug-arab~uly",
                "/nothing-like-it",
                "/otkur/iz?view=sideways"
            })
    void everyOtherPageHasTheBoxInItsHeader(String path) throws Exception {
        String page = body(path + (path.contains("?") ? "&" : "?") + "ui=kk");
        String box = all(page, "<form class=\"find\" action=\"/search\">(.*?)</form>").getFirst();
        assertTrue(box.contains("<input type=\"hidden\" name=\"ui\" value=\"kk\">"), box);
        assertTrue(box.contains("<input type=\"search\" name=\"q\" dir=\"auto\""), box);
        assertFalse(body(path).contains("name=\"ui\""), path);
    }

    @Test
    void aLetterButtonPutsItsLetterBehindWhatIsTyped() throws Exception {
        String page = body("/search?q=k&add=%C3%B6");
        assertEquals(List.of("kö"), all(page, "name=\"q\"[^>]* value=\"([^\"]*)\""));
        assertTrue(all(page, "(<input type=\"search\"[^>]*>)").getFirst().contains("autofocus"));
        assertFalse(body("/search?q=k%C3%B6z").contains("autofocus"), "readers want the results");
        assertTrue(body("/search").contains("autofocus"));
        for (String letter : "ئ ۆ ۈ ې ڭ غ ق ژ ە".split(" ", -1)) {
            assertTrue(
                    Pattern.compile("<button type=\"submit\" name=\"add\" value=\"" + letter + "\"")
                            .matcher(page)
                            .find(),
                    letter);
        }
        // Enter presses the first button of a form.
        assertFalse(all(page, "<main.*?(<button[^>]*>)").getFirst().contains("add"));
    }

    @Test
    void anUnknownKindIsABadQuestion() throws Exception {
        assertEquals(400, get("/search?q=iz&kind=poem").statusCode());
        assertEquals(400, get("/search.json?q=iz&kind=poem").statusCode());
        assertEquals(200, get("/search?q=iz&kind=").statusCode());
        assertEquals(200, get("/search?q=iz&kind=original").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yash", "biz", "the", "国破", "hafez", "deserts", "trace", "он", "seems"})
    void everyHitLeadsToItsLineBesideVersionsThatAreThere(String q) throws Exception {
        Set<String> hrefs = new LinkedHashSet<>(all(body("/search?q=" + encoded(q)), HIT));
        assertFalse(hrefs.isEmpty());
        for (String href : hrefs) {
            URI address = URI.create(href.replace("&amp;", "&"));
            HttpResponse<String> page = get(address.toString().replaceAll("#.*", ""));
            assertEquals(200, page.statusCode(), href);
            assertTrue(page.body().contains(" id=\"" + address.getFragment() + "\""), href);
            for (String version : address.getQuery().replaceAll("^v=|&.*", "").split(",", -1)) {
                String path = address.getPath() + "/" + version;
                assertTrue(page.body().contains("href=\"" + path + "\""), href + " shows " + path);
            }
        }
    }

    @Test
    void theHitIsMarkedAndItsNeighboursAreBesideIt() throws Exception {
        String page = body("/search?q=yash+iduq");
        String first = all(page, "<section class=\"lines\">.*?<ol><li>(.*?)</li>").getFirst();
        assertTrue(first.contains("/otkur/iz?v=ug-arab,"), first);
        assertTrue(first.contains("#l1\""), first);
        assertTrue(
                first.contains("<mark>Yash</mark> <mark>iduq</mark>")
                        || first.contains("<mark>ياش</mark> <mark>ئىدۇق</mark>"),
                first);
        assertTrue(first.contains("We were young"), first);
        assertTrue(page.contains("ياش ئىدۇق"), "how it was read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "' onfocus='alert(1)",
                "${7919*7907}",
                "[[7919*7907]]",
                "<b>yash</b>"
            })
    void whatIsTypedIsShownAsLetters(String typed) throws Exception {
        for (String asked :
                List.of("q=", "q=yash&add=", "page=2&q=", "q=yash&poet=", "q=yash&ui=")) {
            String page = body("/search?" + asked + encoded(typed));
            assertFalse(page.contains("<script"), page);
            assertFalse(page.contains("<b>"), page);
            assertFalse(page.contains("62615533"), page);
            assertEquals(List.of(), all(page, "<[^>\"]* (onfocus=)[^<]*>"));
        }
        assertTrue(body("/search?q=" + encoded("a&b<c")).contains("value=\"a&amp;b&lt;c\""));
    }

    @Test
    void theFeedSaysWhatThePageShows() throws Exception {
        HttpResponse<String> answer = get("/search.json?q=iduq");
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
        JsonObject json = JSON.parse(answer.body());
        assertEquals("iduq", json.getString("query"));
        assertEquals(1, number(json, "page"));
        assertEquals(1, number(json, "lines"));
        assertFalse(json.getBoolean("more"));
        assertFalse(json.getBoolean("nearestOnly"));
        assertFalse(json.hasKey("next"));
        JsonObject hit = array(json, "hits").get(0).getAsObject();
        String base = "https://w3id.org/iz/otkur/iz";
        assertEquals(base + "/ug-arab#l1", hit.getString("original"));
        assertTrue(hit.getString("line").startsWith(hit.getString("version") + "#"));
        assertEquals(base, hit.getString("work"));
        assertEquals(1, number(hit, "index"));
        String text = hit.getString("text");
        List<Integer> mark =
                array(hit, "marks").get(0).getAsArray().stream()
                        .map(n -> n.getAsNumber().value().intValue())
                        .toList();
        assertTrue(Set.of("iduq", "ئىدۇق").contains(text.substring(mark.get(0), mark.get(1))));
        List<String> beside = new ArrayList<>();
        for (JsonValue line : array(hit, "beside")) {
            beside.add(line.getAsObject().getString("line"));
        }
        assertTrue(beside.contains(base + "/en-abdurazak#l1"), beside.toString());
        assertFalse(beside.contains(hit.getString("line")), "the line itself is not beside itself");
    }

    @Test
    void namesInTheFeedAreThings() throws Exception {
        JsonObject name =
                array(JSON.parse(body("/search.json?q=hafez")), "names").get(0).getAsObject();
        assertEquals("https://w3id.org/iz/hafez", name.getString("id"));
        assertFalse(name.getString("language").isEmpty());
        assertEquals(1, array(name, "marks").size());
    }

    @Test
    void theFeedLeadsFromPageToPage() throws Exception {
        String address = "/search.json?q=the&in=en";
        Set<String> lines = new LinkedHashSet<>();
        int hits = 0;
        int total = 0;
        for (int page = 1; !address.isEmpty(); page++) {
            JsonObject json = JSON.parse(body(address));
            assertEquals(page, number(json, "page"));
            total = number(json, "lines");
            for (JsonValue hit : array(json, "hits")) {
                lines.add(hit.getAsObject().getString("original"));
                hits++;
            }
            address = json.hasKey("next") ? json.getString("next") : "";
            assertTrue(address.isEmpty() || address.contains("in=en"), address);
        }
        assertTrue(total > 20, total + " lines");
        assertEquals(total, hits);
        assertEquals(total, lines.size());
        assertTrue(body("/search?q=the&in=en").contains("rel=\"next\""));
        assertTrue(body("/search?q=the&in=en&page=2").contains("rel=\"prev\""));
    }

    @Test
    void acceptAndSuffixChooseTheForm() throws Exception {
        HttpResponse<String> json = get("/search?q=iz", "Accept", "application/json");
        assertEquals("application/json", json.headers().firstValue("Content-Type").orElse(""));
        assertEquals(body("/search.json?q=iz"), json.body());
        HttpResponse<String> page = get("/search?q=iz", "Accept", "text/html,*/*;q=0.1");
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertTrue(String.join(",", page.headers().allValues("Vary")).contains("Accept"));
        assertEquals(406, get("/search?q=iz", "Accept", "image/png").statusCode());
        assertEquals(404, get("/search.ttl?q=iz").statusCode());
    }

    @Test
    void aChangeIsFoundByTheNextQuestion() throws Exception {
        String before = body("/search.json?q=sandstorm");
        assertEquals(0, number(JSON.parse(before), "lines"));
        small.change("otkur/iz/en-abdurazak.ttl", "We were young", "A sandstorm came");
        try {
            assertEquals(1, number(JSON.parse(body("/search.json?q=sandstorm")), "lines"));
            assertNotEquals(0, all(body("/search?q=sandstorm"), HIT).size());
        } finally {
            small.change("otkur/iz/en-abdurazak.ttl", "", "");
        }
        assertEquals(0, number(JSON.parse(body("/search.json?q=sandstorm")), "lines"));
    }

    @Test
    void whatReadersAskIsNotKept() throws Exception {
        Route route =
                small.site().routes().stream()
                        .filter(r -> r.pattern().toString().equals("/search"))
                        .findFirst()
                        .orElseThrow();
        assertFalse(route.kept());
        String control = get("/search?q=yash").headers().firstValue("Cache-Control").orElse("");
        assertFalse(control.contains("public"), control);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%F0%9F%98%80",
                "%E2%80%8F",
                "%22",
                "%01%1F",
                "%ED%A0%80",
                "%FF",
                "%"
            })
    void noBytesInAnAddressBreakThePage(String q) throws Exception {
        String answer = new Wire(server.port()).get("/search?q=" + q);
        assertTrue(answer.matches("(?s)HTTP/1.1 (200|400) .*"), answer.substring(0, 40));
        assertFalse(answer.contains("\u0000"));
    }

    @Test
    void aQuestionThatIsTooLongIsAnAnswerToo() throws Exception {
        assertEquals(200, get("/search?q=" + "a".repeat(1500)).statusCode());
        assertEquals(414, get("/search?q=" + "a".repeat(5000)).statusCode());
    }

    private static int number(JsonObject json, String key) {
        return json.get(key).getAsNumber().value().intValue();
    }

    private static JsonArray array(JsonObject json, String key) {
        return json.get(key).getAsArray();
    }

    private static String body(String address) throws Exception {
        return get(address).body();
    }

    private static HttpResponse<String> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the first group of the pattern matches, each time.
    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
