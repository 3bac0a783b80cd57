package iz.language.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Words meet by their keys, whatever they are typed in.
class KeysTest {
    private static final Path ATTESTED =
            Path.of("src/test/resources/iz/language/script/attested.tsv");

    @ParameterizedTest
    @CsvSource({
        "ئىز, iz, iz, из, iz",
        "كۆز, köz, köz, көз, kɵz",
        "قۇش, qush, quş, қуш, ⱪux",
        "جەڭچى, jengchi, ceñçi, җәңчи, jəngqi",
        "شىنجاڭ, shinjang, şincañ, шинҗаң, xinjang",
        "سەپەر, seper, seper, сәпәр, səpər",
        "ئۇيغۇر, uyghur, uyğur, уйғур, uyƣur",
        "ھايات, hayat, hayat, һаят, ⱨayat",
        "ژۇرنال, zhurnal, jurnal, журнал, ⱬurnal",
    })
    void aUyghurWordSoundsTheSameInEveryScriptTypedAndInATextOfIt(
            String uey, String uly, String cts, String usy, String uyy) {
        Set<String> one = text(uey, "ug-Arab").sounds();
        assertEquals(1, one.size());
        assertEquals(one, text(uly, "ug-Latn").sounds());
        assertEquals(one, text(cts, "ug-Latn-t-ug-arab-x0-cts").sounds());
        assertEquals(one, text(uyy, "ug-Latn-t-ug-arab-x0-uyy").sounds());
        assertTrue(text(usy, "ug-Cyrl").sounds().containsAll(one), usy);
        for (String typed : List.of(uey, uly, cts, usy, uyy)) {
            assertTrue(typed(typed).sounds().containsAll(one), typed + typed(typed).sounds());
        }
    }

