package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final GraphNames names = GraphNames.STANDARD;

    @ParameterizedTest
    @CsvSource({
        "otkur/person.ttl, otkur",
        "psalms/collection.ttl, psalms",
        "otkur/iz/work.ttl, otkur/iz",
        "otkur/iz/ug-arab.ttl, otkur/iz/ug-arab",
        "people/abdurazak.ttl, people/abdurazak",
        "concepts/form.ttl, concepts/form"
    })
    void aPathAndItsGraphNameGoBothWays(String path, String local) {
        String iri = names.iri(path);
        assertEquals("https://w3id.org/iz/" + local, iri);
        assertTrue(names.paths(iri).contains(path));
    }

    @Test
    void aNameOfElsewhereHasNoPath() {
        assertEquals(0, names.paths("https://example.org/otkur").size());
        assertEquals(0, names.paths("https://w3id.org/iz/").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"otkur", "iz", "en-abdurazak", "catullus-85", "85", "a"})
    void goodSlugs(String slug) {
        assertTrue(Slugs.flaw(slug).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Otkur", "ötkür", "a--b", "-a", "a-", "a_b", "a b", "..", "a.b", "а"})
    void badSlugs(String slug) {
        assertTrue(Slugs.flaw(slug).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "browse",
                "sparql",
                "desk",
                "about",
                "ns",
                "dts",
                "opds",
                "oai",
                "feed",
                "assets",
                "data",
                "dump",
                "sitemap",
                "robots",
                "well-known",
                "login",
                "join",
                "api",
                "static",
                "iz",
                "log",
                "records"
            })
    void theSiteKeepsItsOwnPathsFreeOfPoets(String slug) {
        assertTrue(Slugs.reservedFirst(slug));
        assertFalse(Slugs.reservedFirst("otkur"));
    }
}
