package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.poem.Id;
import iz.store.text.Line;
import iz.store.text.Match;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

/// What the translation memory offers, and what it says of it.
class MemoryTest {
    private static final Id NOTHING = Id.of("/nobody/nothing/en-latn");
    private static final String SAND = "sand moves over stones";

    @TempDir Path data;
    private Verses verses;
    private Memory memory;

    @BeforeEach
    void open() {
        verses = new Verses(data);
        memory = new Memory(verses.archive());
    }

    @AfterEach
    void close() {
        verses.close();
    }

    private List<Match> like(String line, String tag, String language) {
        return memory.like(line, Tag.of(tag), language, NOTHING, 10);
    }

    private Match only(String line, String tag, String language) {
        List<Match> matches = like(line, tag, language);
        assertEquals(1, matches.size(), line);
        return matches.getFirst();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /// The renderings of all matches, each as the lines that are rendered and those that render.
    private static List<String> pairs(List<Match> matches) {
        return matches.stream()
                .flatMap(match -> match.renderings().stream())
                .map(r ->
                        String.join(" / ", texts(r.of()))
                                + " = "
                                + String.join(" / ", texts(r.lines())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ياش ئىدۇق مۈشكۈل سەپەرگە, ug-Arab",
        "ياش ئىدۇق، مۈشكۈل سەپەرگە!, ug-Arab",
        "Yash iduq müshkül seperge, ug-Latn",
        "yash iduq mushkul seperge, ug-Latn",
        "Яш идуқ мүшкүл сәпәргә, ug-Cyrl",
    })
    void neitherScriptNorMarksHideALine(String line, String tag) {
        verses.original("a/one/ug-arab", "ug-Arab", "ياش ئىدۇق مۈشكۈل سەپەرگە")
                .translation("a/one/en-latn", "en-Latn", "ug-arab", "we were young");
        Match match = only(line, tag, "en");
        assertEquals(100, match.percent());
        assertEquals("/a/one/ug-arab#l1", match.line().id().value());
        assertEquals(List.of("we were young"), texts(match.renderings().getFirst().lines()));
        assertEquals("/a/one/en-latn", match.renderings().getFirst().version().value());
    }

    @ParameterizedTest
    @CsvSource({
        "été à la mer, fr-Latn, ete a la mer, fr-Latn",
        "國破山河在，, lzh-Hant, 国破山河在, lzh-Hans",
        "الا یا ایها الساقی, fa-Arab, اَلا يا اَيُّها السّاقي, fa-Arab",
    })
    void marksAndVariantsOfLettersAreNoDifference(
            String stored, String storedTag, String asked, String tag) {
        verses.original("a/one/x", storedTag, stored)
                .translation("a/one/en-latn", "en-Latn", "x", "a rendering");
        assertEquals(100, only(asked, tag, "en").percent());
    }

    @ParameterizedTest
    @CsvSource({
        "sand moves over stones, 100",
        "'Sand moves, over stones…', 100",
        "sand moves over stone, 95",
        "snad moves over stones, 95",
        "sand moved over stones, 95",
        "sand moves overstones, 95",
        "sand moves over stones again, 78",
        "sand moves over, 68",
        "sand moves on stone, 81",
        "sand moves xyzxyzxyz, 0",
        "stones, 0",
    })
    void thePercentIsTheShareOfLettersThatStand(String asked, int percent) {
        verses.original("a/one/en-latn", "en-Latn", SAND)
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "kum");
        List<Match> matches = like(asked, "en-Latn", "tr");
        assertEquals(percent == 0 ? List.of() : List.of(percent), percents(matches));
    }

    private static List<Integer> percents(List<Match> matches) {
        return matches.stream().map(Match::percent).toList();
    }

    @Test
    void theMostAlikeComesFirstAndNoMoreThanAsked() {
        verses.original(
                        "a/one/en-latn",
                        "en-Latn",
                        "sand moves",
                        SAND,
                        SAND + " now",
                        "sand moves over stone")
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "bir", "iki", "üç", "dört");
        assertEquals(List.of(100, 95, 84), percents(like(SAND, "en-Latn", "tr")));
        assertEquals(2, memory.like(SAND, Tag.of("en-Latn"), "tr", NOTHING, 2).size());
        assertEquals(0, memory.like(SAND, Tag.of("en-Latn"), "tr", NOTHING, 0).size());
    }

