package iz.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.poem.Id;
import iz.store.LoadedCorpus;
import iz.web.http.Fault;
import iz.web.http.MediaType;
import iz.web.http.UiLanguage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every page around the poems, over the bundled corpus, in every interface language.
class EveryPageTest {
    private static final LoadedCorpus CORPUS = Corpus.BUNDLED;
    private static final Site SITE = new Site(CORPUS);

    /// Paths that others answer: data, and pages that need a server.
    private static final String ELSEWHERE =
            "/assets/.*|/log/.*|/desk|/dump\\.nq\\.gz|/sitemap\\.xml|.*\\.(ttl|nt|jsonld|rdf|nq|tlog-proof)";

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void everyPageIsWhole(UiLanguage language) {
        List<String> flaws = new ArrayList<>();
        for (String path : SITE.paths()) {
            String html = SITE.html(path, language);
            Flaws.of(html, language).forEach(flaw -> flaws.add(path + ": " + flaw));
        }
        // The one page that runs a script, and says so.
        assertTrue(flaws.remove("/sparql/editor: no script"));
        assertEquals(List.of(), flaws);
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void everyErrorIsAPage(UiLanguage language) {
        List<Fault> all =
                List.of(
                        new Fault.Bad("v", "x"),
                        new Fault.Bad("at", "<yesterday>"),
                        new Fault.Missing(List.of()),
                        new Fault.Missing(List.of("/otkur/iz", "/otkur", "/places/qumul")),
                        new Fault.NotYet(LocalDate.of(2026, 11, 22)),
                        new Fault.WrongMethod(List.of("GET", "HEAD")),
                        new Fault.NoSuchForm(
                                List.of(new Fault.Choice(MediaType.TURTLE, "/otkur.ttl"))),
                        new Fault.Withdrawn("at the wish of the heirs", null),
                        new Fault.Withdrawn("<b>", LocalDate.of(2026, 11, 22)),
                        new Fault.TooLong(),
                        new Fault.HeadersTooLarge(),
                        new Fault.Broken(),
                        new Fault.NotNow());
        ErrorPage page = new ErrorPage(SITE.templates, SITE.catalogue);
        for (Fault fault : all) {
            String html = Pages.html(page.answer(Site.visit("/otkur/izz", language), fault));
            assertEquals(List.of(), Flaws.of(html, language), fault.toString());
            assertFalse(html.contains("<b>") || html.contains("<yesterday>"), html);
        }
        String near = Pages.html(page.answer(Site.visit("/x", language), all.get(3)));
        assertTrue(near.contains("href=\"/otkur/iz?ui=" + language.code() + "\""), near);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> known = new TreeSet<>(SITE.paths());
        CORPUS.names().forEach(n -> known.add(CORPUS.iris().id(n).orElseThrow().value()));
        Set<String> dead = new TreeSet<>();
        for (String path : SITE.paths()) {
            String html = SITE.html(path, UiLanguage.EN);
            Set<String> ids = new HashSet<>(Pages.all(html, "\\bid=\"([^\"]*)\""));
            for (String href : Pages.all(html, "<a [^>]*href=\"([^\"]*)\"")) {
                String address = href.replaceAll("[?#].*", "");
                if (href.startsWith("#") && !ids.contains(href.substring(1))) {
                    dead.add(path + " -> " + href);
                }
                if (href.startsWith("/")
                        && !known.contains(address)
                        && !address.matches(ELSEWHERE)) {
                    dead.add(path + " -> " + href);
                }
            }
        }
        assertEquals(Set.of(), dead);
    }

    @Test
    void aLinkToAClaimOrConceptFindsItsPlace() {
        for (String path : SITE.paths()) {
            for (String href :
                    Pages.all(
                            SITE.html(path, UiLanguage.EN), "<a [^>]*href=\"(/[^\"]*#[^\"]*)\"")) {
                Id id = Id.of(href.replaceAll("\\?[^#]*", ""));
                if (id.value().matches("/(claims|concepts)/.*")) {
                    String target = SITE.html(id.document().value(), UiLanguage.EN);
                    assertTrue(
                            target.contains("id=\"" + id.fragment().orElseThrow() + "\""),
                            path + " -> " + href);
                }
            }
        }
    }

    @Test
    void allLinksKeepTheInterfaceLanguage() {
        for (String path : SITE.paths()) {
            String html = SITE.html(path, UiLanguage.KK);
            for (String href : Pages.all(html, "<a [^>]*href=\"(/[^\"]*)\"")) {
                assertTrue(
                        href.contains("ui=") || href.matches(ELSEWHERE) || href.contains("?at="),
                        path + " -> " + href);
            }
        }
    }
}
