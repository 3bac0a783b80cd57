package iz.web.page;

import static iz.web.page.Pages.all;
import static iz.web.page.Pages.parallel;
import static iz.web.page.Pages.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.web.http.Fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class ParallelPageTest {
    private static final String VIEWS = "rows,columns,single";

    @Test
    void theReaderOrdersTheVersions() {
        String html = parallel("/otkur/iz?v=en-abdurazak,ug-arab");
        assertEquals(
                List.of("/otkur/iz/en-abdurazak", "/otkur/iz/ug-arab"),
                all(html, "<a class=\"ti[^>]*?href=\"([^\"]*)\""));
    }

    @Test
    void aFirstVisitShowsTheOriginalAScriptAndALanguageThatTheReaderKnows() {
        assertEquals(List.of("ug-Arab", "ug-Latn-t-ug-arab", "en-Latn"), columns("/otkur/iz"));
        assertEquals(List.of("ug-Arab", "en-Latn"), columns("/otkur/iz?ui=ug"));
        assertEquals(List.of("uk-Cyrl", "ru-Cyrl"), columns("/shevchenko/zapovit?ui=ru"));
        assertEquals(List.of("lzh-Hant", "ug-Arab"), columns("/li-bai/jing-ye-si?ui=ug"));
    }

    @Test
    void theInterfaceFollowsTheBrowserUnlessTheUrlSays() {
        assertTrue(parallel("/otkur/iz", "tr-TR").contains("<html lang=\"tr\" dir=\"ltr\""));
        String chosen = parallel("/otkur/iz?ui=ug", "tr-TR");
        assertTrue(chosen.contains("<html lang=\"ug-Arab\" dir=\"rtl\""));
        assertTrue(chosen.contains("href=\"/otkur?ui=ug\""), "links keep a chosen language");
        assertFalse(parallel("/otkur/iz", "tr-TR").contains("href=\"/otkur?ui"));
    }

    @Test
    void missingOmittedAddedAndUnalignedAreSaidInDifferentWords() {
        assertTrue(row(parallel("/otkur/iz"), "3").contains(">text not held<"));
        String khayyam = parallel("/khayyam/ma-lobatakanim?v=fa-arab,en-fitzgerald");
        assertTrue(row(khayyam, "2").contains(">left out here<"), khayyam);
        String yunus = parallel("/yunus-emre/askin-aldi?v=tr-latn-elcin,ru-iz");
        assertTrue(row(yunus, "3").contains(">leaves out line 8 ("), yunus);
    }

    @Test
    void aMovedLineStandsBesideWhatItRendersWithItsOwnNumber() {
        String third = row(parallel("/newai/eshreqet"), "3");
        assertTrue(third.contains("title=\"line 4 of this version\""), third);
        assertTrue(third.contains(">4</a>when in the heart"), third);
    }

    @Test
    void mergedLinesShareOneRow() {
        String html = parallel("/hafez/ghazal-3?v=fa-arab,en-bell");
        String first = row(html, "1");
        assertEquals(2, all(first, "(id=\"l\\d+\")").size(), first);
        assertEquals(3, all(first, "(id=\"en-bell.l\\d+\")").size(), first);
        assertTrue(first.contains("class=\"nm\""), first);
    }

    @Test
    void variantsAreMarkedInTheLineAndListedBelow() {
        String html = parallel("/otkur/iz");
        assertTrue(
                row(html, "1").contains("<span class=\"v\">مۈشكۈل</span><a class=\"n r\""), html);
        assertTrue(html.contains("<li id=\"v1\">"));
        assertTrue(html.contains("2 variant readings"));
    }

    @Test
    void baytsKeepTheirHemistichsTogetherInColumns() {
        String html = parallel("/hafez/ghazal-3?view=columns");
        String bayt = all(html, "<div class=\"st bayt\">(.*?)</div>").getFirst();
        assertEquals(2, all(bayt, "(<p )").size());
    }

    @Test
    void linesOfOneRowShareAClassThatLightsThemUp() {
        String html = parallel("/otkur/iz?view=columns");
        assertEquals(3, all(html, "(class=\"l t \\w+ g3[ \"])").size());
    }

    @Test
    void whatIsNoVersionOrNoViewIsABadRequest() {
        assertEquals(400, Pages.PARALLEL.answer(Pages.visit("/otkur/iz?v=nope")).status());
        assertEquals(400, Pages.PARALLEL.answer(Pages.visit("/otkur/iz?view=nope")).status());
        assertEquals(404, new Fault.Missing(List.of()).status());
        assertEquals(404, Pages.PARALLEL.answer(Pages.visit("/otkur/nope")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/otkur/iz",
                "/newai/eshreqet?ui=ug",
                "/li-bai/jing-ye-si?ui=tr",
                "/tehillim/psalm-23?ui=kk",
                "/yunus-emre/askin-aldi?ui=ru",
                "/heine/lorelei?ui=ug-latn"
            })
    void everyViewIsSoundHtmlWithoutScriptOrInlineStyle(String url) {
        for (String view : VIEWS.split(",", -1)) {
            String html = parallel(url + (url.contains("?") ? "&" : "?") + "view=" + view);
            assertFalse(html.matches("(?s).*(<script|<style| style=| on\\w+=|th:).*"), view);
            assertFalse(html.contains("=\"http:") && html.contains("src="), "loads elsewhere");
            List<String> ids = all(html, " id=\"([^\"]+)\"");
            assertEquals(ids.size(), new HashSet<>(ids).size(), "ids are unique");
            for (String target : all(html, "href=\"#([^\"]+)\"")) {
                assertTrue(ids.contains(target), "there is a #" + target);
            }
            for (String cell : all(html, "<td ([^>]*)>")) {
                assertTrue(cell.contains("lang=\"") && cell.contains("dir=\""), cell);
            }
        }
    }

    @Test
    void aPersonsTransliterationStandsBeforeAGeneratedOne() {
        assertEquals(
                List.of("ug-Arab", "ug-Latn-t-ug-arab", "en-Latn"),
                columns("/abduxaliq-uyghur/achil?ui=ug-latn"));
        String html = parallel("/abduxaliq-uyghur/achil?v=ug-arab,ug-latn");
        assertTrue(html.contains("href=\"/abduxaliq-uyghur/achil/ug-latn\""));
        assertFalse(html.contains("~uly&"), "what a person wrote is not offered by machine");
        assertTrue(html.contains("v=ug-arab,ug-latn,ug-arab~cts\""));
        assertTrue(
                html.indexOf("v=ug-arab,ug-latn,tr-iz") < html.indexOf("~cts"),
                "written versions first");
    }

    @Test
    void aReaderOfAnotherScriptIsGivenTheOriginalInIt() {
        assertEquals(
                List.of("ug-Arab", "ug-Cyrl-t-ug-arab-x0-almaty", "kk-Cyrl"),
                columns("/abduxaliq-uyghur/achil?ui=kk"));
        assertEquals(List.of("ug-Arab", "en-Latn"), columns("/otkur/iz?ui=ug"));
    }

    @Test
    void aTranslationInOtherLettersIsGivenInThoseOfTheReader() {
        assertEquals(
                List.of("it-Latn", "ug-Latn-t-ug-arab-x0-uly"),
                columns("/dante/inferno-1?ui=ug-latn"));
        assertEquals(List.of("it-Latn", "ug-Arab"), columns("/dante/inferno-1?ui=ug"));
    }

    @Test
    void readingAidsAreOfferedAndNeverChosen() {
        String html = parallel("/shevchenko/zapovit?ui=tr");
        assertFalse(html.contains("m0-bgn"), html);
        assertTrue(html.contains("makine okuma yardımı"), html);
    }

    @Test
    void aGeneratedColumnIsMarkedWithItsSchemeAndWhatItLoses() {
        String html = parallel("/otkur/iz?v=ug-arab,ug-arab~cts");
        assertTrue(html.contains("Uyghur (Latin) · generated (CTS)"), html);
        assertTrue(html.contains(">Common Turkic, with e and é<"), html);
        assertTrue(html.contains(">Capitals, which Arabic script does not have."), html);
        assertTrue(html.contains("No person wrote or checked these lines"), html);
        assertTrue(html.contains("id=\"ug-arab~cts.l3\""), html);
        String almaty = parallel("/otkur/iz?v=ug-arab,ug-arab~usy-almaty");
        assertTrue(almaty.contains("generated (USY\u00A0Almaty)"), "on one line: " + almaty);
        String aid = parallel("/heine/lorelei?v=ru-blok,ru-blok~ru");
        assertTrue(aid.contains("machine reading aid (Russian, BGN/PCGN 1947)"), aid);
    }

    @Test
    void aTagStandsForTheFirstVersionThatItFits() {
        assertEquals(
                List.of("ug-Arab", "ug-Latn-t-ug-arab", "ug-Cyrl-t-ug-arab-x0-almaty"),
                columns("/otkur/iz?v=ug-arab,ug-latn,ug-cyrl"));
        assertEquals(
                List.of("ug-Arab", "ug-Latn-t-ug-arab-x0-uly"),
                columns("/dante/inferno-1?v=ug-arab,ug-latn"));
        assertEquals(
                400, Pages.PARALLEL.answer(Pages.visit("/dante/inferno-1?v=fa-latn")).status());
        assertEquals(400, Pages.PARALLEL.answer(Pages.visit("/otkur/iz?v=ug-arab~ru")).status());
        assertEquals(400, Pages.PARALLEL.answer(Pages.visit("/otkur/iz?v=ug-xxxx")).status());
    }

    @Test
    void theGeneratedFormOfATranslationStandsInItsRows() {
        String html = parallel("/hafez/ghazal-3?v=fa-arab,ug-iz~uly,ug-iz");
        for (String row : all(html, "<tr role=\"row\">(<th role=\"rowheader.*?)</tr>")) {
            assertEquals(
                    all(row, "id=\"ug-iz\\.(l\\d+)\""),
                    all(row, "id=\"ug-iz~uly\\.(l\\d+)\""),
                    row);
        }
    }

    @Test
    void fourVersionsOfTwelveLinesFitIntoFourteenKilobytesWithTheStyle() throws IOException {
        String html = parallel("/otkur/iz?v=ug-arab,ug-latn,en-abdurazak");
        int page = gzipped(html);
        String lines = all(html, "<tbody.*?>(.*)</tbody>").getFirst();
        int fourth = gzipped(lines) / 3;
        int style = gzipped(resource("/assets/iz.css"));
        assertTrue(page + fourth + style + 1200 < 14_000, page + " + " + fourth + " + " + style);
    }

    private static List<String> columns(String url) {
        return all(row(parallel(url), "1"), "<td [^>]*lang=\"([^\"]+)\"");
    }

    private static String resource(String name) throws IOException {
        try (var in = ParallelPageTest.class.getResourceAsStream(name)) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
