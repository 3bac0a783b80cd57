package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/// Reading a poem with JavaScript turned off: everything by links.
@ExtendWith(InChromium.class)
final class ReadingIT {

    @Test
    void aReaderReadsIzBesideItsTranslation(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            assertEquals(200, tab.open(site.at("/otkur/iz")));
            Page page = tab.page();
            assertEquals("ئىز", page.locator("h1").innerText());
            Locator first = row(page, "1");
            assertTrue(first.locator("td[lang=ug-Arab][dir=rtl]").isVisible());
            assertTrue(first.locator("td[lang^=en]").innerText().startsWith("We were young"));
            assertTrue(row(page, "12").isVisible());
        }
    }

    @Test
    void viewsChangeByClicking(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/newai/eshreqet?v=chg-arab,uz-latn,en-iz"));
            assertEquals(List.of("chg", "uz", "en"), marks(page));
            link(page, "Columns").click();
            assertEquals(3, page.locator("article.page").count());
            assertEquals(0, page.locator("table").count());
            link(page, "One version").click();
            assertEquals(1, page.locator("article.page").count());
            link(page, "Line by line").click();
            assertEquals(List.of("chg", "uz", "en"), marks(page));
        }
    }

    @Test
    void versionsAreAddedMovedAndRemovedByClicking(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/newai/eshreqet?v=chg-arab,en-iz"));
            page.locator("nav[aria-label='Add a version'] summary").click();
            page.locator("nav[aria-label='Add a version'] a[href*=tr-iz]").click();
            assertEquals(List.of("chg", "en", "tr"), marks(page));
            controls(page, 2).locator("a[aria-label^='Move towards the beginning']").click();
            assertEquals(List.of("chg", "tr", "en"), marks(page));
            assertTrue(page.url().contains("v=chg-arab,tr-iz,en-iz"), page.url());
            controls(page, 0).locator("a[aria-label^='Move towards the end']").click();
            assertEquals(List.of("tr", "chg", "en"), marks(page));
            controls(page, 0).locator("a[aria-label^='Remove']").click();
            assertEquals(List.of("chg", "en"), marks(page));
        }
    }

    @Test
    void theInterfaceLanguageStaysWhileWalking(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/otkur/iz?v=ug-arab,en-abdurazak"));
            assertEquals("ltr", page.locator("html").getAttribute("dir"));
            page.locator("footer a[lang=ug-Arab]").click();
            assertUyghur(page);
            assertEquals(2, marks(page).size());
            page.locator("thead a.ti").first().click();
            assertUyghur(page);
            assertTrue(page.url().contains("/otkur/iz/ug-arab"), page.url());
            page.locator("header.title .by a").click();
            assertUyghur(page);
            page.locator("main a[href^='/otkur/iz']").first().click();
            assertUyghur(page);
            page.locator("a.name").click();
            assertUyghur(page);
            page.locator("body > header nav a").first().click();
            assertUyghur(page);
            page.locator("footer a[lang^=ru]").click();
            assertEquals("ru", page.locator("html").getAttribute("lang"));
            assertEquals("ltr", page.locator("html").getAttribute("dir"));
        }
    }

    @Test
    void aLinesPermalinkLightsItUpInAllVersions(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/abduxaliq-uyghur/achil?v=ug-arab,ug-latn,en-iz"));
            row(page, "3").locator("th a.n").click();
            assertTrue(page.url().endsWith("#l3"), page.url());
            for (int cell = 0; cell < 3; cell++) {
                assertNotEquals(
                        background(row(page, "4").locator("td").nth(cell)),
                        background(row(page, "3").locator("td").nth(cell)));
            }
            // The same address in a mail leads there, also in the view of columns.
            tab.open(site.at("/abduxaliq-uyghur/achil?v=ug-arab,ug-latn,en-iz&view=columns#l3"));
            for (int version = 0; version < 3; version++) {
                Locator lines = page.locator("article.page").nth(version).locator(".l");
                assertNotEquals(background(lines.nth(3)), background(lines.nth(2)));
                assertEquals(background(lines.nth(3)), background(lines.nth(4)));
            }
        }
    }

    @Test
    void aMovedLineStandsBesideWhatItRenders(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/newai/eshreqet?v=chg-arab,en-iz"));
            // The third line of the original is rendered by the fourth of the translation.
            Locator third = row(page, "3").locator("td[lang^=en]");
            assertTrue(third.innerText().contains("when in the heart’s cup"), third.innerText());
            assertEquals("4", third.locator("a.mv").textContent());
            assertTrue(row(page, "4").innerText().contains("Cupbearer, nothing scours"));
            assertTrue(page.locator(".key").innerText().contains("⇅"));
        }
    }

    @Test
    void linesThatRenderOneAnotherTogetherShareARow(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/hafez/ghazal-3?v=fa-arab,en-bell"));
            // Three English lines render the first two hemistichs, the middle one both.
            Locator first = page.locator("tbody tr").first();
            assertEquals("1–2", first.locator("th").innerText().strip());
            assertEquals(2, first.locator("td").first().locator("p").count());
            assertEquals(3, first.locator("td").last().locator("p").count());
            assertTrue(first.innerText().contains("barter Bokhara and Samarkand"));
            assertTrue(page.locator("tbody tr").nth(1).innerText().contains("Bring, Cup-bearer"));
        }
    }

    @Test
    void omittedMissingAndAddedLinesAreSaid(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/otkur/iz?v=ug-arab,en-abdurazak"));
            assertEquals("text not held", row(page, "5").locator("td").first().innerText().strip());
            tab.open(site.at("/khayyam/ma-lobatakanim?v=fa-arab,en-fitzgerald"));
            assertEquals("left out here", row(page, "2").locator("td").last().innerText().strip());
            tab.open(site.at("/heine/lorelei?v=de-latn,en-twain"));
            Locator added =
                    page.locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHas(page.locator(".ad")));
            assertEquals(1, added.count());
            assertTrue(added.locator("td").first().innerText().contains("only in"));
            assertFalse(added.locator("td").last().locator("p").innerText().isBlank());
        }
    }

    private static Locator row(Page page, String number) {
        return page.locator("tbody tr:has(> th a.n:text-is('" + number + "'))");
    }

    private static Locator link(Page page, String words) {
        return page.locator(".bar a:text-is('" + words + "')");
    }

    /// The links below the title of a column.
    private static Locator controls(Page page, int column) {
        return page.locator("thead th .ctl").nth(column);
    }

    /// The signs of the languages of the columns, in order.
    private static List<String> marks(Page page) {
        return page.locator("thead th[data-m]").all().stream()
                .map(th -> th.getAttribute("data-m"))
                .toList();
    }

    private static String background(Locator element) {
        return String.valueOf(element.evaluate("e => getComputedStyle(e).backgroundColor"));
    }

    private static void assertUyghur(Page page) {
        assertEquals("rtl", page.locator("html").getAttribute("dir"), page.url());
        assertEquals("ug-Arab", page.locator("html").getAttribute("lang"), page.url());
    }
}
