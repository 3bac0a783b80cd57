package iz.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.store.LoadedCorpus;
import iz.web.http.UiLanguage;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Names and addresses that try to be markup.
class EscapingTest {
    private static final String NASTY =
            "<script>alert(1)</script> & \\\"q\\\" 'a' {0} ${7919*7907} [[7919*7907]]";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ";
    private static final String PREFIXES =
            """
            PREFIX cito: <http://purl.org/spar/cito/>
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX lrmoo: <http://iflastandards.info/ns/lrm/lrmoo/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private final LoadedCorpus corpus = LoadedCorpus.bundled();
    private final Site site = site();

    private Site site() {
        add(
                "nasty",
                "<> a crm:E21_Person ; schema:name \"%s\"@en ; dcterms:description \"%s\"@en ;"
                        + " schema:birthDate \"%s\" .");
        add(
                "nasty/work",
                "<> a lrmoo:F1_Work ; dcterms:title \"%s\"@en ;"
                        + " dcterms:creator </iz/nasty> .");
        add("places/nasty", "<> a crm:E53_Place ; schema:name \"%s\"@en .");
        add(
                "sources/nasty",
                "<> a lrmoo:F3_Manifestation ; schema:name \"%s\"@en ;"
                        + " dcterms:bibliographicCitation \"%s\"@en ;"
                        + " schema:url \"javascript:alert(1)\" .");
        add(
                "claims/nasty",
                "<> a crm:E89_Propositional_Object ; dcterms:title \"%s\"@en ; dcterms:hasPart <#a>"
                        + " . <#a> a crm:E13_Attribute_Assignment ; crm:P140_assigned_attribute_to"
                        + " </iz/nasty> ; dcterms:description \"%s\"@en ; prov:wasAttributedTo"
                        + " </iz/nasty> ; dcterms:source </iz/sources/nasty> .");
        add(
                "concepts/nasty",
                "<> a skos:ConceptScheme ; skos:prefLabel \"%s\"@en . <#n> a skos:Concept ;"
                        + " skos:prefLabel \"%s\"@en ; skos:definition \"%s\"@en .");
        add("items/nasty", "<> a crm:E22_Human-Made_Object ; schema:name \"%s\"@en .");
        return new Site(corpus);
    }

    private void add(String path, String turtle) {
        corpus.add(path, PREFIXES + turtle.replace("%s", NASTY));
    }

    @Test
    void aNameThatIsMarkupIsShownAsLetters() {
        for (String path :
                List.of(
                        "/nasty",
                        "/places/nasty",
                        "/sources/nasty",
                        "/claims/nasty",
                        "/concepts/nasty",
                        "/items/nasty",
                        "/browse?poet=nasty",
                        "/")) {
            for (UiLanguage language : UiLanguage.values()) {
                String html = site.html(path, language);
                assertTrue(html.contains(SHOWN), path + html);
                assertFalse(html.contains("<script"), path);
                assertFalse(html.contains("62615533"), path + " evaluates a name");
                assertEquals(List.of(), Pages.all(html, "<[^>]*(alert\\(1\\))[^<]*>"), path);
            }
        }
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        assertFalse(site.html("/sources/nasty", UiLanguage.EN).contains("href=\"javascript"));
    }

    @Test
    void aChoiceThatIsMarkupIsShownAsLetters() {
        for (String facet : List.of("language", "in", "poet", "form", "century", "theme", "page")) {
            for (String value :
                    List.of(
                            "%22%3E%3Cscript%3E",
                            "../../etc", "%23", "-", "a%26b=c", "99999999999")) {
                String html = site.html("/browse?" + facet + "=" + value, UiLanguage.TR);
                assertFalse(html.contains("<script"), facet + value);
                assertFalse(html.contains("b=c\""), facet + value);
            }
        }
    }

    @Test
    void anEmptyChoiceOfAFormIsNone() {
        assertEquals(
                count(site.html("/browse", UiLanguage.EN)),
                count(
                        site.html(
                                "/browse?language=&in=&poet=&form=&century=&theme=",
                                UiLanguage.EN)));
    }

    private static int count(String html) {
        return Pages.all(html, "(<p class=\"w\">)").size();
    }
}
