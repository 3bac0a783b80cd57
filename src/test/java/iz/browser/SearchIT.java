package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Searching with JavaScript turned off: a form, links, and buttons.
@ExtendWith(InChromium.class)
final class SearchIT {

    @Test
    void aReaderTypesAWordOnTheFirstPageAndReadsTheLine(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            tab.open(site.at("/"));
            Page page = tab.page();
            page.locator("header input[name=q]").fill("iduq");
            page.locator("header input[name=q]").press("Enter");
            page.waitForURL("**/search?q=iduq");
            assertEquals("iduq", page.locator("main input[name=q]").inputValue());
            Locator first = page.locator(".lines ol > li").first();
            assertTrue(
                    List.of("iduq", "ئىدۇق").contains(first.locator("mark").first().innerText()));
            first.locator(".where a").first().click();
            assertTrue(page.url().contains("/otkur/iz?v=ug-arab"), page.url());
            assertTrue(page.url().endsWith("#l1"), page.url());
            // The browser shows where the address leads.
            Locator target = page.locator(":target");
            assertEquals(1, target.count());
            assertTrue(target.isVisible());
            assertFalse(
                    background(target).equals(background(page.locator("#l2"))), "it stands out");
        }
    }

    @Test
    void izIsFoundInWhateverScriptItIsTyped(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.PHONE)) {
            Page page = tab.page();
            for (String typed : List.of("iz", "из", "ئىز", "IZ")) {
                tab.open(site.at("/about"));
                page.locator("header input[name=q]").fill(typed);
                page.locator("header input[name=q]").press("Enter");
                page.waitForURL("**/search?q=*");
                assertEquals(
                        "/otkur/iz",
                        page.locator(".called a").first().getAttribute("href"),
                        typed + " is the poem's name");
                assertTrue(page.locator(".lines ol > li mark").count() > 0, typed);
            }
        }
    }

    @Test
    void theInterfaceStaysUyghurAllTheWay(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.PHONE)) {
            Page page = tab.page();
            tab.open(site.at("/browse?ui=ug"));
            page.locator("header input[name=q]").fill("deserts");
            page.locator("header input[name=q]").press("Enter");
            page.waitForURL("**/search?*");
            assertEquals("rtl", page.locator("html").getAttribute("dir"), page.url());
            page.locator("main button[type=submit]").first().click();
            assertEquals("rtl", page.locator("html").getAttribute("dir"), page.url());
            page.locator(".lines ol > li .where a").first().click();
            assertEquals("rtl", page.locator("html").getAttribute("dir"), page.url());
            assertTrue(page.url().contains("ui=ug"), page.url());
        }
    }

    @Test
    void anEmptyBoxBeginsWhereThePageDoesAndThenFollowsWhatIsTyped(
            OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            for (String place : List.of("/about", "/search")) {
                tab.open(site.at(place + "?ui=ug"));
                Locator box = tab.page().locator("input[name=q]");
                assertEquals("rtl", style(box, "direction"), place);
                box.fill("iz");
                assertEquals("ltr", style(box, "direction"), place);
                tab.open(site.at(place + "?ui=en"));
                assertEquals("ltr", style(box, "direction"), place);
                box.fill("ئىز");
                assertEquals("rtl", style(box, "direction"), place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ug", "ug-Latn", "kk", "tr", "ru"})
    void onAPhoneTheHeaderIsARowForTheBoxAndARowForTheWaysOn(
            String ui, OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.PHONE)) {
            tab.open(site.at("/otkur/iz?ui=" + ui));
            Locator box = tab.page().locator("header input[name=q]");
            assertEquals(middle(tab.page().locator("header .name")), middle(box), 20);
            assertTrue(box.boundingBox().width > 150, "The box is " + box.boundingBox().width);
            Locator ways = tab.page().locator("body > header li a");
            assertEquals(middle(ways.first()), middle(ways.last()), 4);
        }
    }

    @Test
    void aLetterThatAKeyboardLacksIsAButton(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/search"));
            Locator box = page.locator("main input[name=q]");
            box.fill("ك");
            page.locator("button[name=add][value=ۆ]").click();
            assertEquals("كۆ", box.inputValue());
            // The caret is in the box again, so that one can type on.
            page.keyboard().press("End");
            page.keyboard().type("ز");
            assertEquals("كۆز", box.inputValue());
            box.press("Enter");
            assertFalse(page.url().contains("add="), page.url());
            assertEquals("كۆز", box.inputValue());
            assertTrue(page.locator(".lines ol > li").count() > 0);
        }
    }

    @Test
    void aReaderNarrowsAndTurnsThePage(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/search?q=the"));
            String all = page.locator(".lines h2").innerText();
            page.locator("details.narrowing-form summary").click();
            page.locator("#f-kind").selectOption("translation");
            page.locator("#f-poet").selectOption("hafez");
            page.locator("main button[type=submit]").first().click();
            assertTrue(page.url().contains("poet=hafez"), page.url());
            assertFalse(page.locator(".lines h2").innerText().equals(all));
            for (Locator where : page.locator(".lines ol > li .where a:first-child").all()) {
                assertTrue(where.getAttribute("href").startsWith("/hafez/"));
            }
            tab.open(site.at("/search?q=the"));
            String first = page.locator(".lines ol > li").first().innerText();
            page.locator("nav.pages a[rel=next]").click();
            assertFalse(page.locator(".lines ol > li").first().innerText().equals(first));
            page.locator("nav.pages a[rel=prev]").click();
            assertEquals(first, page.locator(".lines ol > li").first().innerText());
        }
    }

    @Test
    void aMarkDoesNotTearJoinedLettersApart(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.gauge(Chromium.DESK)) {
            tab.open(site.at("/search?q=%D8%A6%D9%89%D8%AF%DB%87%D9%82"));
            String apart =
                    tab.ask(
                            String.class,
                            """
                            () => [...document.querySelectorAll('main mark')].filter(m => {
                              const letter = /[\\p{L}\\p{M}\\u0640]/u;
                              const before = m.previousSibling?.textContent ?? '';
                              const after = m.nextSibling?.textContent ?? '';
                              return letter.test(before.slice(-1)) || letter.test(after.slice(0, 1));
                            }).map(m => m.textContent).join(' ')
                            """);
            assertEquals("", apart);
            assertTrue(tab.page().locator("main mark").count() > 0);
        }
    }

    private static double middle(Locator element) {
        BoundingBox box = element.boundingBox();
        return box.y + box.height / 2;
    }

    private static String background(Locator element) {
        return style(element, "backgroundColor");
    }

    private static String style(Locator element, String property) {
        return String.valueOf(element.evaluate("(e, p) => getComputedStyle(e)[p]", property));
    }
}