    @Test
    void everyAttestedWordMeetsItselfInEveryScript() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(ATTESTED)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells.length < 5) {
                continue;
            }
            for (int i = 1; i < 5; i++) {
                if (!cells[i].equals("-")) {
                    compared++;
                    if (!meet(cells[0], cells[i])) {
                        wrong.add(cells[0] + " " + cells[i]);
                    }
                }
            }
        }
        assertTrue(compared > 300, compared + " compared");
        assertEquals(List.of(), wrong);
    }

    /// All words of both meet, each with the one in its place.
    private static boolean meet(String text, String asked) {
        List<Token> here = Tokens.of(text);
        List<Token> there = Tokens.of(asked);
        for (int i = 0; i < here.size() && here.size() == there.size(); i++) {
            Keys keys = Keys.ofText(here.get(i), Tag.of("ug-Arab"));
            if (Collections.disjoint(keys.sounds(), Keys.ofTyped(there.get(i)).sounds())) {
                return false;
            }
        }
        return here.size() == there.size();
    }

    @ParameterizedTest
    @CsvSource({
        "كۆز, koz",
        "قۇش, kush",
        "ئۇيغۇر, uygur",
        "مۈشكۈل, mushkul",
        "مېڭىش, mengish",
        "ئەنە, ene",
        "خەلق, helk",
        "ھايات, xayat",
        "ئانا, ana",
        "مۇئەللىم, muellim",
        "ۋەتەن, veten",
        "ژۇرنال, jurnal",
    })
    void bareLettersMeetAUyghurWordLoosely(String text, String bare) {
        assertMeet(text(text, "ug-Arab").loose(), typed(bare).loose());
    }

    @ParameterizedTest
    @CsvSource({
        "حافظ, fa-Arab, hafez",
        "حافظ, fa-Arab, hafiz",
        "حافظ, fa-Arab, Hāfiz",
        "شیرین, fa-Arab, shirin",
        "شیرین, fa-Arab, ширин",
        "دل, fa-Arab, dil",
        "دل, fa-Arab, del",
        "گل, fa-Arab, gul",
        "بلبل, fa-Arab, bulbul",
        "دنیا, fa-Arab, dunya",
        "عشق, ota-Arab, ishq",
        "عشق, ota-Arab, eshq",
        "کتاب, chg-Arab, kitab",
        "שלום, he-Hebr, shalom",
        "דוד, he-Hebr, david",
        "מזמור, he-Hebr, mizmor",
    })
    void aWordWithoutVowelsMeetsWhatIsTypedWithThem(String text, String tag, String typed) {
        assertMeet(text(text, tag).frames(), typed(typed).frames());
    }

    @ParameterizedTest
    @CsvSource({
        "гүл, kk-Cyrl, gul",
        "жоқ, kk-Cyrl, joq",
        "қараңғы, kk-Cyrl, karangi",
        "шәһәр, tt-Cyrl, sheher",
        "поховайте, uk-Cyrl, pohovayte",
        "заповіт, uk-Cyrl, zapovit",
        "душа, ru-Cyrl, dusha",
        "журнал, ru-Cyrl, zhurnal",
        "хорошо, ru-Cyrl, khorosho",
        "gül, tr-Latn, gul",
        "aşkın, tr-Latn, ashkin",
        "can, tr-Latn, jan",
        "çiçek, tr-Latn, chichek",
        "ışık, tr-Latn, ishik",
        "धर्म, hi-Deva, dharma",
        "अग्नि, sa-Deva, agni",
        "λόγος, grc-Grek, logos",
        "ἀγάπη, grc-Grek, agape",
        "სიყვარული, ka-Geor, siqvaruli",
        "հայ, hy-Armn, hay",
    })
    void aWordOfAnotherScriptMeetsPlainLatin(String text, String tag, String typed) {
        assertMeet(text(text, tag).loose(), typed(typed).loose());
    }

    @Test
    void aWordThatIsAnotherDoesNotMeet() {
        Keys text = text("ئىز", "ug-Arab");
        for (String other : List.of("ۇز", "uz", "biz", "izi", "из́а", "is")) {
            Keys typed = typed(other);
            assertTrue(Collections.disjoint(text.sounds(), typed.sounds()), other);
            assertTrue(Collections.disjoint(text.loose(), typed.loose()), other);
        }
    }

    @Test
    void bothNormalFormsHaveOneExactKey() {
        assertEquals(typed("köz"), typed("ko\u0308z"));
        assertEquals("é", typed("e\u0301").exact());
    }

    @Test
    void signsAreFoundByNothingButThemselves() {
        for (Token token : Tokens.of("國破")) {
            Keys keys = Keys.ofTyped(token);
            assertEquals(token.text(), keys.exact());
            assertEquals(Set.of(), keys.sounds());
            assertEquals(Set.of(), keys.loose());
            assertEquals(Set.of(), keys.frames());
        }
    }

    @Test
    void aWordInAnotherScriptThanItsTextIsReadAsWhatItIs() {
        Keys embedded = text("iz", "fa-Arab");
        assertMeet(embedded.sounds(), typed("iz").sounds());
        assertFalse(text("حافظ", "en-Latn").folded().isEmpty());
    }

    @Test
    void aTextHasOneReadingWhereItsSchemeIsNamed() {
        // c is j in Common Turkic, and x is sh in Yengi Yeziq.
        assertEquals(Set.of("jan"), text("can", "ug-Latn-t-ug-arab-x0-cts").sounds());
        assertEquals(Set.of("šan"), text("xan", "ug-Latn-t-ug-arab-x0-uyy").sounds());
        assertEquals(Set.of("xan"), text("xan", "ug-Latn").sounds());
    }

    @Test
    void numbersAreOneInEveryScript() {
        assertEquals(typed("1923").folded(), text("١٩٢٣", "ug-Arab").folded());
    }

    @ParameterizedTest
    @CsvSource({
        "''''''",
        "\u200F",
        "\uD800",
        "a\u0000b",
        "ـــ",
        "\u064E\u064F",
        "ʼ",
    })
    void nothingThatIsTypedBreaksAKey(String text) {
        Token token = new Token(text, 0, text.length(), 0, Token.Kind.WORD);
        Keys.ofTyped(token);
        for (String tag : List.of("ug-Arab", "fa-Arab", "ug-Latn", "lzh-Hant", "bo-Tibt")) {
            Keys.ofText(token, Tag.of(tag));
        }
        assertEquals(Keys.ofTyped(token), Keys.ofTyped(token));
    }

    @Test
    void thousandsOfVowelsMakeNoThousandFrames() {
        assertTrue(typed("a".repeat(200) + "b".repeat(20)).frames().size() < 2000);
        assertTrue(typed("arabistanliqlarimizningkilerdin").frames().size() < 2000);
    }

    private static void assertMeet(Set<String> some, Set<String> other) {
        assertFalse(Collections.disjoint(some, other), some + " and " + other);
    }

    private static Keys text(String word, String tag) {
        return Keys.ofText(token(word), Tag.of(tag));
    }

    private static Keys typed(String word) {
        return Keys.ofTyped(token(word));
    }

    private static Token token(String word) {
        return new Token(word, 0, word.length(), 0, Token.Kind.WORD);
    }
}
