package iz.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionPageTest {
    @Test
    void aLineHasItsStableNameAsItsAnchor() {
        String html = Pages.version("/otkur/iz/en-abdurazak");
        assertTrue(html.contains("id=\"l3\""));
        assertEquals(12, Pages.all(html, "(<p id=\"l\\d+\")").size());
    }

    @Test
    void rightsWitnessAndCitationAreSaid() {
        String html = Pages.version("/otkur/iz/en-abdurazak");
        assertTrue(html.contains("http://rightsstatements.org/vocab/InC/1.0/"));
        assertTrue(html.contains("/sources/genocide-page"));
        assertTrue(
                html.contains(
                        "Abdurehim Ötkür. Trace. transl. T. Abdurazak and S. Saydahmat. Iz."
                                + " https://w3id.org/iz/otkur/iz/en-abdurazak"),
                html);
        assertTrue(html.contains("/otkur/iz/en-abdurazak.bib"));
    }

    @Test
    void whatAMachineMadeIsCalledSo() {
        assertTrue(Pages.version("/otkur/iz/ug-latn").contains("Made by machine"));
    }

    @Test
    void itLeadsToTheVersionBesideItsSource() {
        assertTrue(
                Pages.version("/otkur/iz/en-abdurazak?ui=tr")
                        .contains("/otkur/iz?v=ug-arab,en-abdurazak&amp;ui=tr"));
    }

    @Test
    void noVersionNoPage() {
        assertEquals(404, Pages.VERSION.answer(Pages.visit("/otkur/iz/nope")).status());
    }
}
