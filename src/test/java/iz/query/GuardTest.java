package iz.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private final Parser parser = new Parser("https://w3id.org/iz/");

    @Test
    void whatOnlyLooksLikeAFunctionIsLeftAlone() {
        for (String query :
                new String[] {
                    "SELECT ?regex ?concat { ?regex ?p \"concat(\" }",
                    "PREFIX regex: <http://a/> SELECT * { ?s regex:replace ?o . ?s a regex:concat"
                            + " }",
                    "SELECT * { ?s ?p 'it''s' } # concat(regex(",
                    "SELECT * { ?s <http://a/regex(concat> \"\"\"regex(\"concat\" \"\"\"@en-regex"
                            + " }",
                    "SELECT * { _:regex ?p ?o FILTER(1<2 && ?o>3) }"
                }) {
            assertEquals(query, Guard.check(query).text());
        }
    }

    @Test
    void functionsThatCouldRunAwayAreOursWhereverTheyStand() {
        String query =
                "SELECT (ConCat(\"a\") AS ?x) { ?s ?p ?o FILTER(regex (?o, \"a\") || EXISTS {"
                        + " FILTER(REPLACE(?o,\"a\",\"b\") = ENCODE_FOR_URI(?o)) }) } GROUP BY"
                        + " (concat(?o) AS ?g) HAVING(regex(?g,\"c\")) ORDER BY"
                        + " DESC(REPLACE(?g,\"x\",\"y\"))";
        String safe = Guard.check(query).text();
        assertFalse(safe.matches("(?is).*\\b(concat|regex|replace|encode_for_uri) ?\\(.*"), safe);
        assertEquals(7, safe.split("urn:iz:function:", -1).length - 1);
    }

    @Test
    void aPlaceBehindThemIsThatOfTheOriginal() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                parser.parse(
                                        "SELECT * {\n ?s ?p ?o FILTER(REGEX(?o,\"a\") &&"
                                                + " CONCAT(?o) = }"));
        assertEquals(new Refusal.Place(2, 48), refusal.place());
        assertEquals("It cannot go on with }.", refusal.sentence());
        assertTrue(refusal.expected().contains("a variable"), refusal.expected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { OPTIONAL { sErViCe ?x { } } } } }",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "PREFIX j: <java:java.lang.> SELECT * {} ORDER BY j:System(1)",
                "BASE <JAVA:x> SELECT * { ?s ?p ?o FILTER(<exit>(1)) }",
                "SELECT * { ?s <java:org.example.Evil> ?o }",
                "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#now>()) }",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.hpl.hp.com/ARQ/function#wait>(1000)",
                "SELECT (<urn:iz:function:regex>(\"a\", \"a\") AS ?x) {}",
                "SELECT * { ?s ?p 1SERVICE <http://localhost/> {} }",
                "SELECT * { ?s ?p \"a\"@en.SERVICE <http://localhost/> {} }",
                "PREFIX a: <http://a/> SELECT * { ?s ?p a:.SERVICE <http://localhost/> {} }",
                "SELECT * { LATERAL { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o LET(?x := 1) }",
                "SELECT * { ?s ?p ?o FILTER(<http://example.org/f>(?o)) }",
                "SELECT (AGG <http://example.org/f>(?o) AS ?x) { ?s ?p ?o }",
                "SELECT (CALL(<http://example.org/f>, 1) AS ?x) {}",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?s ?p \\u0022 }",
            })
    void whatIsNotOfferedIsRefused(String query) {
        Refusal refusal = assertThrows(Refusal.class, () -> parser.parse(query));
        assertTrue(
                refusal.kind() == Refusal.Kind.NOT_OFFERED || refusal.kind() == Refusal.Kind.SYNTAX,
                refusal.kind() + " " + refusal.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <a> <b> <c> }",
                "# a comment\nPREFIX a: <http://a/> DELETE WHERE { ?s ?p ?o }",
                "LOAD <file:///etc/passwd>",
                "CLEAR ALL",
                "WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "drop graph <g>"
            })
    void whatWouldChangeTheArchiveIsForbidden(String update) {
        Refusal refusal = assertThrows(Refusal.class, () -> parser.parse(update));
        assertEquals(Refusal.Kind.UPDATE, refusal.kind());
        assertEquals(403, refusal.kind().status());
    }

    @Test
    void whatIsTooLargeIsNotEvenParsed() {
        String deep = "SELECT * " + "{".repeat(100_0) + "}".repeat(100_0);
        String many = "SELECT * { {}" + " UNION {}".repeat(5_000) + "}";
        String wide = "SELECT * { VALUES ?x { " + "1 ".repeat(20_000) + "} }";
        String text = "SELECT * { ?s ?p \"" + "x".repeat(70_000) + "\" }";
        for (String query : new String[] {deep, many, wide, text}) {
            Refusal refusal = assertThrows(Refusal.class, () -> parser.parse(query));
            assertEquals(Refusal.Kind.SIZE, refusal.kind());
        }
    }

    @Test
    void aKeywordRightBehindANumberATagOrAPrefixIsSeen() {
        for (String before : new String[] {"1", "1.5e-3", "\"a\"@en-x.", "ex:.", "ex:-"}) {
            String query = "PREFIX ex: <http://a/> SELECT * { ?s ?p " + before + "SERVICE ?x {} }";
            Refusal refusal = assertThrows(Refusal.class, () -> Guard.check(query));
            assertTrue(refusal.sentence().startsWith("SERVICE is not offered."), query);
        }
    }

    @Test
    void aQueryWhoseAnswersChangeIsKnown() {
        assertTrue(Guard.check("SELECT (NOW() AS ?x) {}").changing());
        assertTrue(Guard.check("SELECT (struuid() AS ?x) {}").changing());
        assertFalse(Guard.check("SELECT ?now { ?now ?p \"rand()\" }").changing());
    }
}
