package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// On paper there is the poem and where it comes from, and nothing to click.
@ExtendWith(InChromium.class)
final class PrintIT {
    private static final List<String> POEMS =
            List.of(
                    "/hafez/ghazal-3?v=fa-arab,en-bell",
                    "/hafez/ghazal-3?v=fa-arab,en-bell&view=columns",
                    "/hafez/ghazal-3?v=fa-arab&view=single",
                    "/hafez/ghazal-3/fa-arab");

    @Test
    void onlyThePoemIsPrinted(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            for (String path : POEMS) {
                tab.open(site.at(path));
                assertTrue(page.locator("body > header").isVisible(), path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                for (String hidden : List.of("body > header", "body > footer", ".bar", ".ctl a")) {
                    assertEquals(0, visible(page, hidden), path + " prints " + hidden);
                }
                assertTrue(visible(page, ".l") > 10, path);
                assertTrue(page.locator("h1").isVisible(), path);
                assertTrue(visible(page, ".cite") > 0, path);
                byte[] pdf = page.pdf();
                assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF"), path);
                assertTrue(pdf.length > 10_000, path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void aChosenLineIsNotShadedOnPaper(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            for (String view : List.of("rows", "columns")) {
                tab.open(site.at("/otkur/iz?v=ug-arab,en-abdurazak&view=" + view + "#l3"));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                Object shades =
                        page.evaluate(
                                """
                                () => [...document.querySelectorAll('.l, tbody th, tbody td')].filter(
                                  e => getComputedStyle(e).backgroundColor != 'rgba(0, 0, 0, 0)').length
                                """);
                assertEquals(0, shades, view);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    private static long visible(Page page, String selector) {
        return page.locator(selector).all().stream().filter(e -> e.isVisible()).count();
    }
}
