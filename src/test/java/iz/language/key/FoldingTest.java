package iz.language.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is the same when people leave out marks and mix up letters.
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "IZ, iz",
        "ИЗ, из",
        "ΦΑΊΝΕΤΑΊ, φαινεται",
        "ὦ, ω",
        "ᾧ, ωι",
        "λόγος, ΛΟΓΟΣ",
        "Straße, STRASSE",
        "İz, iz",
        "ısık, isik",
        "köz, koz",
        "çüş, cus",
        "Əziz, eziz",
        "ⱪiziⱨ, kizih",
        "ё, е",
        "ﬁn, fin",
    })
    void caseAndMarksOfLettersDoNotMatter(String some, String other) {
        assertSame(some, other);
    }

    @ParameterizedTest
    @CsvSource({
        "بُلْبُل, بلبل",
        "ئىــز, ئىز",
        "می\u200Cرود, میرود",
        "کی, كي",
        "على, علی",
        "أحمد, احمد",
        "إلى, الى",
        "آب, اب",
        "ٱلله, الله",
        "مدرسة, مدرسه",
        "ھەم, هەم",
        "ہم, هم",
        "ﻣﻦ, من",
        "מִזְמוֹר, מזמור",
    })
    void whatArabicAndHebrewScriptMayLeaveOutOrMixUpDoesNotMatter(String some, String other) {
        assertSame(some, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"١٢٣", "۱۲۳", "१२३", "১২৩", "༡༢༣", "１２３"})
    void digitsOfEveryScriptAreTheSame(String digits) {
        assertEquals("123", Folding.of(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"men'gu", "men’gu", "men‘gu", "menʼgu", "menʻgu", "men`gu", "menʿgu"})
    void apostrophesDoNotMatter(String word) {
        assertEquals("mengu", Folding.of(word));
    }

    @ParameterizedTest
    @CsvSource({"國破, 国破", "龍門, 龙门", "カワズ, かわず", "ヴ, う"})
    void traditionalAndSimplifiedAndBothKanaAreTheSame(String some, String other) {
        assertSame(some, other);
    }

    @Test
    void aHamzaOnItsSeatIsNoYeh() {
        assertNotEquals(Folding.of("ئىل"), Folding.of("يىل"));
    }

    @ParameterizedTest
    @CsvSource({"कि, का", "धर्म, धरम", "བོ, བུ", "한, 하", "ґ, г", "ө, у", "س, ش"})
    void lettersThatDifferStayDifferent(String some, String other) {
        assertNotEquals(Folding.of(some), Folding.of(other));
    }

    @Test
    void bothNormalFormsFoldTheSame() {
        assertSame("e\u0301", "é");
        assertSame("\u1100\u1161\u11A8", "각");
        assertSame("\u064A\u0654", "ئ");
    }

    private static void assertSame(String some, String other) {
        assertEquals(Folding.of(some), Folding.of(other));
    }
}
