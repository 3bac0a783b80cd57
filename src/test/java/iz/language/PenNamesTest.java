package iz.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class PenNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gülnar",
                "ئابدۇرېھىم",
                "Қасым Тілеуханов",
                "Abdurehim ئابدۇرېھىم Абдурехим",
                "O’Brien-Öz",
                "山田 たろう",
                "山田太郎カナ",
                "김金",
                "می‌خواهم",
                "श्री",
                "M. S. 2",
                "Ngũgĩ wa Thiong'o",
                "Ἀριστοτέλης",
            })
    void anHonestNamePasses(String name) {
        assertEquals(Optional.empty(), PenNames.flaw(PenNames.tidy(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'- 7 -', EMPTY",
        "'Gül\u200Bnar', INVISIBLE",
        "'Gül\u200Dnar', INVISIBLE",
        "'\u202Eranlüg', INVISIBLE",
        "'Gülnar\u200F', INVISIBLE",
        "'Gül\uE000', INVISIBLE",
        "'Gülnаr', MIXED",
        "'Gülnar٣3', MIXED",
        "'Ma\u0301\u0301\u0301\u0301\u0301\u0301', MARKS",
        "'Editor', RESERVED",
        "'ЕDITOR', MIXED",
        "'ی ز', ",
        "'ئـىز', ",
    })
    void aNameThatCouldDeceiveDoesNot(String name, NameFlaw flaw) {
        assertEquals(Optional.ofNullable(flaw), PenNames.flaw(PenNames.tidy(name)));
    }

    @Test
    void aNameIsAtMostSixtyCharactersLong() {
        assertEquals(Optional.empty(), PenNames.flaw("ə".repeat(60)));
        assertEquals(Optional.of(NameFlaw.LONG), PenNames.flaw("ə".repeat(61)));
    }

    @ParameterizedTest
    @CsvSource({
        "Gülnar, GÜLNAR",
        "'Iz Yazar', Iz-Yazar",
        "аса, aca",
        "'Gu\u0308lnar', Gülnar",
        "'می\u200Cخواهم', میخواهم",
        "paypal, pаypаl",
    })
    void namesThatLookAlikeHaveTheSameKey(String one, String other) {
        assertEquals(PenNames.key(PenNames.tidy(one)), PenNames.key(PenNames.tidy(other)));
    }

    @Test
    void namesThatDoNotHaveOthers() {
        assertNotEquals(PenNames.key("Gülnar"), PenNames.key("Gulnar"));
        assertNotEquals(PenNames.key("ئابدۇرېھىم"), PenNames.key("ئابدۇراخمان"));
    }

    @Test
    void spacesAreMadeSingle() {
        assertEquals("Gül nar", PenNames.tidy(" Gu\u0308l \u00A0 nar "));
    }
}