    @Test
    void itDoesNotMatterWhichOfTheTwoRendersTheOther() {
        verses.original("a/one/en-latn", "en-Latn", SAND)
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "kum yürür")
                .translation("a/one/ug-arab", "ug-Arab", "en-latn", "قۇم كۆچەر")
                .transliteration("a/one/ug-latn", "ug-Latn-t-ug-arab", "ug-arab", "qum köcher");
        assertEquals(List.of(SAND + " = kum yürür"), pairs(like(SAND, "en-Latn", "tr")));
        assertEquals(List.of("kum yürür = " + SAND), pairs(like("kum yurur", "tr-Latn", "en")));
        // Both render the same line, one through a transliteration.
        assertEquals(
                List.of("kum yürür = قۇم كۆچەر", "kum yürür = qum köcher"),
                pairs(like("kum yürür", "tr-Latn", "ug")));
        // In whichever script it is asked for, it is one line.
        assertEquals(List.of("qum köcher = kum yürür"), pairs(like("qum köcher", "ug-Latn", "tr")));
        assertEquals(List.of("قۇم كۆچەر = kum yürür"), pairs(like("قۇم كۆچەر", "ug-Arab", "tr")));
    }

    @Test
    void linesMeetInASourceThatHasNoText() {
        verses.translation("a/one/en-latn", "en-Latn", "ug-arab", SAND)
                .translation("a/one/tr-latn", "tr-Latn", "ug-arab", "kum yürür");
        assertEquals(List.of(SAND + " = kum yürür"), pairs(like(SAND, "en-Latn", "tr")));
    }

    @Test
    void linesThatAreRenderedTogetherAreKeptTogether() {
        verses.original("a/one/en-latn", "en-Latn", SAND, "the trace remains", "we ride")
                .publish(
                        "a/one/tr-latn",
                        """
                        <> a lrmoo:F2_Expression ; dcterms:type iz:Translation ;
                           crm:P73i_is_translation_of <en-latn> ; schema:inLanguage "tr-Latn" .
                        <#l1> a iz:Segment ; iz:segmentOf <> ; iz:index 1 ; iz:text "biz"@tr-Latn ;
                           iz:renders <en-latn#l3> .
                        <#l2> a iz:Segment ; iz:segmentOf <> ; iz:index 2 ; iz:text "iz"@tr-Latn ;
                           iz:renders <en-latn#l2> , <en-latn#l1> .
                        <#l3> a iz:Segment ; iz:segmentOf <> ; iz:index 3 ; iz:text "kum"@tr-Latn ;
                           iz:renders <en-latn#l1> .
                        """);
        assertEquals(
                List.of(SAND + " / the trace remains = iz / kum"),
                pairs(like(SAND, "en-Latn", "tr")));
        assertEquals(
                List.of(SAND + " / the trace remains = iz / kum"),
                pairs(like("the traces remain", "en-Latn", "tr")));
        assertEquals(
                List.of("iz / kum = " + SAND + " / the trace remains"),
                pairs(like("kum", "tr-Latn", "en")));
        assertEquals(List.of("we ride = biz"), pairs(like("we ride", "en-Latn", "tr")));
    }

    @Test
    void thePairOfARefrainComesOnceAndAnotherRenderingOfItToo() {
        verses.original("a/one/en-latn", "en-Latn", SAND, "we", SAND, SAND)
                .translation(
                        "a/one/tr-latn", "tr-Latn", "en-latn", "kum", "biz", "kum", "yine kum");
        assertEquals(
                List.of(SAND + " = kum", SAND + " = yine kum"), pairs(like(SAND, "en-Latn", "tr")));
    }

    @Test
    void nothingIsFoundForALanguageThatNobodyRenderedItIn() {
        verses.original("a/one/en-latn", "en-Latn", SAND)
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "kum")
                .original("b/two/kk-cyrl", "kk-Cyrl", "құм");
        assertEquals(List.of(), like(SAND, "en-Latn", "de"));
        assertEquals(List.of(), like(SAND, "en-Latn", "kk"));
        assertEquals(List.of(), like(SAND, "en-Latn", ""));
        // It is no rendering of itself.
        assertEquals(List.of(), like(SAND, "en-Latn", "en"));
    }

    @Test
    void whatIsBeingWrittenIsNotOfferedToItself() {
        verses.original("a/one/en-latn", "en-Latn", SAND)
                .translation("a/one/tr-mine", "tr-Latn", "en-latn", "kum")
                .translation("a/one/tr-hers", "tr-Latn", "en-latn", "kumlar")
                .original("b/two/en-latn", "en-Latn", SAND)
                .translation("b/two/tr-latn", "tr-Latn", "en-latn", "taş");
        assertEquals(List.of(SAND + " = kumlar", SAND + " = taş"), pairs(except("/a/one/tr-mine")));
        assertEquals(List.of(SAND + " = taş"), pairs(except("/a/one")));
        assertEquals(List.of(SAND + " = taş"), pairs(except("/a/one/en-latn")));
        assertEquals(3, pairs(except("/a/on")).size());
    }

    private List<Match> except(String id) {
        return memory.like(SAND, Tag.of("en-Latn"), "tr", Id.of(id), 10);
    }

    @Test
    void aWithdrawnRenderingIsForgotten() {
        verses.original("a/one/en-latn", "en-Latn", SAND)
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "kum");
        assertFalse(like(SAND, "en-Latn", "tr").isEmpty());
        verses.withdraw("a/one/tr-latn");
        assertEquals(List.of(), like(SAND, "en-Latn", "tr"));
        assertEquals(1, memory.size());
    }

    @ParameterizedTest
    @MethodSource("iz.store.SearchTest#odd")
    void oddLinesDoNoHarm(String odd) {
        verses.original("a/one/en-latn", "en-Latn", SAND, "z")
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "kum", "z");
        for (String tag : List.of("en-Latn", "ug-Arab", "x", "")) {
            assertEquals(
                    List.of(),
                    percents(like(odd, tag, "tr")).stream().filter(p -> p < 60).toList());
        }
        assertEquals(List.of(100), percents(like(SAND + " 🐪", "en-Latn", "tr")));
    }

    @Test
    void aLineOfThousandsOfLettersIsComparedUpToALimit() {
        String longest = (SAND + " ").repeat(200);
        verses.original("a/one/en-latn", "en-Latn", SAND, longest.substring(0, 3990), longest)
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "kum", "kumlar", "çok kum");
        assertEquals(List.of(100), percents(like(longest.substring(0, 3990), "en-Latn", "tr")));
        assertEquals(List.of(), like(longest, "en-Latn", "tr"));
        assertEquals(List.of(100), percents(like(SAND, "en-Latn", "tr")));
    }

    @Test
    void theOpeningOfIzFindsItsRenderings() {
        verses.corpus();
        for (String typed :
                List.of(
                        "ياش ئىدۇق مۈشكۈل سەپەرگە ئاتلىنىپ ماڭغاندا بىز،",
                        "yash iduq müshkül seperge atlinip mangghanda biz")) {
            Match match =
                    like(typed, typed.startsWith("y") ? "ug-Latn" : "ug-Arab", "en").getFirst();
            assertEquals(100, match.percent());
            assertTrue(match.line().id().value().matches("/otkur/iz/ug-(arab|latn)#l1"));
            assertEquals(
                    List.of("We were young when we started our journey,"),
                    texts(match.renderings().getFirst().lines()));
        }
    }
}
