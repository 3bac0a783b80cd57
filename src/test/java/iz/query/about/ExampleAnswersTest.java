package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.about.Gallery.Row;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the examples answer from the bundled corpus. What is expected here was read in its files.
class ExampleAnswersTest {
    static Stream<String> namesWithoutSearch() {
        return Gallery.EXAMPLES.all().stream()
                .filter(example -> !example.text().contains("iz:search"))
                .map(Example::name);
    }

    @ParameterizedTest
    @MethodSource("namesWithoutSearch")
    void eachHasAnAnswer(String name) {
        Query query = QueryFactory.create(Gallery.text(name), Syntax.syntaxSPARQL_12);
        if (query.isSelectType()) {
            List<Row> rows = Gallery.rows(name);
            assertFalse(rows.isEmpty());
            Set<String> bound =
                    rows.stream()
                            .flatMap(row -> row.values().keySet().stream())
                            .collect(Collectors.toSet());
            assertEquals(Set.copyOf(query.getResultVars()), bound, "a column is always empty");
        } else if (query.isAskType()) {
            assertTrue(Gallery.yes(name));
        } else {
            assertFalse(
                    (query.isConstructType() ? Gallery.construct(name) : Gallery.describe(name))
                            .isEmpty());
        }
    }

    @Test
    void theEnglishIzKeepsEveryLine() {
        List<Row> rows = Gallery.rows("omitted-and-merged-lines-of-iz");
        assertEquals(
                IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> "otkur/iz/en-abdurazak#l" + n + " " + n + " line for line")
                        .toList(),
                columns(rows, "line", "number", "fate"));
        assertTrue(rows.get(1).get("source").startsWith("ئەمدى ئاتقا"));
        assertTrue(rows.get(2).get("source").startsWith("In copyright"));
    }

    @Test
    void theSameQuestionTellsWhatBecameOfLinesElsewhere() {
        String ofKhayyam =
                Gallery.text("omitted-and-merged-lines-of-iz")
                        .replace("otkur/iz>", "khayyam/ma-lobatakanim>");
        assertEquals(
                List.of(
                        "1 line for line Where Destiny with Men for Pieces plays:",
                        "2 left out",
                        "3 split ’Tis all a Chequer-board of Nights and Days",
                        "3 split Hither and thither moves, and mates, and slays,",
                        "4 line for line And one by one back in the Closet lays."),
                columns(
                        Gallery.ask(ofKhayyam).stream()
                                .filter(row -> row.get("translation").endsWith("en-fitzgerald"))
                                .toList(),
                        "number",
                        "fate",
                        "rendering"));
        String ofYunus =
                Gallery.text("omitted-and-merged-lines-of-iz")
                        .replace("otkur/iz>", "yunus-emre/askin-aldi>");
        List<String> russian =
                columns(
                        Gallery.ask(ofYunus).stream()
                                .filter(row -> row.get("translation").endsWith("ru-iz"))
                                .toList(),
                        "number",
                        "fate");
        assertTrue(russian.containsAll(List.of("1 merged", "7 merged", "8 left out", "9 merged")));
        assertEquals(32, russian.size());
    }

    @Test
    void linesAreLeftOutWhereTheRecordsSaySo() {
        assertEquals(
                List.of(
                        "sappho/fragment-31/en-burton sappho/fragment-31/la-catullus#l8",
                        "sappho/fragment-31/la-catullus sappho/fragment-31/grc-grek#l13",
                        "sappho/fragment-31/la-catullus sappho/fragment-31/grc-grek#l14",
                        "sappho/fragment-31/la-catullus sappho/fragment-31/grc-grek#l15",
                        "sappho/fragment-31/la-catullus sappho/fragment-31/grc-grek#l16",
                        "sappho/fragment-31/la-catullus sappho/fragment-31/grc-grek#l17",
                        "newai/eshreqet/chg-arab-b newai/eshreqet/chg-arab#l11",
                        "newai/eshreqet/chg-arab-b newai/eshreqet/chg-arab#l12",
                        "newai/eshreqet/chg-arab-b newai/eshreqet/chg-arab#l15",
                        "newai/eshreqet/chg-arab-b newai/eshreqet/chg-arab#l16",
                        "khayyam/ma-lobatakanim/en-fitzgerald khayyam/ma-lobatakanim/fa-arab#l2",
                        "yunus-emre/askin-aldi/ru-iz yunus-emre/askin-aldi/tr-latn#l8",
                        "yunus-emre/askin-aldi/ru-iz yunus-emre/askin-aldi/tr-latn#l12",
                        "yunus-emre/askin-aldi/ru-iz yunus-emre/askin-aldi/tr-latn#l16",
                        "yunus-emre/askin-aldi/ru-iz yunus-emre/askin-aldi/tr-latn#l28",
                        "yunus-emre/askin-aldi/tr-latn-elcin yunus-emre/askin-aldi/tr-latn#l25",
                        "yunus-emre/askin-aldi/tr-latn-elcin yunus-emre/askin-aldi/tr-latn#l26",
                        "yunus-emre/askin-aldi/tr-latn-elcin yunus-emre/askin-aldi/tr-latn#l27",
                        "yunus-emre/askin-aldi/tr-latn-elcin yunus-emre/askin-aldi/tr-latn#l28"),
                columns(Gallery.rows("lines-left-out"), "version", "line"));
    }

    @Test
    void twainBlokAndCatullusAddedLines() {
        assertEquals(
                List.of(
                        "Mark Twain 16 The list’ner’s ravished brain:",
                        "Alexander Blok 23 Так и всякий погибает",
                        "Catullus 2 ille, si fas est, superare divos,",
                        "Catullus 13 otium, Catulle, tibi molestum est:",
                        "Catullus 14 otio exsultas nimiumque gestis:",
                        "Catullus 15 otium et reges prius et beatas",
                        "Catullus 16 perdidit urbes."),
                columns(Gallery.rows("lines-added"), "translator", "number", "text"));
    }

    @Test
    void bellMovedACoupletUpAndSoTenLinesStandLater() {
        assertEquals(
                IntStream.rangeClosed(19, 28).mapToObj(n -> n + " 4").toList(),
                columns(
                        only("lines-that-changed-place", "line", "hafez/ghazal-3/en-bell.*"),
                        "number",
                        "overtaken"));
        List<String> numbers =
                List.of("sourceLines", "lines", "merged", "split", "moved", "leftOut", "added");
        assertEquals(List.of("18 32 4 18 10 0 0"), inNumbers("hafez/ghazal-3/en-bell", numbers));
        assertEquals(
                List.of("17 16 8 5 0 5 5"), inNumbers("sappho/fragment-31/la-catullus", numbers));
        assertEquals(
                List.of("4 4 0 1 1 1 0"),
                inNumbers("khayyam/ma-lobatakanim/en-fitzgerald", numbers));
        assertEquals(List.of("12 12 0 0 0 0 0"), inNumbers("otkur/iz/en-abdurazak", numbers));
    }

    private static List<String> inNumbers(String translation, List<String> numbers) {
        return columns(
                only("alignment-in-numbers", "translation", translation),
                numbers.toArray(String[]::new));
    }

    @Test
    void blokTurnsTheThirdAndFourthLineOfTheLoreleiRound() {
        List<Row> rows = Gallery.rows("lorelei-in-three-languages");
        assertEquals(
                List.of(
                        "3 A tale of the bygone ages Мне сказка старых времен.",
                        "4 Keeps brooding through my brain: Давно не дает покою"),
                columns(rows.subList(2, 4), "number", "english", "russian"));
        assertFalse(columns(rows, "russian").contains("Так и всякий погибает"));
    }

    @Test
    void burtonReachesSapphoThroughCatullus() {
        List<Row> rows = Gallery.rows("sappho-behind-burton");
        assertEquals(
                List.of("1 1 1", "1 1 2"),
                columns(rows.subList(0, 2), "number", "latinNumber", "greekNumber"));
        assertEquals(
                Set.of("2", "12", "13", "14", "15"),
                rows.stream()
                        .filter(row -> !row.has("greek"))
                        .map(row -> row.get("number"))
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of(
                        "sappho/fragment-31/en-burton sappho/fragment-31/la-catullus"
                                + " sappho/fragment-31/grc-grek"),
                columns(
                        Gallery.rows("translations-through-another-language"),
                        "translation",
                        "through",
                        "original"));
    }

    @Test
    void theMoonIsAMonthInDuFu() {
        List<Row> rows = Gallery.rows("renderings-of-the-moon");
        assertEquals(19, rows.size());
        assertTrue(
                columns(rows, "original", "rendering")
                        .containsAll(
                                List.of(
                                        "烽火連三月， Üç aydır sürüyor işaret ateşleri;",
                                        "床前明月光， Перед ложем — лунный свет,")));
    }

    @Test
    void theReedAndTwoGhazalsAreInRamal() {
        assertEquals(
                List.of("rumi/bishnav-in-nay", "newai/eshreqet", "otkur/iz"),
                columns(Gallery.rows("poems-in-ramal"), "work"));
    }

    @Test
    void ghazalsEndInTheirRadif() {
        assertTrue(
                columns(Gallery.rows("radif"), "original", "lastWord", "lines")
                        .containsAll(
                                List.of(
                                        "hafez/ghazal-3/fa-arab را 10",
                                        "ghalib/hazaron-khwahishen/ur-arab نکلے 4",
                                        "fuzuli/usanmaz-mi/tr-latn mı 8")));
        assertEquals(
                List.of("6", "9", "7", "3", "9"), columns(Gallery.rows("ghazals"), "couplets"));
    }

    @Test
    void theRefrainOfYunusIsKeptByMostTranslations() {
        assertEquals(
                List.of(
                        "en-iz 9 2 0",
                        "kk-iz 9 1 0",
                        "ru-iz 4 4 4",
                        "tr-latn-elcin 8 8 1",
                        "ug-iz 9 1 0"),
                columns(
                                only("refrains-in-translation", "refrain", "Bana seni gerek seni"),
                                "version",
                                "said",
                                "wordings",
                                "leftOut")
                        .stream()
                        .map(row -> row.replace("yunus-emre/askin-aldi/", ""))
                        .toList());
    }

    @Test
    void everyLineOfEveryFileIsCountedInOneScript() throws IOException {
        Map<String, Integer> scripts =
                Gallery.rows("lines-per-script").stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("script"),
                                        row -> Integer.parseInt(row.get("lines"))));
        assertEquals(
                occurrences("iz:text "),
                scripts.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(12, scripts.get("Kore"));
        assertEquals(17, scripts.get("Grek"));
        assertEquals(3, scripts.get("Hira"));
        assertEquals(
                occurrences("a lrmoo:F2_Expression"),
                Gallery.rows("versions-per-language").stream()
                        .mapToInt(row -> Integer.parseInt(row.get("versions")))
                        .sum());
    }

    /// How often words stand in the files, whatever RDF makes of them.
    private static int occurrences(String words) throws IOException {
        int count = 0;
        try (Stream<Path> files = Files.walk(Gallery.CORPUS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
                count += Files.readString(file).split(words, -1).length - 1;
            }
        }
        return count;
    }

    @Test
    void centuriesAreCountedOnBothSidesOfTheCommonEra() {
        assertEquals(
                List.of("1 I Hate and I Love"),
                only("works-by-century", "century", "-1").stream()
                        .map(row -> row.get("certain") + " " + row.get("works").split("; ", -1)[0])
                        .toList());
        assertEquals(List.of("2 0"), centuries("8"));
        assertEquals(List.of("5 0"), centuries("20"));
        assertEquals(List.of("0 1"), centuries("-10"));
        assertEquals(List.of(), centuries("7"));
    }

    private static List<String> centuries(String century) {
        return columns(only("works-by-century", "century", century), "certain", "possible");
    }

    @Test
    void poetsTranslateThemselvesAndOthers() {
        assertEquals(
                List.of("Catullus false", "Rabindranath Tagore true"),
                columns(Gallery.rows("poets-who-translate"), "name", "self"));
        List<String> years = columns(Gallery.rows("years-until-translation"), "years", "book");
        assertEquals("2463 The Carmina of Caius Valerius Catullus", years.getFirst());
        assertTrue(years.contains("56 A Tramp Abroad"));
        assertEquals("11 Gitanjali (Song Offerings), 1912", years.getLast());
    }

    @Test
    void claimsStandBesideWhatTheyDispute() {
        List<Row> rows = Gallery.rows("who-disputes-what");
        assertEquals(18, rows.size());
        assertTrue(
                columns(rows, "who", "whoSays")
                        .containsAll(
                                List.of(
                                        "Jerome The editors of Iz",
                                        "The editors of Iz Jerome",
                                        "T. K. Cheyne The sages of the Babylonian Talmud")));
        List<String> undisputed = columns(Gallery.rows("claims-that-nobody-disputes"), "claim");
        assertTrue(undisputed.contains("claims/iz-attribution#otkur"));
        assertFalse(undisputed.contains("claims/iz-attribution#kashgari"));
        assertTrue(Gallery.yes("is-the-birth-of-otkur-disputed"));
    }

    @Test
    void readingsStandBesideTheWordsThatTheyReplace() {
        List<String> readings = columns(Gallery.rows("other-readings"), "words", "reading");
        assertEquals(71, readings.size());
        assertTrue(
                readings.containsAll(
                        List.of("مۈشكۈل ئۇزۇن", "ماڭغاندا چىققاندا", "alten uralten", "明 看")));
        assertEquals(
                4,
                Gallery.rows("other-readings").stream()
                        .filter(row -> !row.has("reading"))
                        .filter(row -> row.get("words").equals(row.get("text")))
                        .count());
    }

    @Test
    void whatChangedSinceADayIsWhatCameOnOrAfterIt() {
        assertEquals(183, Gallery.rows("what-changed-since").size());
        String later = Gallery.text("what-changed-since").replace("2026-11-01", "2026-11-23");
        assertEquals(List.of(), Gallery.ask(later));
    }

    @Test
    void aWholeWorkIsItsRecordAndThoseOfItsVersions() {
        long triples = Gallery.size("li-bai/jing-ye-si");
        for (String version :
                List.of(
                        "en-cranmer-byng",
                        "en-iz",
                        "kk-iz",
                        "lzh-hans",
                        "lzh-hant",
                        "lzh-latn",
                        "ru-iz",
                        "tr-iz",
                        "ug-iz")) {
            triples += Gallery.size("li-bai/jing-ye-si/" + version);
        }
        assertEquals(triples, Gallery.construct("a-whole-work").size());
        assertEquals(21, Gallery.construct("fitzgerald-aligned").size());
        assertEquals(Gallery.size("otkur"), Gallery.describe("describe-otkur").size());
    }

    @Test
    void recordsThatSpeakOfALineAreNamed() {
        assertEquals(
                Set.of("otkur/iz/en-abdurazak", "otkur/iz/ug-arab", "otkur/iz/ug-latn"),
                Set.copyOf(columns(Gallery.rows("which-records-speak-of-a-line"), "record")));
        assertEquals(
                List.of("otkur/iz/ug-arab 10 3 12", "otkur/iz/ug-latn 10 3 12"),
                columns(Gallery.rows("lines-without-a-text"), "version", "lines", "from", "to"));
    }

    private static List<Row> only(String example, String column, String value) {
        return Gallery.rows(example).stream()
                .filter(row -> row.get(column).matches(value))
                .toList();
    }

    private static List<String> columns(List<Row> rows, String... columns) {
        return rows.stream()
                .map(row ->
                        Stream.of(columns)
                                .filter(row::has)
                                .map(row::get)
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
