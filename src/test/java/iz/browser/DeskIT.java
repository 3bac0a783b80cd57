package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import iz.desk.Role;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// Joining the desk, entering and going out, in both directions, on a phone and at a desk, with
/// JavaScript and without.
@ExtendWith(InChromium.class)
final class DeskIT {
    private static int people;

    @ParameterizedTest
    @CsvSource({"en, 1280, false", "ug, 390, false", "ug, 1280, true", "en, 390, true"})
    void whoIsInvitedJoinsEntersAndGoesOut(
            String ui, int width, boolean script, OpenSite site, Chromium chromium) {
        List<String> found = new ArrayList<>();
        String name = "Yolchi " + ++people;
        try (Tab tab = script ? chromium.gauge(width) : chromium.reader(width)) {
            Page page = tab.page();
            tab.open(site.at("/desk?ui=" + ui));
            page.locator("main a[href^='/desk/join']").click();
            page.locator("#code").fill(site.desk().invitations().invite(Role.EDITOR));
            page.locator("#name").fill("Gülnаr");
            submit(page);
            assertTrue(page.locator(".notice").isVisible(), "A mixed word is no name.");
            look(tab, script, "/desk/join, refused", found);
            page.locator("#name").fill(name);
            submit(page);
            assertTrue(page.locator("h1").innerText().contains(name));
            assertEquals(8, page.locator("ul.secret li").count());
            String passphrase = page.locator("p.secret").first().innerText();
            String recovery = page.locator("ul.secret li").first().innerText();
            String second = page.locator("ul.secret li").last().innerText();
            look(tab, script, "/desk/join, joined", found);
            page.locator(".go a").click();
            enter(page, name, "seven words of somebody else", recovery);
            assertTrue(page.locator(".notice").isVisible(), "The passphrase is another's.");
            assertEquals(name, page.locator("#name").inputValue());
            look(tab, script, "/desk, refused", found);
            enter(page, name, passphrase, recovery);
            assertTrue(page.locator(".lead").innerText().contains(name), page.content());
            for (Locator each : page.locator("details summary").all()) {
                each.click();
            }
            look(tab, script, "/desk, inside", found);
            assertEquals(1, page.context().cookies().size());
            page.locator("button[value=out]").click();
            assertFalse(page.content().contains(name));
            assertEquals(List.of(), page.context().cookies());
            tab.open(site.at("/otkur/iz?ui=" + ui));
            page.locator("a[href*='/desk/new?source=/otkur/iz/ug-arab']").first().click();
            enter(page, name, passphrase, second);
            assertEquals(
                    site.at("/desk/new?source=/otkur/iz/ug-arab&ui=" + ui),
                    page.url(),
                    "The door leads where one was going.");
        }
        assertEquals(List.of(), found);
    }

    /// Joins and enters, and is on the desk then.
    static void join(Tab tab, OpenSite site, String ui, String name, Role role) {
        Page page = tab.page();
        tab.open(site.at("/desk/join?ui=" + ui));
        page.locator("#code").fill(site.desk().invitations().invite(role));
        page.locator("#name").fill(name);
        submit(page);
        String passphrase = page.locator("p.secret").first().innerText();
        String recovery = role.needsTotp() ? page.locator("ul.secret li").first().innerText() : "";
        page.locator(".go a").click();
        enter(page, name, passphrase, recovery);
        assertTrue(page.locator(".lead").innerText().contains(name), page.content());
    }

    private static void enter(Page page, String name, String passphrase, String code) {
        page.locator("#name").fill(name);
        page.locator("#passphrase").fill(passphrase);
        page.locator("#code").fill(code);
        submit(page);
    }

    private static void submit(Page page) {
        page.locator("main form .go button").click();
    }

    static void look(Tab tab, boolean script, String where, List<String> found) {
        Page page = tab.page();
        Locator whole = page.locator("html");
        Object over = script ? whole.evaluate("e => e.scrollWidth - e.clientWidth") : 0;
        if (!over.equals(0)) {
            found.add(where + " is " + over + " px too wide");
        }
        if (script) {
            found.addAll(AccessibilityIT.violations(tab, where));
        }
    }
}
