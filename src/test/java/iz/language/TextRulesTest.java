package iz.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class TextRulesTest {

    @Test
    void theFirstPlaceThatIsNotNfcIsNamedInCodePoints() {
        Flaw flaw = NormalForm.flaw("\uD800\uDF30a\u00E9 e\u0301e\u0301").orElseThrow();
        assertEquals(5, flaw.position());
        assertEquals(
                "Not NFC at character 5: write U+00E9 instead of U+0065 U+0301.", flaw.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "\u0627\u0653, 1",
        "x\u212B, 2",
        "\u1100\u1161, 1",
        "a\u0323\u0307, 1",
        "\u1EA1b\u0307\u0323, 2"
    })
    void whatNfcWouldChangeIsAFlaw(String text, int position) {
        assertEquals(position, NormalForm.flaw(text).orElseThrow().position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ötkür", "ئۇيغۇر", "बुद्ध", "한글", "שָׁלוֹם"})
    void textsInNfcAreLeftAlone(String text) {
        String nfc = NormalForm.nfc(text);
        assertEquals(Optional.empty(), NormalForm.flaw(nfc));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "می\u200Cروم", // Persian: the joiner that keeps a prefix apart
                "क्\u200Dष", // Devanagari: the half form
                "ه\u200D", // an abbreviation that shows the initial form
                "葛\uDB40\uDD00城", // a variant of a Chinese character
                "בָּ\u034Fרָא", // points kept in their order
                "古池や　蛙", // the ideographic space
                "l’étranger\u202F!", // French punctuation
                "۝", // an end of a verse
                "«—“„…”’"
            })
    void whatAScriptNeedsIsAllowed(String text) {
        assertEquals(Optional.empty(), ForbiddenCharacters.inLine(text));
    }

    @ParameterizedTest
    @CsvSource({
        "ab\u202Acd, 3",
        "ab\u2066cd, 3",
        "a\u200E, 2",
        "a\u061C, 2",
        "a\u200B, 2",
        "a\u2060, 2",
        "a\u00AD, 2",
        "a\uFEFF, 2",
        "a\u200C, 2",
        "ب\u200Cx, 2",
        "a\u200Db, 2",
        "a\u2028b, 2",
        "a\u0085b, 2",
        "a\u0000b, 2",
        "a\u2003b, 2",
        "a\uFFFDb, 2",
        "a\uE000, 2",
        "a\uFFFE, 2",
        "a\u0378, 2",
        "a\uDB40\uDC41, 2",
        "a\u3164, 2",
        "a  b, 3"
    })
    void whatHidesBreaksOrTurnsIsAFlaw(String text, int position) {
        assertEquals(position, ForbiddenCharacters.inLine(text).orElseThrow().position());
    }

    @Test
    void spacesStandBetweenWordsOnly() {
        assertTrue(ForbiddenCharacters.inLine(" a").isPresent());
        assertTrue(ForbiddenCharacters.inLine("a ").isPresent());
        assertTrue(ForbiddenCharacters.inLine("a\tb").isPresent());
    }

    @Test
    void proseMayHaveParagraphsAndALineOfVerseMayNot() {
        assertTrue(ForbiddenCharacters.inLine("a\nb").isPresent());
        assertTrue(ForbiddenCharacters.inProse("a\n\nb").isEmpty());
        assertTrue(ForbiddenCharacters.inProse("a \nb").isPresent());
        assertTrue(ForbiddenCharacters.inProse("a\r\nb").isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "Arab, 'ياش ئىدۇق، ٤٢ — «بىز»!'",
        "Aran, اردو",
        "Latn, 'Ötkür’s ʿayn, ḥāʾ, 1.'",
        "Cyrl, 'Із — «күй»'",
        "Jpan, '古池や蛙飛びこむ水の音、コーヒー'",
        "Kore, '한글 漢字'",
        "Hant, '牀前明月光，疑是地上霜。'",
        "Hans, '床前明月光'",
        "Deva, 'कर्मण्येवाधिकारस्ते ॥१॥'",
        "Hebr, 'יְהוָה רֹעִי׃'",
        "Grek, 'φαίνεταί μοι κῆνος'",
        "Goth, '𐌰𐌱𐌲'"
    })
    void aTextOfItsScriptHasNoForeignLetter(String script, String text) {
        assertEquals(Optional.empty(), Scripts.foreignCharacter(text, script));
        assertEquals(Optional.empty(), Scripts.mixedWord(text));
    }

    @ParameterizedTest
    @CsvSource({"Latn, paрt, 3", "Arab, بىرa, 4", "Hant, 月ひ, 2", "Hrkt, 月, 1", "Goth, 𐌰b, 2"})
    void aForeignLetterIsNamedWithItsPlace(String script, String text, int position) {
        assertEquals(position, Scripts.foreignCharacter(text, script).orElseThrow().position());
    }

    @Test
    void proseMayQuoteAWordOfAnotherScriptButNotMixTwoInOne() {
        assertEquals(Optional.empty(), Scripts.mixedWord("The word ئىز means trace."));
        assertEquals(Optional.empty(), Scripts.mixedWord("Ад, песнь I"));
        assertEquals(2, Scripts.mixedWord("Tуqay").orElseThrow().position());
        assertTrue(Scripts.whollyForeign("След", "Latn"));
        assertTrue(!Scripts.whollyForeign("След (trace)", "Latn"));
        assertTrue(!Scripts.whollyForeign("1905–1907", "Latn"));
    }
}
