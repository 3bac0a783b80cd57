package iz.web;

import static iz.web.AskedSite.address;
import static iz.web.AskedSite.encoded;
import static iz.web.AskedSite.header;
import static iz.web.AskedSite.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From which state of the archive an answer was computed, how it is asked again, and what is kept.
final class SparqlStateTest {
    private static final String FILE = "otkur/iz/en-abdurazak.ttl";
    private static final String FIRST_LINE =
            "SELECT ?text { <https://w3id.org/iz/otkur/iz/en-abdurazak#l1>"
                    + " <https://w3id.org/iz/ns#text> ?text }";
    private static final Pattern MEMENTO = Pattern.compile("<([^>]*)>; rel=\"memento\"");

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

    /// The first line of the translation becomes another.
    private static void publish(String text) throws Exception {
        site.small().change(FILE, "We were young", text);
    }

    private static String memento(HttpResponse<String> answer) {
        Matcher link = MEMENTO.matcher(header(answer, "Link"));
        assertTrue(link.find(), header(answer, "Link"));
        return link.group(1);
    }

    @Test
    void anAnswerSaysItsStateAndIsTheSameWhenThatStateIsAskedLater() throws Exception {
        publish("WE WERE ONE");
        long position = site.small().archive().state().position();
        HttpResponse<String> then = site.ask(FIRST_LINE, "Accept", "text/csv");
        assertTrue(then.body().contains("WE WERE ONE"), then.body());
        assertEquals(Long.toString(position), header(then, "Iz-Log-Position"));
        assertEquals(site.small().archive().state().chain().hex(), header(then, "Iz-Log-Chain"));
        assertTrue(header(then, "Server-Timing").matches("query;dur=[0-9.]+"));
        assertTrue(memento(then).contains("at=" + position), memento(then));
        publish("WE WERE TWO");
        HttpResponse<String> now = site.ask(FIRST_LINE, "Accept", "text/csv");
        assertTrue(now.body().contains("WE WERE TWO"), now.body());
        assertEquals(Long.toString(position + 1), header(now, "Iz-Log-Position"));
        HttpResponse<String> again = site.get(memento(then), "Accept", "text/csv");
        assertEquals(then.body(), again.body());
        assertEquals(Long.toString(position), header(again, "Iz-Log-Position"));
        assertEquals(header(then, "Content-Disposition"), header(again, "Content-Disposition"));
        assertEquals(now.body(), site.ask(FIRST_LINE, "Accept", "text/csv").body());
    }

    @Test
    void aStateCanBeADayAndOneThatNeverWasIsRefused() throws Exception {
        String csv = address(FIRST_LINE) + "&format=csv&at=";
        assertEquals(200, site.get(csv + "2026-11-20").statusCode());
        assertEquals(200, site.get(csv).statusCode());
        for (String at : new String[] {"1999-01-01", "999999", "yesterday", "-1"}) {
            HttpResponse<String> never = site.get(csv + encoded(at));
            assertEquals(400, never.statusCode(), never.body());
            assertTrue(json(never).getString("detail").length() > 20, never.body());
        }
    }

    @Test
    void whatTheCallerHasIsNotSentAgainUntilTheArchiveChanges() throws Exception {
        String csv = address(FIRST_LINE) + "&format=csv";
        String tag = header(site.get(csv), "ETag");
        HttpResponse<String> known = site.get(csv, "If-None-Match", tag);
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());
        assertEquals("*", header(known, "Access-Control-Allow-Origin"));
        assertEquals("no-cache", header(known, "Cache-Control"));
        publish("WE WERE TAGGED");
        assertEquals(200, site.get(csv, "If-None-Match", tag).statusCode());
    }

    @Test
    void anAnswerToAFormIsSentWhateverTheCallerHas() throws Exception {
        String form = "format=csv&query=" + encoded(FIRST_LINE);
        String tag = header(site.post("/sparql", AskedSite.FORM, form), "ETag");
        assertEquals(
                200, site.post("/sparql", AskedSite.FORM, form, "If-None-Match", tag).statusCode());
    }

    @Test
    void anAnswerIsKeptUntilTheArchiveChanges() throws Exception {
        String query = FIRST_LINE + " # kept";
        HttpResponse<String> first = site.ask(query);
        HttpResponse<String> second = site.ask(query);
        assertEquals(first.body(), second.body());
        assertEquals(
                header(first, "Server-Timing"),
                header(second, "Server-Timing"),
                "it was computed once");
        HttpResponse<String> csv = site.ask(query, "Accept", "text/csv");
        assertNotEquals(first.body(), csv.body());
        publish("WE WERE KEPT");
        HttpResponse<String> third = site.ask(query);
        assertTrue(third.body().contains("WE WERE KEPT"), third.body());
        assertNotEquals(header(first, "Iz-Log-Position"), header(third, "Iz-Log-Position"));
    }

    @Test
    void whatChangesWithEveryRunIsKeptNowhere() throws Exception {
        for (String changing :
                new String[] {
                    "RAND()", "STRUUID()", "STR(UUID())", "CONCAT(STR(NOW()), STR(RAND()))"
                }) {
            String query = "SELECT (" + changing + " AS ?x) {}";
            HttpResponse<String> one = site.ask(query, "Accept", "text/csv");
            assertEquals(200, one.statusCode(), one.body());
            assertNotEquals(one.body(), site.ask(query, "Accept", "text/csv").body());
            assertEquals("no-store", header(one, "Cache-Control"));
        }
    }
}
