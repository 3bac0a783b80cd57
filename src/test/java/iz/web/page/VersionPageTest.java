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
    void aGeneratedVersionSaysHowItWasMadeAndWhatIsLost() {
        String html = Pages.version("/otkur/iz/ug-arab~uly");
        assertTrue(html.contains("A program made this version from another one"), html);
        assertTrue(html.contains("Duval and Janbaz"), html);
        assertTrue(html.contains("What is lost: Capitals"), html);
        assertTrue(html.contains("href=\"/otkur/iz/ug-arab\""), html);
        assertTrue(html.contains("/otkur/iz?v=ug-arab,ug-arab~uly"), html);
        assertTrue(html.contains("<p id=\"l2\""), html);
        assertTrue(html.contains("text not held"), html);
        assertTrue(html.contains("/otkur/iz/ug-arab~uly.bib"), html);
    }

    @Test
    void whatAMachineTranslatedStaysMarkedInOtherLetters() {
        String html = Pages.version("/dante/inferno-1/ug-iz~uly");
        assertTrue(html.contains("Uyghur · translation · made by machine"), html);
    }

    @Test
    void noVersionNoPage() {
        assertEquals(404, Pages.VERSION.answer(Pages.visit("/otkur/iz/ug-arab~ru")).status());
        assertEquals(404, Pages.VERSION.answer(Pages.visit("/otkur/iz/nope")).status());
    }
}
