package iz.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class EngineTest {
    private static final String A = "https://w3id.org/iz/a";
    private static final String B = "https://w3id.org/iz/b";
    private static final String IZ = "PREFIX iz: <https://w3id.org/iz/ns#> ";

    @TempDir Path data;
    private AskedArchive asked;

    @BeforeEach
    void open() {
        asked = new AskedArchive(data);
    }

    @AfterEach
    void close() {
        asked.close();
    }

    private String csv(String query) {
        return asked.ask(query, ResultFormat.CSV).replace("\r\n", "\n");
    }

    private String csvAt(String query, String at) {
        return asked.ask(
                        new Ask(
                                query,
                                List.of(ResultFormat.CSV),
                                List.of(),
                                List.of(),
                                Optional.of(at),
                                0,
                                false))
                .replace("\r\n", "\n");
    }

    @Test
    void theDefaultGraphIsTheUnionAndATripleInTwoGraphsCountsOnce() {
        asked.publish(A, "<#s> <#p> 1 . <urn:iz:x> <urn:iz:y> <urn:iz:z> .");
        asked.publish(B, "<#s> <#p> 2 . <urn:iz:x> <urn:iz:y> <urn:iz:z> .");
        assertEquals("n\n3\n", csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        assertEquals("n\n4\n", csv("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
        assertEquals("n\n2\n", csv("SELECT (COUNT(*) AS ?n) FROM <" + A + "> { ?s ?p ?o }"));
        assertEquals("n\n0\n", csv("SELECT (COUNT(*) AS ?n) FROM NAMED <" + A + "> { ?s ?p ?o }"));
        assertEquals(
                "n\n2\n",
                csv("SELECT (COUNT(*) AS ?n) FROM NAMED <" + A + "> { GRAPH ?g { ?s ?p ?o } }"));
        assertEquals(
                "n\n3\n",
                csv("SELECT (COUNT(*) AS ?n) FROM <" + A + "> FROM <" + B + "> { ?s ?p ?o }"));
        String from = "SELECT (COUNT(*) AS ?n) FROM <" + A + "> { ?s ?p ?o }";
        assertEquals("n\n2\n", csvAt(from, "1"));
        assertEquals(
                1,
                asked.ask("DESCRIBE <urn:iz:x> FROM <" + B + "> {}", ResultFormat.N_TRIPLES)
                        .lines()
                        .count());
    }

    @Test
    void literalsComeBackLetterForLetter() {
        asked.publish(A, "<#s> <#p> 01 , 1.50 , \"\u0649\u200C\"@ug-Arab .");
        assertEquals(
                List.of("01", "1.50", "o", "\u0649\u200C"),
                csv("SELECT ?o { ?s ?p ?o }").lines().sorted().toList());
    }

    @Test
    void everyCharacterComesBackFromJson() {
        String text = "\"\\\n\r\t\u0001\u001F\u007F\u0649\u200C\uD83D\uDC2A/";
        asked.publish(
                A,
                "<#s> <#p>"
                    + " \"\"\"\\\"\\\\\\n\\r\\t\\u0001\\u001F\\u007F\u0649\u200C\uD83D\uDC2A/\"\"\"@ug-Arab"
                    + " .");
        String json = asked.ask("SELECT ?o ?none { ?s ?p ?o }", ResultFormat.JSON);
        Table table = Table.read(json.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("o", "none"), table.variables());
        assertEquals(
                List.of(
                        List.of(
                                new Table.Cell(Table.Kind.LITERAL, text, "ug-Arab", ""),
                                Table.Cell.NONE)),
                table.rows());
        asked.publish(A, "<#s> <#p> 01 .");
        assertTrue(
                asked.ask("SELECT ?s (BNODE() AS ?b) ?o { ?s ?p ?o }", ResultFormat.JSON)
                        .contains(
                                "{\"s\":{\"type\":\"uri\",\"value\":\""
                                        + A
                                        + "#s\"},\"b\":{\"type\":\"bnode\",\"value\":\"b0\"},"
                                        + "\"o\":{\"type\":\"literal\",\"value\":\"01\",\"datatype\":"
                                        + "\"http://www.w3.org/2001/XMLSchema#integer\"}}"));
    }

    @Test
    void whoDividesByZeroGetsAnErrorOfThatExpressionAlone() {
        asked.publish(A, "<#s> <#p> 4 .");
        assertEquals("x,y\n,2.0\n", csv("SELECT (1.0 / 0.0 AS ?x) (?o / 2 AS ?y) { ?s ?p ?o }"));
        assertEquals("o\n4\n", csv("SELECT ?o { ?s ?p ?o FILTER(?o / 0.00 > 1 || true) }"));
        assertEquals("n\n0\n", csv("SELECT (COUNT(?o / 0.0) AS ?n) { ?s ?p ?o }"));
        assertEquals("o\n4\n", csv("SELECT ?o { ?s ?p ?o } ORDER BY (?o / 0.0)"));
        assertEquals(
                "n\n4\n",
                csv(
                        "SELECT (SUM(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s"
                                + " HAVING (SUM(?o) / 0.0 > 1 || SUM(?o) / 2.0 = 2)"));
        assertEquals(
                "x\n0.5\n",
                csv(
                        "SELECT ?x { { SELECT (?o / 8 AS ?x) { ?s ?p ?o } }"
                                + " BIND(1 / 0.000 AS ?z) FILTER(!BOUND(?z)) }"));
    }

    @Test
    void languagesMatchAsRangesDo() {
        asked.publish(A, "<#s> <#p> \"a\"@ug-Arab , \"b\"@ug-Latn-t-ug-arab , \"c\"@uz .");
        assertEquals(
                "o\na\nb\n",
                csv("SELECT ?o { ?s ?p ?o FILTER(LANGMATCHES(LANG(?o), \"ug\")) } ORDER BY ?o"));
    }

    @Test
    void anEarlierStateCanBeAskedAgainAndWithdrawnTextsAreNotInIt() {
        asked.publish(A, "<#s> <#p> \"old\" .");
        asked.publish(B, "<#s> <#p> \"gone\" .");
        String all = "SELECT ?o { ?s ?p ?o } ORDER BY ?o";
        assertEquals("o\ngone\nold\n", csv(all));
        asked.publish(A, "<#s> <#p> \"new\" .");
        assertEquals("o\ngone\nnew\n", csv(all));
        assertEquals("o\nold\n", csvAt(all, "1"));
        assertEquals("o\ngone\nold\n", csvAt(all, "2"));
        assertEquals("n\n2\n", csvAt("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g {} }", "2"));
        asked.archive().withdraw(B, "The heirs asked for it.");
        assertEquals("o\nold\n", csvAt(all, "2"));
        assertEquals("o\nnew\n", csv(all));
        Refusal future = assertThrows(Refusal.class, () -> csvAt(all, "99"));
        assertEquals("No state of the archive ended at entry 99 of its log.", future.sentence());
        assertThrows(Refusal.class, () -> csvAt(all, "yesterday"));
        assertThrows(Refusal.class, () -> csvAt(all, "1999-01-01"));
    }

    @Test
    void linesAreFoundByTheirWordsInAnyScriptAndInEarlierStates() throws Exception {
        asked.publish("abduxaliq-uyghur");
        String position = Long.toString(asked.archive().state().position());
        String query =
                IZ
                        + "SELECT DISTINCT ?text { (?line ?score) iz:search \"%s\" . ?line iz:text"
                        + " ?text FILTER(LANG(?text) = \"ug-Arab\") } ORDER BY DESC(?score) ?text";
        String arabic = csv(query.formatted("يۈرەك"));
        assertTrue(arabic.lines().count() > 1, arabic);
        assertEquals(arabic, csv(query.formatted("yürek")));
        assertEquals(arabic, csv(query.formatted("жүрек").replace("жүрек", "йүрәк")));
        assertEquals("text\n", csv(query.formatted("nosuchword")));
        asked.publish("https://w3id.org/iz/c", "<#s> <#p> 1 .");
        asked.archive().withdraw("https://w3id.org/iz/c", "A test.");
        assertEquals(arabic, csvAt(query.formatted("yürek"), position));
        assertEquals(
                csvAt(IZ + "SELECT ?l { ?l iz:search \"yürek\" } ORDER BY ?l", position),
                csv(IZ + "SELECT ?l { ?l iz:text ?t . ?l iz:search \"yürek\" } ORDER BY ?l"));
    }

    @Test
    void anEarlierStateFindsTheLinesThatWereThen() throws Exception {
        asked.publish("abduxaliq-uyghur");
        String then = Long.toString(asked.archive().state().position());
        String graph = "https://w3id.org/iz/abduxaliq-uyghur/achil/tr-iz";
        String query = IZ + "SELECT (COUNT(*) AS ?n) { ?l iz:search \"yürek\" }";
        String before = csv(query);
        asked.publish(graph, "<> a <http://example.org/Empty> .");
        assertFalse(before.equals(csv(query)), "the lines of that version are gone");
        assertEquals(before, csvAt(query, then));
    }

    @Test
    void aSearchWithoutAHitIsAnEmptyAnswer() {
        asked.publish(A, "<#s> <#p> 1 .");
        assertEquals(
                "l\n",
                csv(IZ + "SELECT ?l { ?l iz:search \"nosuchword\" ; iz:text ?t ; iz:index ?i }"));
        assertEquals(
                "s\n",
                csv("SELECT ?s { { ?s <urn:iz:no> ?x } ?s ?p ?o . ?o ?q ?r FILTER(?r > 1) }"));
    }

    @Test
    void ourFunctionsAnswerAsTheStandardOnesDo() {
        assertEquals(
                "a,b,c,d,e\nbaNaNa,xyz,true,%C3%B6%20%2F,aa\n",
                csv(
                        "SELECT (REPLACE(\"banana\", \"n\", \"N\") AS ?a) (CONCAT(\"x\", \"y\","
                                + " \"z\") AS ?b) (REGEX(\"ÖTKÜR\"@ug, \"^ö.*r$\", \"i\") AS ?c)"
                                + " (ENCODE_FOR_URI(\"ö /\") AS ?d) (REPLACE(\"abab\", \"(a)b\","
                                + " \"$1\") AS ?e) {}"));
        assertEquals(
                "?a\t?b\n\"xb\"@ug\t\"ab\"@ug\n",
                asked.ask(
                        "SELECT (REPLACE(\"ab\"@ug, \"a\", \"x\") AS ?a) (CONCAT(\"a\"@ug,"
                                + " \"b\"@ug) AS ?b) {}",
                        ResultFormat.TSV));
        assertEquals(
                "a,b\n,1\n",
                csv(
                        "SELECT (REGEX(1, \"a\") AS ?a) (xsd:integer(\"1\") AS ?b) {}"
                                .replace(
                                        "xsd:integer",
                                        "<http://www.w3.org/2001/XMLSchema#integer>")));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithAReason() {
        assertEquals(
                Refusal.Kind.NOT_OFFERED,
                assertThrows(
                                Refusal.class,
                                () -> csv("SELECT (REGEX(\"a\", \"(a)\\\\1\") AS ?x) {}"))
                        .kind());
        assertEquals(
                Refusal.Kind.BUDGET,
                assertThrows(
                                Refusal.class,
                                () ->
                                        csv(
                                                "SELECT ?z { BIND(\"0123456789\" AS ?a)"
                                                    + " BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a) AS ?b)"
                                                    + " BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b) AS ?c)"
                                                    + " BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c) AS ?d)"
                                                    + " BIND(CONCAT(?d,?d,?d,?d,?d,?d,?d,?d) AS ?e)"
                                                    + " BIND(CONCAT(?e,?e,?e,?e,?e,?e,?e,?e) AS ?f)"
                                                    + " BIND(CONCAT(?f,?f,?f,?f,?f,?f,?f,?f) AS ?z)"
                                                    + " }"))
                        .kind());
        Refusal unknown =
                assertThrows(
                        Refusal.class,
                        () -> csv("SELECT * FROM <http://example.org/> { ?s ?p ?o }"));
        assertEquals(Refusal.Kind.UNKNOWN, unknown.kind());
        assertEquals(
                Refusal.Kind.FORMAT,
                assertThrows(Refusal.class, () -> csv("CONSTRUCT WHERE { ?s ?p ?o }")).kind());
    }

    @Test
    void whatIsRefusedInAFilterIsNotTakenForFalse() {
        asked.publish(A, "<#s> <#p> \"abcdefghij\" , \"x\" .");
        String tenfold = "\"$0$0$0$0$0$0$0$0$0$0\"";
        String grown = "?o";
        for (int i = 0; i < 6; i++) {
            grown = "REPLACE(" + grown + ", \".\", " + tenfold + ")";
        }
        String query = "SELECT ?o { ?s ?p ?o FILTER(STRLEN(" + grown + ") > 0) }";
        assertEquals(Refusal.Kind.BUDGET, assertThrows(Refusal.class, () -> csv(query)).kind());
    }

    @Test
    void aPatternThatWouldTakeTooLongIsStoppedInTheMiddle() throws Exception {
        Running running = new Running();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    running.stop(Running.late(Duration.ofMillis(300)));
                });
        String query =
                "SELECT * { BIND(REPLACE(\""
                        + "a".repeat(10_000)
                        + "\", \"a\", \""
                        + "a".repeat(100)
                        + "\") AS ?t) FILTER(REGEX(?t, \"(a?){900}(a?){1}b$\")) }";
        long began = System.nanoTime();
        Refusal refusal = assertThrows(Refusal.class, () -> asked.ask(query, running));
        assertEquals(Refusal.Kind.DEADLINE, refusal.kind());
        assertTrue(System.nanoTime() - began < 5_000_000_000L);
    }

    @Test
    void aSearchInAPathIsRefused() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> csv(IZ + "SELECT * { ?l iz:search* \"a\" }"));
        assertEquals(Refusal.Kind.NOT_OFFERED, refusal.kind());
    }

    @Test
    void aThingIsDescribedByAllThatIsSaidOfIt() {
        asked.publish(A, "<#s> <#p> 1 . <#t> <#p> <#s> .");
        asked.publish(B, "<" + A + "#s> <#q> 2 .");
        String described = asked.ask("DESCRIBE <" + A + "#s>", ResultFormat.N_TRIPLES);
        assertEquals(2, described.lines().count(), described);
        assertEquals(
                described,
                asked.ask(
                        "DESCRIBE ?x { ?t <" + A + "#p> ?x FILTER(ISIRI(?x)) }",
                        ResultFormat.N_TRIPLES));
    }

    @Test
    void everyFormatIsWritten() {
        asked.publish(A, "<#s> <#p> \"x\"@ug-Arab .");
        for (ResultFormat format : ResultFormat.values()) {
            String query =
                    format.isTable()
                            ? "SELECT * { ?s ?p ?o }"
                            : "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
            assertTrue(asked.ask(query, format).contains("x"), format.name());
            if (format.isTable()) {
                assertTrue(asked.ask("ASK { ?s ?p ?o }", format).contains("true"), format.name());
            }
        }
    }
}
