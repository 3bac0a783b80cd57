package iz.language.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// How the search page says that it read what was typed.
class HeardTest {

    @Test
    void latinIsHeardAsArabicTheLikeliestFirst() {
        assertEquals(List.of(new Heard("ئىز", Tag.of("ug-Arab"))), Heard.of("iz"));
        List<String> several = Heard.of("xan").stream().map(Heard::text).toList();
        assertEquals(List.of("خان", "شان"), several);
    }

    @Test
    void cyrillicIsHeardAsArabicAndArabicAsLatin() {
        assertEquals("ئىز", Heard.of("из").getFirst().text());
        assertEquals(List.of(new Heard("iz", Tag.of("ug-Latn"))), Heard.of("ئىز"));
    }

    @Test
    void wordsAndPunctuationAreHeardTogether() {
        assertEquals("ياش ئىدۇق", Heard.of("yash iduq").getFirst().text());
        assertTrue(Heard.of("iz, 2026!").getFirst().text().startsWith("ئىز"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "月", "שלום", "iz из", "iz ئىز", "123", "😀", "\uD800"})
    void whatIsInNoScriptOfUyghurOrInTwoIsNotHeard(String typed) {
        assertEquals(List.of(), Heard.of(typed));
    }
}
