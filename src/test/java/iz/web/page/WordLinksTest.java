package iz.web.page;

import static iz.web.page.Pages.all;
import static iz.web.page.Pages.parallel;
import static iz.web.page.Pages.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.poem.Id;
import iz.poem.Segment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Words that answer one another, on the page of a poem.
class WordLinksTest {
    private static final String POND = "/basho/furuike?v=ja-jpan,en-iz";

    @Test
    void wordsThatAnswerEachOtherShareAClassInTheirRow() {
        String row = row(parallel(POND), "3");
        assertEquals(List.of("the sound", "音"), words(row, "w1"));
        assertEquals(List.of("of", "の"), words(row, "w2"));
        assertEquals(List.of("the water", "水"), words(row, "w3"));
    }

    @Test
    void oneLinkMayHaveSeveralStretches() {
        String html = parallel("/hafez/ghazal-3?v=fa-arab,en-iz");
        assertEquals(List.of("in hand", "would take", "به دست آرد"), words(row(html, "1"), "w5"));
        assertTrue(html.contains(">would take … in hand</bdi>"), html);
    }

    @Test
    void theKeyboardStopsOnceForEachLink() {
        String html = parallel(POND);
        assertEquals(8, all(html, "(tabindex=\"0\")").size());
        assertEquals(8, all(html, "(tabindex=\"-1\")").size());
        assertTrue(row(html, "1").contains("<span class=\"w w1\" tabindex=\"0\">古</span>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/basho/furuike?v=ja-jpan,en-iz,tr-iz",
                "/hafez/ghazal-3?v=en-iz,fa-arab",
                "/hafez/ghazal-3?v=fa-arab,en-iz,ug-iz&view=columns"
            })
    void theTextOfALineStaysAsItIs(String url) {
        String html = parallel(url);
        List<String> shown = all(html, "<p [^>]*?class=\"l[ \"].*?>(.*?)</p>");
        assertTrue(shown.size() > 8, html);
        for (String slug : all(url, "v=([^&]*)").getFirst().split(",", -1)) {
            Id id = Id.of(url.substring(0, url.indexOf('?'))).child(slug);
            for (Segment line : Corpus.BUNDLED.works().text(id).orElseThrow().segments()) {
                String text = line.text().orElseThrow().value();
                assertTrue(
                        shown.stream()
                                .map(p -> p.replaceAll("<a [^>]*>.*?</a>|<[^>]*>", ""))
                                .anyMatch(text::equals),
                        text);
            }
        }
    }

    @Test
    void linksThatLeaveTheirRowAreCountedThroughThePage() {
        String html = parallel(POND + "&view=columns");
        assertEquals(16, all(html, "class=\"w (x\\d)\"").size());
        assertEquals(8, new HashSet<>(all(html, "class=\"w (x\\d)\"")).size());
        assertFalse(html.contains("\"w w"), html);
    }

    @Test
    void pairsAreListedBelowThePoem() {
        String html = parallel("/hafez/ghazal-3?v=fa-arab,en-iz&ui=tr");
        assertTrue(html.contains("<span>Sözcük sözcük</span>"), html);
        assertTrue(
                html.contains(
                        "<a class=\"n\" href=\"#en-iz.l2\">2</a>"
                                + " <bdi lang=\"fa-Arab\" class=\"Arab\">سمرقند</bdi> —"
                                + " <bdi lang=\"en-Latn\" class=\"Latn\">Samarkand</bdi>"),
                html);
    }

    @Test
    void aPageWithoutBothSidesKnowsNothingOfLinks() {
        for (String url :
                List.of(
                        "/basho/furuike?v=en-iz,tr-iz",
                        "/basho/furuike?v=ja-latn,en-iz",
                        "/otkur/iz",
                        POND + "&view=single")) {
            String html = parallel(url);
            assertFalse(html.contains("tabindex"), url);
            assertFalse(html.contains("Word by word"), url);
        }
    }

    @Test
    void theStyleSheetLightsEveryClassThatAPageMayUse() throws IOException {
        String style = style();
        for (int number = 1; number <= 12; number++) {
            String css = "w" + number;
            assertTrue(style.contains("tr:has(." + css + ":is(:hover,:focus)) ." + css), css);
        }
        for (int number = 1; number <= 16; number++) {
            String css = "x" + number;
            assertTrue(style.contains("main:has(." + css + ":is(:hover,:focus)) ." + css), css);
        }
    }

    private static String style() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WordLinksTest.class.getResourceAsStream("/assets/iz.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> words(String html, String css) {
        return all(html, "<span class=\"w " + css + "\"[^>]*>(.*?)</span>").stream()
                .sorted()
                .toList();
    }
}
