package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import iz.desk.Role;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// From the page of a poem to a translation beside it: a merge, a split, an omission and an
/// addition, handed in, given back, revised, accepted, read. In both directions, on a phone and at
/// a desk, with JavaScript and without.
@ExtendWith(InChromium.class)
final class TranslateIT {
    private static final String REASON = "Beşinci satır kısa";
    private static int people;

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"en, 1280, true", "ug, 390, true", "en, 390, false", "ug, 1280, false"})
    void aTranslationIsMadeReviewedAndRead(
            String ui, int width, boolean script, OpenSite site, Chromium chromium) {
        String pen = "Söz" + ++people;
        try (Tab mine = script ? chromium.gauge(width) : chromium.reader(width);
                Tab editors = script ? chromium.gauge(width) : chromium.reader(width)) {
            Page page = mine.page();
            DeskIT.join(mine, site, ui, pen, Role.TRANSLATOR);
            mine.open(site.at("/otkur/iz?ui=" + ui));
            page.locator("a[href*='/desk/new?source=/otkur/iz/ug-arab']").first().click();
            look(mine, script, "/desk/new");
            page.locator("#tag").fill("tr");
            page.locator("#title").fill("İz");
            page.locator("main form .go button").click();
            assertEquals(12, page.locator(".block").count());
            look(mine, script, "a new draft");
            write(page, script);
            String draft = page.url().replaceFirst("#.*", "");
            look(mine, script, "a full draft");
            page.locator("button[value=submit]").press("Enter");
            assertEquals(List.of(), texts(page, ".notice"), page.content());

            Page review = editors.page();
            DeskIT.join(editors, site, ui, "Muharrir " + people, Role.EDITOR);
            review.locator(".bench a").first().click();
            Locator block = review.locator(".block").nth(4);
            open(block, ".ways");
            block.locator("textarea[name=remark]").fill("Kısa");
            block.locator("textarea[name=wording]").fill("Çölde ve vadide kaldı izimiz");
            look(editors, script, "a draft to review");
            block.locator("button[value^=remark]").press("Enter");
            review.locator("#reason").fill(REASON);
            review.locator("button[value=return]").press("Enter");

            mine.open(site.at("/desk?ui=" + ui));
            assertTrue(texts(page, ".bench").toString().contains(REASON), page.content());
            look(mine, script, "/desk with news");
            mine.open(draft);
            assertTrue(page.locator(".remark ins").first().isVisible());
            page.locator("button[value^=take]").press("Enter");
            assertEquals(
                    "Çölde ve vadide kaldı izimiz",
                    page.locator(".block").nth(4).locator("textarea").first().inputValue());
            page.locator("button[value=submit]").press("Enter");
            editors.open(draft);
            review.locator("button[value=accept]").press("Enter");
            assertTrue(review.url().contains("/otkur/iz/tr-soz" + people + "-"), review.url());
            read(editors, script);
            mine.open(draft);
            look(mine, script, "a published draft");
            mine.open(draft.replaceFirst("(\\?.*)?$", "/history$1"));
            look(mine, script, "its history");
        }
        assertEquals(List.of(), found);
    }

    /// Lines 1 and 2 in one, 3 in two, 4 left out, one added at the end.
    private static void write(Page page, boolean script) {
        for (int i = 0; i < 12; i++) {
            Locator words = page.locator(".block").nth(i).locator(".to > textarea");
            words.fill(i == 2 ? "Yola çıkarken\naz idik" : "Satır " + letters(i));
            if (!script && i % 2 == 1) {
                page.locator(".block")
                        .nth(i)
                        .locator("xpath=..")
                        .locator("> .go button")
                        .press("Enter");
            }
        }
        press(page, 0, "merge");
        assertEquals(11, page.locator(".block").count());
        press(page, 1, "split");
        assertEquals(12, page.locator(".block").count());
        press(page, 3, "omit");
        press(page, 11, "add");
        assertEquals(13, page.locator(".block").count());
        Locator last = page.locator(".block").nth(12);
        last.locator(".to > textarea").fill("İz kalır");
        if (script) {
            last.locator(".to > textarea").blur();
            page.waitForCondition(() ->
                    last.locator(".mark").getAttribute("data-now") != null
                            && last.locator(".mark").getAttribute("data-now").equals("saved"));
        } else {
            page.waitForResponse(
                    answer -> answer.request().method().equals("GET"),
                    () -> last.locator("xpath=..").locator("> .go button").press("Enter"));
        }
        page.waitForLoadState();
        assertTrue(last.locator(".to > textarea").isVisible());
        page.navigate("about:blank");
        page.goBack();
        assertEquals("Satır a Satır b", value(page, 0));
        assertEquals("Yola çıkarken", value(page, 1));
        assertEquals("az idik", value(page, 2));
        assertEquals("", value(page, 3));
        assertEquals("İz kalır", value(page, 12));
    }

    private static String letters(int i) {
        return String.valueOf((char) ('a' + i));
    }

    private static String value(Page page, int block) {
        return page.locator(".block").nth(block).locator(".to > textarea").inputValue();
    }

    private static void press(Page page, int block, String way) {
        Locator at = page.locator(".block").nth(block);
        open(at, ".ways");
        at.locator("button[value^='" + way + ".']").press("Enter");
    }

    private static void open(Locator block, String details) {
        if (block.locator(details).getAttribute("open") == null) {
            block.locator(details + " > summary").press("Enter");
        }
    }

    private void read(Tab tab, boolean script) {
        Page page = tab.page();
        assertEquals(
                List.of(
                        "Satır a Satır b",
                        "Yola çıkarken",
                        "az idik",
                        "Çölde ve vadide kaldı izimiz"),
                texts(page, ".st p.l").subList(0, 4).stream()
                        .map(line -> line.replaceFirst("^[0-9]+\\s*", "").strip())
                        .toList());
        page.locator(".bar a").first().click();
        assertTrue(page.locator("main").innerText().contains("az idik"), page.content());
        look(tab, script, "the poem beside its translation");
    }

    private static List<String> texts(Page page, String selector) {
        return page.locator(selector).allInnerTexts();
    }

    private void look(Tab tab, boolean script, String where) {
        DeskIT.look(tab, script, where, found);
        Pictures.take(tab.page(), people + where);
    }
}
