package iz.language.script;

import static iz.language.script.Uyghur.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Uyghur as Arabic and Persian keyboards, old fonts and PDF files give it.
class ArabicAsTypedTest {
    private static String clean(String arabic) {
        return convert("uey", "uey", arabic);
    }

    @Test
    void presentationFormsAreLetters() {
        assertEquals("قول كىتاب ئۆي سالام", clean("ﻗﻮﻝ ﻛﯩﺘﺎﺏ ﺋﯚﻱ ﺳﺎﻻﻡ"));
    }

    @Test
    void theShapeOfHehTellsWhatItIs() {
        assertEquals("ۋەتەن", clean("ﯞﻩﺗﻪﻥ"));
        assertEquals("ھەممە", clean("ﻫﻪﻣﻤﻪ"));
    }

    @Test
    void persianKafAndYehAreUyghurOnes() {
        assertEquals("كىتاب ياخشى چاي ئىككى", clean("کیتاب یاخشی چای ئیککی"));
    }

    @Test
    void arabicYehBetweenConsonantsIsAVowel() {
        assertEquals("تىل كىشى", clean("تيل كيشي"));
        assertEquals("ئاي يەر تەبىئىي ۋيېتنام", clean("ئاي يەر تەبىئىي ۋيېتنام"));
    }

    @Test
    void hehIsToldByItsNeighbours() {
        assertEquals("مەكتەپ ھەممە روھ ئەھۋال", clean("مهكتهپ ههممه روه ئههۋال"));
    }

    @Test
    void aFinalHehBeforeANonJoinerIsAVowel() {
        assertEquals("نېمەلەر", clean("نېمه\u200Cلەر"));
    }

    @Test
    void kashidaJoinersAndHarakatFallAway() {
        assertEquals("سالام بالا", clean("ســـالام بَـالا"));
        assertEquals("ـ", clean("ـ"));
    }

    @Test
    void hamzaAboveMakesTheCarrier() {
        assertEquals("ئىز ئىز", clean("ى\u0654ىز ی\u0654ىز"));
    }

    @Test
    void aMissingCarrierIsPutIn() {
        assertEquals("ئانار ئۇيغۇر", clean("انار ۇيغۇر"));
    }

    @Test
    void wordsWithLettersThatUyghurHasNotStay() {
        assertEquals("عشق bilen", convert("uey", "uly", "عشق بىلەن"));
    }

    @Test
    void decomposedLatinIsTheSame() {
        assertEquals("ئېتىم كۆز", convert("uly", "uey", "e\u0301tim ko\u0308z"));
        assertEquals("قوي قىزىل", convert("uyy", "uey", "k\u0321oy K\u0321izil"));
    }
}
