package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/// Asking the archive: by the form with JavaScript turned off, and in the editor with it.
@ExtendWith(InChromium.class)
final class QueryIT {

    @Test
    void aScholarTakesAQuestionChangesItAndFollowsALineToItsPage(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            Page page = tab.page();
            tab.open(site.at("/"));
            page.locator("header nav a[href='/sparql']").click();
            page.locator("a[href$='example=a-line-in-every-language']").click();
            assertTrue(page.locator(".answer tbody tr").count() > 5);
            Locator uyghur = page.locator(".answer td span[lang=ug-Arab]").first();
            assertEquals("rtl", uyghur.getAttribute("dir"));
            page.locator("#query")
                    .fill(
                            "PREFIX iz: <https://w3id.org/iz/ns#>\n"
                                    + "SELECT ?line ?text { ?line iz:search \"iduq\" ; iz:text"
                                    + " ?text } ORDER BY ?line");
            page.locator("main form button").first().click();
            assertTrue(page.url().contains("/sparql?query="), page.url());
            String permanent =
                    page.locator(".answer a[rel=nofollow]")
                            .filter(new Locator.FilterOptions().setHasText("Permanent"))
                            .getAttribute("href");
            String rows = page.locator(".answer tbody").innerText();
            tab.open(site.at(permanent));
            assertEquals(rows, page.locator(".answer tbody").innerText());
            page.locator(".answer tbody td.iri a").first().click();
            assertTrue(page.url().contains("/otkur/iz/"), page.url());
            assertTrue(page.locator(":target").isVisible(), page.url());
        }
    }

    @Test
    void aMistakeIsShownWhereItIsAndTheQueryIsKept(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.reader(Chromium.PHONE)) {
            Page page = tab.page();
            tab.open(site.at("/sparql?ui=ug"));
            String query = "SELECT ?s {\n  ?s ?p\n}";
            page.locator("#query").fill(query);
            page.locator("main form button").first().click();
            assertEquals(query, page.locator("#query").inputValue());
            assertEquals("}", page.locator(".refused mark").innerText());
            assertTrue(page.locator(".refused").innerText().contains("a variable"));
            assertEquals("rtl", page.locator("html").getAttribute("dir"));
        }
    }

    @Test
    void theEditorAsksThisArchiveAndNobodyElse(OpenSite site, Chromium chromium) {
        List<String> elsewhere = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (Tab tab = chromium.strict(Chromium.DESK)) {
            Page page = tab.page();
            page.onRequest(request -> {
                String url = request.url();
                if (!url.startsWith(site.at("/")) && !url.startsWith("data:")) {
                    elsewhere.add(url);
                }
            });
            page.onPageError(wrong::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    wrong.add(message.text());
                }
            });
            tab.open(site.at(Samples.EDITOR));
            page.locator("#yasgui .CodeMirror").first().waitFor();
            page.locator(".yasqe_queryButton").first().click();
            page.locator("#yasgui .yasr table tbody tr").first().waitFor();
            assertTrue(page.locator("#yasgui .yasr table").innerText().contains("يۈرەك"));
            assertEquals(List.of(), elsewhere);
            assertEquals(List.of(), wrong);
            assertEquals(List.of(), page.context().cookies());
        }
    }
}
