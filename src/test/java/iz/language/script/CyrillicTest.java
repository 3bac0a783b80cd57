package iz.language.script;

import static iz.language.script.Uyghur.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CyrillicTest {
    @Test
    void yaAndYuAreLetters() {
        assertEquals("яхши юрт йол", convert("uey", "usy", "ياخشى يۇرت يول"));
        assertEquals("ياخشى يۇرت يول", convert("usy", "uey", "яхши юрт йол"));
        assertEquals("Яхши ЯХШИ", convert("uly", "usy", "Yaxshi YAXSHI"));
        assertEquals("Yaxshi YAXSHI", convert("usy", "uly", "Яхши ЯХШИ"));
    }

    @Test
    void russianLettersAreReadAsTheySound() {
        assertEquals(
                "سىرك يولكا ئېكران ئالبوم سيېزد",
                convert("usy", "uey", "сирк ёлка экран альбом сйезд"));
        assertEquals("تسىرك شوتكا", convert("usy", "uey", "цирк щотка"));
    }

    @Test
    void theHardSignIsAHamza() {
        assertEquals("سۈنئىي مەسئۇل قۇرئان", convert("usy", "uey", "сүнъий мәсъул қуръан"));
    }

    @Test
    void theAlmatyNormWritesTheHamzaOnlyAfterAConsonant() {
        assertEquals("сүнъий саәт тәсир", convert("uey", "usy-almaty", "سۈنئىي سائەت تەئسىر"));
        assertEquals("сүн'ий саәт тә'сир", convert("uey", "usy", "سۈنئىي سائەت تەئسىر"));
    }

    @Test
    void theAlmatyNormHasZheInListedWords() {
        assertEquals(
                "жил жигит жүрәк йеңи йол",
                convert("uey", "usy-almaty", "يىل يىگىت يۈرەك يېڭى يول"));
        assertEquals(
                "يىل يىگىت يۈرەك ژۇرنال", convert("usy-almaty", "uey", "жил жигит жүрәк журнал"));
        assertEquals("йил", convert("uey", "usy", "يىل"));
    }
}
