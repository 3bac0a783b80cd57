package iz.language.script;

import static iz.language.script.Uyghur.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Schemes that are written and not read back.
class WritingOnlyTest {
    @Test
    void theLibraryRomanisationFollowsItsTable() {
        assertEquals(
                "uyghur ădăbiyati vătăn khălq zhurnal yengi",
                convert("uey", "ala-lc", "ئۇيغۇر ئەدەبىياتى ۋەتەن خەلق ژۇرنال يېڭى"));
    }

    @Test
    void theLibraryRomanisationKeepsLettersApartWithAPrime() {
        assertEquals(
                "inʹgliz isʹhaq qurʼan saʼăt",
                convert("uey", "ala-lc", "ئىنگلىز ئىسھاق قۇرئان سائەت"));
    }

    @Test
    void thePhoneticAlphabetIsPhonemicAndHasNoCapitals() {
        assertEquals("ujʁur t͡ʃoŋ d͡ʒæmʔijæt", convert("uey", "ipa", "ئۇيغۇر چوڭ جەمئىيەت"));
        assertEquals("ujʁur", convert("uly", "ipa", "Uyghur"));
    }
}
