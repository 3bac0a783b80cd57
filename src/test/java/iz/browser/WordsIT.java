package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/// Words that answer one another light up together, without a script.
@ExtendWith(InChromium.class)
final class WordsIT {
    private static final String HAFEZ = "/hafez/ghazal-3?v=fa-arab,en-iz";
    private static final List<String> TAKEN = List.of("به دست آرد", "would take", "in hand");

    @Test
    void thePointerLightsBothSidesUp(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at(HAFEZ));
            assertEquals(List.of(), lit(page));
            word(page, "in hand").hover();
            assertEquals(TAKEN, lit(page));
            word(page, "به دست آرد").hover();
            assertEquals(TAKEN, lit(page));
        }
    }

    @Test
    void theKeyboardWalksFromLinkToLink(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at(HAFEZ));
            word(page, "شیرازی").focus();
            assertEquals(List.of("شیرازی", "of Shiraz"), lit(page));
            page.keyboard().press("Tab");
            assertEquals(TAKEN, lit(page));
            page.keyboard().press("Tab");
            assertEquals(List.of("دل", "heart"), lit(page));
        }
    }

    @Test
    void aTapLightsBothSidesUpOnATelephone(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.tapper()) {
            Page page = tab.page();
            tab.open(site.at(HAFEZ));
            word(page, "Bukhara").tap();
            assertEquals(List.of("بخارا", "Bukhara"), lit(page));
            word(page, "heart").tap();
            assertEquals(List.of("دل", "heart"), lit(page));
        }
    }

    @Test
    void linesThatChangedPlaceAreLitAcrossColumns(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/basho/furuike?v=ja-jpan,tr-iz&view=columns"));
            word(page, "suyun").hover();
            assertEquals(List.of("水の", "suyun"), lit(page));
        }
    }

    @Test
    void whatIsCopiedIsThePoem(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            tab.open(site.at(HAFEZ));
            Locator first = tab.page().locator("tbody tr").first();
            assertEquals(
                    "اگر آن ترک شیرازی به دست آرد دل ما را",
                    first.locator("td[lang^=fa] p").innerText());
            assertEquals(
                    "If that Turk of Shiraz would take this heart of mine in hand,",
                    first.locator("td[lang^=en] p").innerText());
        }
    }

    private static Locator word(Page page, String words) {
        return page.locator(".w:text-is('" + words + "')").first();
    }

    /// The words that are lit now.
    static List<String> lit(Page page) {
        List<String> lit =
                page.locator(".w").all().stream()
                        .filter(word ->
                                String.valueOf(
                                                word.evaluate(
                                                        "e => getComputedStyle(e).backgroundColor"))
                                        .startsWith("rgb("))
                        .map(Locator::textContent)
                        .toList();
        assertTrue(lit.size() < 4, lit.toString());
        return lit;
    }
}
