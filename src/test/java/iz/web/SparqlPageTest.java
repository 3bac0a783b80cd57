package iz.web;

import static iz.web.AskedSite.BROWSER;
import static iz.web.AskedSite.address;
import static iz.web.AskedSite.encoded;
import static iz.web.AskedSite.header;
import static iz.web.AskedSite.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.about.Example;
import iz.query.about.Examples;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `/sparql` as a browser sees it.
final class SparqlPageTest {
    private static final String LINES =
            "PREFIX iz: <https://w3id.org/iz/ns#>\n"
                    + "SELECT ?line ?text ?n { ?line iz:text ?text ; iz:index ?n ; iz:segmentOf"
                    + " <https://w3id.org/iz/otkur/iz/ug-arab> } ORDER BY ?n";

    @TempDir static Path folder;
    private static AskedSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new AskedSite(folder.resolve("data"), "otkur", "people", "places", "claims");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> page(String path, int status) throws Exception {
        HttpResponse<String> page = site.get(path, "Accept", BROWSER, "Accept-Language", "en");
        assertEquals("text/html", type(page), page.body());
        assertEquals(status, page.statusCode());
        assertFalse(page.body().toLowerCase(Locale.ROOT).contains("<script"), "no script");
        assertFalse(header(page, "Content-Security-Policy").contains("script-src"));
        assertTrue(header(page, "Vary").contains("Accept"));
        return page;
    }

    private static String answer(String query) throws Exception {
        return page(address(query), 200).body();
    }

    private static void assertHas(String page, String part) {
        assertTrue(page.contains(part), () -> part + " is not in " + page);
    }

    @Test
    void withoutAQueryItIsAFormWithQuestionsToBeginWith() throws Exception {
        String page = page("/sparql", 200).body();
        assertHas(page, "<textarea id=\"query\"");
        for (Example example : Examples.bundled(SmallArchive.IRIS).all()) {
            assertHas(page, "/sparql?example=" + example.name() + "\"");
        }
        assertFalse(page.contains("class=\"answer\""), page);
    }

    @Test
    void cellsHaveTheirLanguageAndDirectionAndLeadToTheirLines() throws Exception {
        String page = answer(LINES);
        assertHas(page, "<a href=\"/otkur/iz/ug-arab#l1\"");
        assertTrue(
                Pattern.compile("<span lang=\"ug-Arab\" dir=\"rtl\"[^>]*>ياش ئىدۇق")
                        .matcher(page)
                        .find(),
                page);
        assertHas(page, "<td class=\"number\">");
        assertHas(page, "2 rows");
        assertHas(page, "ORDER BY ?n</textarea>");
    }

    @Test
    void anAnswerSaysItsStateAndTimeAndHasAPermanentLinkAndDownloads() throws Exception {
        String position = Long.toString(site.small().archive().state().position());
        String page = answer(LINES);
        assertTrue(
                page.matches("(?s).*Computed in [0-9.]+ ms[^<]*entry " + position + " .*"), page);
        String permanent = link(page, "Permanent link to this answer");
        assertHas(permanent, "at=" + position);
        assertHas(page(permanent, 200).body(), "value=\"" + position + "\"");
        for (String label : new String[] {"JSON", "XML", "CSV", "TSV"}) {
            HttpResponse<String> download = site.get(link(page, label), "Accept", BROWSER);
            assertEquals(200, download.statusCode());
            assertHas(download.body(), "ياش ئىدۇق");
            assertHas(header(download, "Content-Disposition"), "-at-" + position + ".");
        }
    }

