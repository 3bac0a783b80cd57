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

/// What answers what: a translator links words of a translation with those of the poem, somebody
/// else joins its lines otherwise, and readers find both. In both directions, on a phone and at a
/// desk, with JavaScript and without.
@ExtendWith(InChromium.class)
final class AnswersIT {
    private static final String WORK = "/khayyam/dar-har-dashti";
    private static final List<String> LINES =
            List.of(
                    "Lâle açan her ovada bir zamanlar",
                    "bir hükümdarın al kanı akmıştır",
                    "topraktan biten her menekşe dalı",
                    "bir güzelin yanağındaki bendir");
    private static final List<String> WORDS =
            List.of(
                    "لاله‌زاری — Lâle",
                    "بوده‌ست … بوده‌ست — zamanlar … akmıştır",
                    "بنفشه — menekşe",
                    "هر شاخ — her … dalı",
                    "رخ — yanağındaki");
    private static int people;

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"ug, 390, true", "en, 390, false", "ug, 1280, false"})
    void wordsAreLinkedAndLinesJoinedOtherwise(
            String ui, int width, boolean script, OpenSite site, Chromium chromium) {
        people++;
        try (Tab mine = script ? chromium.gauge(width) : chromium.reader(width);
                Tab others = script ? chromium.gauge(width) : chromium.reader(width);
                Tab editors = script ? chromium.gauge(width) : chromium.reader(width)) {
            DeskIT.join(editors, site, ui, "Bekchi " + people, Role.EDITOR);
            DeskIT.join(mine, site, ui, "Bagh" + people, Role.TRANSLATOR);
            String draft = draft(mine, site, ui);
            link(mine, script);
            mine.open(draft);
            mine.page().locator("button[value=submit]").press("Enter");
            assertEquals(List.of(), texts(mine.page(), ".notice"));
            String version = accept(editors, draft);
            read(editors);
            DeskIT.join(others, site, ui, "Bashqa" + people, Role.TRANSLATOR);
            others.open(version);
            String rival = join(others, script);
            editors.open(rival);
            editors.page().locator("button[value=accept]").press("Enter");
            choose(editors, version, script);
        }
        assertEquals(List.of(), found);
    }

    /// @return its address
    private String draft(Tab tab, OpenSite site, String ui) {
        Page page = tab.page();
        tab.open(site.at("/desk/new?source=" + WORK + "/fa-arab&ui=" + ui));
        page.locator("#tag").fill("tr");
        page.locator("#title").fill("Bağ");
        page.locator("main form .go button").click();
        for (int i = 0; i < LINES.size(); i++) {
            Locator words = page.locator(".block").nth(i).locator(".to > textarea");
            words.fill(LINES.get(i));
            if (i % 2 == 1) {
                words.locator("xpath=ancestor::form").locator("> .go button").press("Enter");
            }
        }
        return page.url().replaceFirst("#.*", "");
    }

    private void link(Tab tab, boolean script) {
        Page page = tab.page();
        page.locator("a[href*='/words']").click();
        // By the pointer, where it need not wait for frames; else by the keyboard.
        tie(page, script, 0, List.of(in(0, "own", "Lâle"), in(0, "source", "لاله‌زاری")));
        // Two lines on both sides.
        tie(
                page,
                false,
                0,
                List.of(
                        in(0, "own", "zamanlar"),
                        in(1, "own", "akmıştır"),
                        in(0, "source", "بوده‌ست"),
                        in(1, "source", "بوده‌ست")));
        // Across each other.
        tie(page, false, 2, List.of(in(2, "own", "menekşe"), in(2, "source", "بنفشه")));
        tie(
                page,
                false,
                2,
                List.of(
                        in(2, "own", "her"),
                        in(2, "own", "dalı"),
                        in(2, "source", "هر"),
                        in(2, "source", "شاخ")));
        tie(page, false, 3, List.of(in(3, "own", "bendir"), in(3, "source", "نگاری")));
        tie(page, false, 3, List.of(in(3, "own", "yanağındaki"), in(3, "source", "رخ")));
        page.locator(".ties li").nth(4).locator("button").press("Enter");
        assertEquals(WORDS, bare(texts(page, ".ties li:visible")));
        assertEquals(
                List.of("1", "2", "3", "4", "6"),
                page.locator(".ties li").all().stream().map(l -> l.getAttribute("value")).toList());
        assertEquals(
                "decimal",
                page.locator(".ties").first().evaluate("e => getComputedStyle(e).listStyleType"));
        mark(page, false, in(3, "own", "bir"));
        page.locator("button[value^='link.']").nth(3).press("Enter");
        assertTrue(page.locator(".notice").isVisible(), "Nothing is marked in the source.");
        assertTrue(page.locator(in(3, "own", "bir")).locator("input").isChecked());
        look(tab, script, "words linked");
    }

    private static void tie(Page page, boolean pointer, int block, List<String> words) {
        words.forEach(word -> mark(page, pointer, word));
        page.locator("button[value^='link.']").nth(block).press("Enter");
    }

    private static void mark(Page page, boolean pointer, String word) {
        Locator label = page.locator(word).first();
        if (pointer) {
            label.click();
        } else {
            label.locator("input").press("Space");
        }
    }

    /// Where a word of a block is.
    private static String in(int block, String side, String word) {
        return ".block >> nth="
                + block
                + " >> label:has([name="
                + side
                + "]):has(span:text-is('"
                + word
                + "'))";
    }

    /// Links without their numbers and buttons.
    private static List<String> bare(List<String> links) {
        return links.stream()
                .map(link -> link.replaceFirst("^[0-9]+ ", "").replaceFirst(" \\S+$", ""))
                .toList();
    }

    /// The editor sees the links, and cannot change them.
    ///
    /// @return the address of what is published
    private String accept(Tab tab, String draft) {
        Page page = tab.page();
        tab.open(draft);
        page.locator("a[href*='/words']").click();
        assertEquals(WORDS.size(), page.locator(".ties li").count());
        assertEquals(0, page.locator("main button").count());
        assertTrue(page.locator(".chips input").first().isDisabled());
        Pictures.take(page, people + "words to review");
        tab.open(draft);
        page.locator("button[value=accept]").press("Enter");
        return page.url();
    }

    private void read(Tab tab) {
        Page page = tab.page();
        page.locator(".bar a").first().click();
        Locator tulip = page.locator(".w:text-is('Lâle')");
        tulip.hover();
        assertEquals(List.of("لاله‌زاری", "Lâle"), WordsIT.lit(page));
        page.mouse().move(0, 0);
        page.locator(".w:text-is('هر شاخ')").focus();
        assertEquals(List.of("هر شاخ", "her", "dalı"), WordsIT.lit(page));
        page.locator(".app summary").last().press("Enter");
        List<String> list = new ArrayList<>(bareOfLines(texts(page, ".app li:visible")));
        list.removeAll(WORDS);
        assertEquals(List.of(), list);
        Pictures.take(page, people + "the poem with linked words");
    }

    private static List<String> bareOfLines(List<String> list) {
        return list.stream().map(each -> each.replaceFirst("^[0-9]+ ", "").strip()).toList();
    }

    /// The first two lines change places, the third renders two, the fourth none.
    ///
    /// @return the address of the draft
    private String join(Tab tab, boolean script) {
        Page page = tab.page();
        page.locator("a[href*='/desk/align']").first().click();
        page.locator("main form .go button").press("Enter");
        List<String> lines = List.of("2", "1", "3, 4", "");
        for (int i = 0; i < lines.size(); i++) {
            page.locator(".block").nth(i).locator(".row input").fill(lines.get(i));
            if (i % 2 == 1) {
                page.locator("form.stanza .go button").nth(i / 2).press("Enter");
            }
        }
        look(tab, script, "lines joined");
        String draft = page.url().replaceFirst("#.*", "");
        page.locator("button[value=submit]").press("Enter");
        assertEquals(List.of(), texts(page, ".notice"));
        return draft;
    }

    private void choose(Tab tab, String version, boolean script) {
        Page page = tab.page();
        tab.open(version);
        page.locator("a[href*='joined=']").last().click();
        assertTrue(page.locator(".notes [aria-current]").isVisible(), page.url());
        List<String> rows = texts(page, "tbody tr");
        assertEquals(4, rows.size(), rows.toString());
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(List.of(1, 0, 2, 3).get(i));
            assertTrue(row.contains(LINES.get(i)), rows.toString());
        }
        assertTrue(rows.get(2).contains("نگاری"), rows.toString());
        look(tab, script, "the poem joined otherwise");
    }

    private static List<String> texts(Page page, String selector) {
        return page.locator(selector).allInnerTexts();
    }

    private void look(Tab tab, boolean script, String where) {
        DeskIT.look(tab, script, where, found);
        Pictures.take(tab.page(), people + where);
    }
}
