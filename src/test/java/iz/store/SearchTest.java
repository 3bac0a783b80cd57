package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.store.text.Closeness;
import iz.store.text.Span;
import iz.store.text.TextSearcher;
import iz.store.text.TextSearcher.Hit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is found, in which order, and where it is marked.
class SearchTest {
    @TempDir Path data;
    private Verses verses;

    @BeforeEach
    void open() {
        verses = new Verses(data);
    }

    @AfterEach
    void close() {
        verses.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ئىز, EXACT",
        "ئىــز, FOLDED",
        "iz, SOUNDS",
        "IZ, SOUNDS",
        "из, SOUNDS",
        "İz, SOUNDS",
        "كۆز, EXACT",
        "köz, SOUNDS",
        "көз, SOUNDS",
        "kɵz, SOUNDS",
        "koz, LOOSE",
        "قۇش, EXACT",
        "ⱪux, SOUNDS",
        "kush, LOOSE",
        "ئاتلان, BEGINNING",
        "atlan, BEGINNING",
        "kusj, NEAR",
    })
    void aWordIsFoundHoweverItIsTyped(String typed, Closeness closeness) {
        verses.original("a/one/ug-arab", "ug-Arab", "ئىز قالدى", "كۆز ئاچتى", "قۇش ئاتلاندى");
        assertEquals(closeness, verses.closeness(typed));
        assertEquals(1, verses.find(typed).lines());
        assertEquals(closeness == Closeness.NEAR, verses.find(typed).near());
    }

    /// As the README says. A ж that is typed may be Uyghur, which writes жүрәк for يۈرەك; in a
    /// Kazakh text it is j.
    @Test
    void aWordInKazakhLettersFindsTheUyghurWordAndNotTheOtherWayRound() {
        verses.original("a/one/ug-arab", "ug-Arab", "يۈرەك")
                .original("b/one/tr-latn", "tr-Latn", "yürek")
                .original("c/one/kk-cyrl", "kk-Cyrl", "жүрек");
        assertEquals(Set.of("yürek", "يۈرەك"), Set.copyOf(verses.texts("yurek")));
        assertEquals(Set.of("yürek", "يۈرەك", "жүрек"), Set.copyOf(verses.texts("жүрек")));
    }

    @Test
    void linesStandInTheOrderOfHowCloseTheyAnswer() {
        verses.original("a/one/ug-arab", "ug-Arab", "ئىزلار")
                .original("b/one/en-latn", "en-Latn", "Îz")
                .original("c/one/tr-latn", "tr-Latn", "iz")
                .original("d/one/ug-arab", "ug-Arab", "ئىز")
                .original("e/one/xx-latn", "en-Latn", "izz")
                .original("f/one/en-latn", "en-Latn", "iza");
        assertEquals(List.of("iz", "Îz", "ئىز", "izz"), verses.texts("iz").subList(0, 4));
        // Words that begin so come last, however they are written.
        assertEquals(Set.of("ئىزلار", "iza"), Set.copyOf(verses.texts("iz").subList(4, 6)));
    }

    @Test
    void framesComeBeforeBeginningsAndTheseBeforeWhatIsOnlyNear() {
        verses.original("a/one/fa-arab", "fa-Arab", "حافظ")
                .original("b/one/en-latn", "en-Latn", "hafezane")
                .original("c/one/ug-arab", "ug-Arab", "ھافېز")
                .original("d/one/en-latn", "en-Latn", "hafes");
        assertEquals(List.of("ھافېز", "حافظ", "hafezane"), verses.texts("hafez"));
        assertEquals(Closeness.SOUNDS, verses.closeness("hafez"));
        verses.withdraw("c/one/ug-arab");
        assertEquals(Closeness.FRAME, verses.closeness("hafez"));
        verses.withdraw("a/one/fa-arab");
        assertEquals(Closeness.BEGINNING, verses.closeness("hafez"));
        verses.withdraw("b/one/en-latn");
        assertTrue(verses.find("hafez").near());
        assertEquals(List.of("/d/one/en-latn#l1"), verses.lines("hafez"));
    }

    @Test
    void aLineWithAllWordsCloserComesFirst() {
        verses.original("a/one/en-latn", "en-Latn", "wind and sands", "wind and sand", "sand only");
        assertEquals(List.of("wind and sand", "wind and sands"), verses.texts("wind sand"));
    }

    @Test
    void aPhraseIsFoundOnlyInItsOrder() {
        verses.original(
                "a/one/ug-arab",
                "ug-Arab",
                "ياش ئىدۇق مۈشكۈل سەپەرگە",
                "ئىدۇق ياش",
                "ياش بىز ئىدۇق");
        String line = "ياش ئىدۇق مۈشكۈل سەپەرگە";
        for (String quoted : List.of("\"yash iduq\"", "“яш идуқ”", "«ياش ئىدۇق»", "„yax iduⱪ“")) {
            assertEquals(List.of(line), verses.texts(quoted), quoted);
        }
        assertEquals(3, verses.texts("yash iduq").size());
        assertEquals(List.of(line), verses.texts("\"yash iduq\" seperge"));
        assertEquals(List.of(), verses.texts("\"yash seperge\""));
    }

    @Test
    void aRunWithoutSpacesIsOnePhrase() {
        verses.original("a/one/lzh-hant", "lzh-Hant", "國破山河在，", "山破國河在")
                .original("b/one/ja-jpan", "ja-Jpan", "古池や蛙飛びこむ水の音");
        assertEquals(List.of("國破山河在，"), verses.texts("國破山河"));
        assertEquals(List.of("國破山河在，"), verses.texts("国破"));
        assertEquals(List.of("國破"), verses.marked("国破"));
        assertEquals(2, verses.texts("國").size());
        assertEquals(List.of("古池や蛙飛びこむ水の音"), verses.texts("飛びこむ"));
        assertEquals(List.of("古池や蛙飛びこむ水の音"), verses.texts("飛ヒ\u3099コム"));
    }

    @Test
    void whatIsTypedInLettersAndMarksApartIsFound() {
        verses.original("a/one/ug-latn", "ug-Latn", "köz")
                .original("b/one/ko-kore", "ko-Kore", "진달래꽃");
        assertEquals(Closeness.EXACT, verses.closeness("ko\u0308z"));
        String apart = java.text.Normalizer.normalize("달래", java.text.Normalizer.Form.NFD);
        assertEquals(List.of("진달래꽃"), verses.texts(apart));
    }

    @Test
    void aLineIsOneHitHoweverManyOfItsVersionsAnswer() {
        verses.original("a/one/ug-arab", "ug-Arab", "ئىز قالدى", "بىز")
                .transliteration("a/one/ug-latn", "ug-Latn", "ug-arab", "iz qaldi", "biz")
                .translation("a/one/tr-latn", "tr-Latn", "ug-arab", "iz kaldı", "biz")
                .translation("a/one/en-latn", "en-Latn", "ug-arab", "a trace was left", "we");
        TextSearcher.Found found = verses.find("iz");
        assertEquals(1, found.lines());
        Hit hit = found.hits().getFirst();
        assertEquals("/a/one/ug-arab#l1", hit.root().value());
        // Of those found the closest is shown, beside it the original and the language wanted.
        assertEquals("iz", hit.line().text().substring(0, 2));
        assertEquals(
                List.of("/a/one/ug-arab#l1", "/a/one/en-latn#l1"),
                Verses.ids(hit.beside().stream().map(line -> line.id())));
    }

    @Test
    void ofVersionsThatAnswerEquallyTheOriginalIsShown() {
        verses.transliteration("a/one/ug-cyrl", "ug-Cyrl", "ug-arab", "из")
                .translation("a/one/uz-cyrl", "uz-Cyrl", "ug-arab", "из")
                .original("a/one/ug-arab", "ug-Arab", "ئىز");
        assertEquals(List.of("/a/one/ug-arab#l1"), verses.lines("iz"));
    }

    @Test
    void aTranslationOfATranslationGoesBackToTheOriginal() {
        verses.original("a/one/la-latn", "la-Latn", "odi et amo")
                .translation("a/one/en-latn", "en-Latn", "la-latn", "I hate and I love")
                .translation("a/one/ug-arab", "ug-Arab", "en-latn", "سۆيىمەن، نەپرەتلىنىمەن");
        Hit hit = verses.find("söyimen").hits().getFirst();
        assertEquals("/a/one/ug-arab#l1", hit.line().id().value());
        assertEquals("/a/one/la-latn#l1", hit.root().value());
        assertEquals(
                List.of("/a/one/la-latn#l1", "/a/one/en-latn#l1"),
                Verses.ids(hit.beside().stream().map(line -> line.id())));
    }

    @Test
    void aLineWhoseSourceHasNoTextIsStillFound() {
        verses.translation("a/one/en-latn", "en-Latn", "ug-arab", "traces in the deserts");
        Hit hit = verses.find("deserts").hits().getFirst();
        assertEquals("/a/one/ug-arab#l1", hit.root().value());
        assertEquals(List.of(), hit.beside());
    }

    @Test
    void versionsThatRenderEachOtherDoNotGoRoundForever() {
        verses.translation("a/one/en-latn", "en-Latn", "tr-latn", "a trace")
                .translation("a/one/tr-latn", "tr-Latn", "en-latn", "bir iz");
        assertEquals("/a/one/tr-latn#l1", verses.lines("iz").getFirst());
    }

    @Test
    void marksAreWholeWordsOfTheStoredText() {
        verses.original(
                "a/one/ug-arab", "ug-Arab", "«ئىز»، ئىــز — 𐌰𐍄𐍄𐌰 ئىزى؛ ئىز!", "مۇئەللىم بۈك");
        assertEquals(List.of("ئىز", "ئىــز", "ئىز"), verses.marked("iz"));
        Hit hit = verses.find("iz").hits().getFirst();
        String text = hit.line().text();
        assertEquals(
                List.of(text.indexOf("ئىز"), text.indexOf("ئىــز"), text.lastIndexOf("ئىز")),
                hit.marks().spans().stream().map(Span::start).toList());
        assertEquals(List.of("مۇئەللىم"), verses.marked("muellim"));
        assertEquals(List.of("مۇئەللىم"), verses.marked("mu'el"));
    }

    @Test
    void wordsThatOnlyResembleAreNotMarkedBesideTheWordItself() {
        verses.original("a/one/en-latn", "en-Latn", "sand sands hand");
        assertEquals(List.of("sand"), verses.marked("sand"));
        assertEquals(List.of("sands"), verses.marked("sands"));
    }

    @Test
    void aPhraseIsMarkedInPiecesOfWords() {
        verses.original("a/one/en-latn", "en-Latn", "the wind blows, the sand moves");
        assertEquals(List.of("wind", "blows"), verses.marked("\"wind blows\""));
    }

    @Test
    void whatIsNotThereIsAnsweredWithTheNearest() {
        verses.original("a/one/en-latn", "en-Latn", "caravan", "nothing");
        TextSearcher.Found found = verses.find("karavam");
        assertTrue(found.near());
        assertEquals(List.of("caravan"), verses.marked("karavam"));
        assertEquals(0, verses.find("xyzzyplugh").lines());
        assertTrue(verses.find("xyzzyplugh").near());
    }

    @Test
    void ofManyWordsMostAreEnoughWhenNoLineHasAll() {
        verses.original("a/one/en-latn", "en-Latn", "we were young and we began our journey");
        assertEquals(List.of(), verses.texts("young began journey xyzzy"));
        assertEquals(List.of("/a/one/en-latn#l1"), verses.lines("young began journey xyzzy"));
        assertEquals(List.of(), verses.lines("young qwerty asdfgh xyzzy"));
    }

    @Test
    void choicesLeaveOtherLinesOut() {
        for (String poet : List.of("a", "b")) {
            verses.publish(poet, "<> a crm:E21_Person ; schema:name \"%s\"@en .".formatted(poet));
        }
        verses.publish("a/one", work("a", "ghazal", "1923/1995"))
                .publish("b/one", work("b", "haiku", "1686"))
                .original("a/one/ug-arab", "ug-Arab", "ئىز")
                .translation("a/one/tr-latn", "tr-Latn", "ug-arab", "iz")
                .transliteration("a/one/ug-latn", "ug-Latn", "ug-arab", "iz")
                .original("b/one/tr-latn", "tr-Latn", "iz");
        assertEquals(2, verses.find("iz").lines());
        assertEquals(List.of("/b/one/tr-latn#l1"), verses.lines("iz", "poet", "b"));
        assertEquals(List.of("/b/one/tr-latn#l1"), verses.lines("iz", "form", "haiku"));
        assertEquals(List.of("/b/one/tr-latn#l1"), verses.lines("iz", "century", "17"));
        assertEquals(List.of("/b/one/tr-latn#l1"), verses.lines("iz", "language", "tr"));
        assertEquals(List.of("/a/one/ug-latn#l1"), verses.lines("iz", "in", "ug"));
        assertEquals(List.of("/a/one/tr-latn#l1"), verses.lines("iz", "kind", "translation"));
        assertEquals(List.of("/a/one/ug-latn#l1"), verses.lines("iz", "kind", "transliteration"));
        assertEquals(List.of("/a/one/tr-latn#l1"), verses.lines("iz", "poet", "a", "in", "tr"));
        assertEquals(List.of(), verses.lines("iz", "poet", "b", "in", "ug"));
        assertEquals(List.of(), verses.lines("iz", "poet", "nobody"));
        assertEquals(2, verses.find("iz", "poet", "", "kind", " ").lines());
    }

    private static String work(String poet, String form, String years) {
        return "<> a lrmoo:F1_Work ; dcterms:title \"one\"@en ; dcterms:creator </iz/%s> ;"
                        .formatted(poet)
                + " dcterms:type </iz/concepts/form#%s> ; schema:temporalCoverage \"%s\" ."
                        .formatted(form, years);
    }

    @Test
    void namesOfThingsAreFoundInEveryScript() {
        verses.publish("hafez", "<> a crm:E21_Person ; schema:name \"حافظ\"@fa , \"Hafez\"@en .")
                .publish(
                        "places/shiraz",
                        "<> a crm:E53_Place ; schema:name \"شیراز\"@fa , \"Shiraz\"@en .");
        for (String typed : List.of("hafez", "حافظ", "HAFEZ", "Ḥāfeẓ", "Хафез", "hafiz", "haf")) {
            assertEquals(List.of("/hafez"), names(typed), typed);
        }
        assertEquals(List.of("/places/shiraz"), names("شىراز"));
        assertEquals(List.of(), names("qumul"));
        assertEquals(List.of(), verses.answer("hafez", "poet", "hafez").names());
        assertEquals(List.of(), verses.answer("hafez", "page", "2").names());
    }

    private List<String> names(String typed) {
        return Verses.ids(
                verses.answer(typed).names().stream().map((TextSearcher.Name n) -> n.thing()));
    }

    static Stream<String> odd() {
        return Stream.of(
                "",
                " ",
                "\t\n",
                "!?.,;—",
                "\"",
                "\"\"",
                "\"\"\"",
                "«",
                "»iz«",
                "“iz",
                "iz\"",
                "'",
                "'''",
                "😀🐪",
                "😀iz🐪",
                "\u200Fئىز\u200E",
                "\u202Eiz\u202C",
                "\u200F",
                "\u0000",
                "iz\u0000iz",
                "\u0001\u0002\u001F\u007F",
                "\uD800",
                "\uDC00",
                "iz\uD800",
                "\uDC00iz",
                "國\uD842",
                "\uD842\uDFB7",
                "\uFEFFiz",
                "\uFFFF\uFFFE",
                "*",
                "iz*",
                "?",
                "iz~2",
                "a:b",
                "[a TO b]",
                "(((",
                "AND OR NOT",
                "\\",
                "${7*7}",
                "<script>alert(1)</script>",
                "ـــــ",
                "\u064E\u064F\u0650",
                "\u0301",
                "z" + "\u0301".repeat(300),
                "iz ".repeat(2000),
                "a".repeat(5000),
                "ئ".repeat(5000),
                "國".repeat(5000),
                "ག་".repeat(2500),
                "𐌰".repeat(2500),
                "😀".repeat(2500),
                "\"iz ".repeat(1250),
                "aeiouaeiouaeiouaeiouaeiou".repeat(200),
                "a" + "\uD800".repeat(4999));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void nothingThatIsTypedBreaksTheSearch(String typed) {
        verses.original("a/one/ug-arab", "ug-Arab", "ئىز قالدى", "ياش ئىدۇق")
                .original("b/one/lzh-hant", "lzh-Hant", "國破山河在")
                .publish("hafez", "<> a crm:E21_Person ; schema:name \"حافظ\"@fa .");
        TextSearcher.Found found = verses.find(typed);
        for (Hit hit : found.hits()) {
            int end = 0;
            for (Span span : hit.marks().spans()) {
                assertTrue(span.start() >= end && span.end() > span.start());
                end = span.end();
            }
            assertTrue(end <= hit.line().text().length());
        }
        String asked = verses.answer(typed).question().asked().text();
        assertTrue(asked.codePointCount(0, asked.length()) <= 400);
        if (typed.contains("iz") && !typed.contains("iz~2")) {
            boolean other = typed.matches("(?s).*(script|AND|aeiou).*");
            assertTrue(other || found.lines() > 0, "iz is found in it");
        }
    }
}
