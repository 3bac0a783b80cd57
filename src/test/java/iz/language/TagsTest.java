package iz.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class TagsTest {
    private final Tags tags = new Tags();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ug",
                "chg",
                "ota",
                "lzh",
                "grc",
                "pi",
                "sa",
                "ug-Arab",
                "ug-Latn-t-ug-arab",
                "zh-Latn-pinyin",
                "fa-Latn-t-fa-arab",
                "ja-Jpan",
                "ur-Aran",
                "chg-Arab",
                "got-Goth",
                "grc-Grek-polyton",
                "und",
                "mul"
            })
    void goodTags(String tag) {
        assertEquals(Optional.empty(), tags.flaw(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "xx",
                "ug-",
                "ug_Arab",
                "ug-Arba",
                "en-ZZ",
                "english",
                "zh-Hant-Latn",
                "ug-Latn-t-xq-arab",
                "ug-Zzzz",
                "qaa",
                "iw",
                "sh",
                "ug-Arab\u202e"
            })
    void unknownTags(String tag) {
        Optional<TagFlaw> flaw = tags.flaw(tag);
        assertTrue(flaw.isPresent(), tag);
        assertFalse(flaw.get().sentence().contains("\u202e"));
    }

    @ParameterizedTest
    @CsvSource({
        "UG, ug",
        "ug-arab, ug-Arab",
        "en-latn-gb, en-Latn-GB",
        "ug-Latn-T-UG, ug-Latn-t-ug"
    })
    void anotherCaseIsNotCanonical(String tag, String canonical) {
        TagFlaw flaw = tags.flaw(tag).orElseThrow();
        assertEquals(TagFlaw.Kind.NOT_CANONICAL, flaw.kind());
        assertTrue(flaw.sentence().contains("\"" + canonical + "\""), flaw.sentence());
    }

    @Test
    void aTagNamesItsScriptOrNot() {
        assertTrue(Tags.namesScript("ug-Latn-t-ug-arab"));
        assertTrue(Tags.namesScript("zh-Latn-pinyin"));
        assertFalse(Tags.namesScript("ug"));
        assertFalse(Tags.namesScript("en-GB"));
    }
}