    private static String link(String page, String label) {
        Matcher link =
                Pattern.compile("<a (?:class=\"s\" )?href=\"([^\"]*)\"[^>]*>" + label + "</a>")
                        .matcher(page);
        assertTrue(link.find(), () -> label + " in " + page);
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void onlyTheFirstRowsAreShownAndThatIsSaid() throws Exception {
        String page = answer("SELECT ?s ?p { ?s ?p ?o . ?a ?b ?c } LIMIT 5000");
        assertHas(page, "The first 500 rows");
        assertHas(page, "There is more.");
        assertEquals(501, page.split("<tr>", -1).length - 1, "with the head of the table");
        String whole = site.get(link(page, "CSV")).body();
        assertEquals(5001, whole.lines().count());
        assertFalse(answer("SELECT ?s { ?s ?p ?o } LIMIT 500").contains("There is more."));
    }

    @Test
    void graphsAreShownAsTurtleAndTruthAsAWord() throws Exception {
        String graph =
                answer(
                        "PREFIX iz: <https://w3id.org/iz/ns#> CONSTRUCT WHERE { ?line iz:text ?t }"
                                + " LIMIT 3");
        assertTrue(Pattern.compile("<pre[^>]*>PREFIX +iz:").matcher(graph).find(), graph);
        assertEquals(200, site.get(link(graph, "JSON-LD"), "Accept", BROWSER).statusCode());
        assertEquals(200, site.get(link(graph, "RDF/XML"), "Accept", BROWSER).statusCode());
        assertHas(answer("ASK { ?s ?p ?o }"), "<p class=\"truth\">Yes</p>");
        assertHas(answer("ASK { ?s ?p <urn:none> }"), "<p class=\"truth\">No</p>");
        assertHas(answer("SELECT ?s { ?s ?p <urn:none> }"), "No rows");
    }

    @Test
    void theAlgebraIsShownWhenAskedFor() throws Exception {
        String page = page(address(LINES) + "&explain=1", 200).body();
        assertTrue(Pattern.compile("<pre[^>]*>\\(").matcher(page).find(), page);
        assertHas(page, "(order (?n)");
        HttpResponse<String> text = site.get(address(LINES) + "&explain=1&format=csv");
        assertEquals("text/plain", type(text));
        assertHas(text.body(), "(order (?n)");
    }

    @Test
    void examplesAreAskedByTheirName() throws Exception {
        String page = page("/sparql?example=is-the-birth-of-otkur-disputed", 200).body();
        assertHas(page, "Is the day on which Ötkür was born disputed?");
        assertHas(page, "<p class=\"truth\">Yes</p>");
        assertHas(page, "aria-current=\"page\"");
        assertFalse(
                page("/sparql?example=no-such-example", 200).body().contains("class=\"answer\""));
    }

    @Test
    void aMistakeIsShownAtItsPlaceAndTheQueryStaysInTheForm() throws Exception {
        String page = page(address("SELECT ?s {\n  ?s ?p <b>&\n}"), 400).body();
        assertHas(page, "This is no SPARQL query");
        assertHas(page, "Line 2, character");
        assertHas(page, "?s ?p &lt;b&gt;&amp;\n}</textarea>");
        assertHas(page, "<mark>");
        String escaped = page(address("SELECT ?s { \"</textarea><b>\" }"), 400).body();
        assertFalse(escaped.contains("<b>"), escaped);
        String far = page(address("SELECT * FROM <urn:no> { ?s ?p ?o }"), 400).body();
        assertHas(far, "There is no graph &lt;urn:no&gt;");
    }

    @Test
    void updatesAreRefusedInWords() throws Exception {
        assertHas(page(address("DELETE WHERE { ?s ?p ?o }"), 403).body(), "/about/contribute");
        assertHas(page("/sparql?update=" + encoded("CLEAR ALL"), 403).body(), "/about/contribute");
    }

    @Test
    void aFormMayBePostedToo() throws Exception {
        HttpResponse<String> page =
                site.post(
                        "/sparql?ui=en",
                        AskedSite.FORM,
                        "query=" + encoded(LINES),
                        "Accept",
                        BROWSER);
        assertEquals(200, page.statusCode());
        assertEquals("text/html", type(page));
        assertHas(page.body(), "/otkur/iz/ug-arab#l1");
    }

    @Test
    void whatIsInTheDataIsNeverMarkup() throws Exception {
        String page =
                answer(
                        "SELECT ?x (\"</span><b>hi\" AS ?y) (<javascript:alert(1)> AS ?z)"
                                + " (STRLANG(\"x\", \"en\") AS ?w) { VALUES ?x { \"<i>\" } }");
        assertFalse(page.contains("<b>hi") || page.contains("<i>"), page);
        assertFalse(page.contains("href=\"javascript"), page);
    }

    @Test
    void thePageSpeaksTheLanguageOfItsReader() throws Exception {
        for (String ui : new String[] {"ug", "ug-latn", "kk", "tr", "ru"}) {
            String page = page(address(LINES) + "&ui=" + ui, 200).body();
            assertFalse(page.contains("Permanent link"), page);
            assertHas(page, "name=\"ui\" value=\"" + ui + "\"");
        }
    }
}
