package iz.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Direction;
import iz.language.Tag;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SchemesTest {
    @Test
    void everySchemeHasItsOwnNameAndTag() {
        Set<String> names = new HashSet<>();
        Set<Tag> tags = new HashSet<>();
        for (Scheme scheme : Schemes.ALL) {
            assertTrue(names.add(scheme.name()), scheme.name());
            assertTrue(tags.add(scheme.to()), scheme.to().value());
            assertFalse(scheme.source().isBlank());
            assertFalse(scheme.loses().isBlank());
        }
    }

    @Test
    void tagsSayWhatTheyWereMadeFrom() {
        Scheme uly = Schemes.named("uly").orElseThrow();
        assertEquals("ug-Latn-t-ug-arab-x0-uly", uly.to().value());
        assertEquals("ug-Latn-t-ug-cyrl-x0-uly", uly.to(Tag.of("ug-Cyrl")).value());
        Scheme uey = Schemes.named("uey").orElseThrow();
        assertEquals("ug-Arab-t-ug-latn", uey.to(Tag.of("ug-Latn-t-ug-arab")).value());
        Scheme iso = Schemes.named("iso-15919").orElseThrow();
        assertEquals("sa-Latn-t-sa-deva-m0-iso", iso.to(Tag.of("sa-Deva")).value());
        assertEquals(Direction.LTR, Schemes.named("ipa").orElseThrow().to().direction());
    }

    @Test
    void aTagWithoutAFieldIsTheUsualWayOfItsScript() {
        assertEquals("uly", Schemes.of("ug-Latn").orElseThrow().name());
        assertEquals("uly", Schemes.of("ug-Latn-t-ug-arab").orElseThrow().name());
        assertEquals("uyy", Schemes.of("ug-Latn-t-ug-arab-x0-uyy").orElseThrow().name());
        assertEquals("usy", Schemes.of("ug-Cyrl").orElseThrow().name());
        assertEquals("uey", Schemes.of("ug-Arab").orElseThrow().name());
    }

    @Test
    void uyghurIsOfferedInEveryOtherWriting() {
        List<String> names =
                Schemes.offeredFor(Tag.of("ug-Arab")).stream().map(Scheme::name).toList();
        assertEquals(
                List.of(
                        "uly",
                        "uly-2008",
                        "usy",
                        "usy-almaty",
                        "uyy",
                        "cts",
                        "cts-1991",
                        "ipa",
                        "ala-lc"),
                names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fa-Arab",
                "ar-Arab",
                "ota-Arab",
                "chg-Arab",
                "he-Hebr",
                "mn-Mong",
                "ur-Arab",
                "ja-Jpan",
                "en-Latn"
            })
    void whatIsNotGoodIsNotOffered(String tag) {
        assertEquals(List.of(), Schemes.offeredFor(Tag.of(tag)));
    }

    @ParameterizedTest
    @CsvSource({
        "sa-Deva, iso-15919, मा निषाद प्रतिष्ठां, mā niṣāda pratiṣṭhāṁ",
        "grc-Grek, el, φαίνεταί μοι, phaínetaí moi",
        "hy-Armn, hy, Ես իմ անուշ Հայաստանի, Es im anuš Hayastani",
        "ka-Geor, ka, რომელმან შექმნა სამყარო, romelman shekmna samq’aro",
        "ru-Cyrl, ru, Я помню чудное мгновенье, Ya pomnyu chudnoye mgnovenʹye",
        "uk-Cyrl, uk, Як умру то поховайте, Yak umru to pokhovayte",
        "kk-Cyrl, kk, Қараңғы түнде, Qarangghy tünde",
        "ky-Cyrl, ky, Кыргыз жаңы, Kyrgyz jangy",
        "uz-Cyrl, uz, Ўзбек ғазал қуёш, Oʻzbek gʻazal quyosh",
        "bo-Tibt, wylie, བཀྲ་ཤིས་བདེ་ལེགས།, bkra shis bde legs/",
        "lzh-Hant, pinyin, 床前明月光, chuáng qián míng yuè guāng"
    })
    void readingAidsReadAloud(String tag, String scheme, String text, String latin) {
        assertEquals(latin, Uyghur.convert(tag, scheme, text));
        assertEquals(Scheme.Kind.AID, Schemes.named(scheme).orElseThrow().kind());
    }

    @Test
    void aSchemeTakesOnlyItsOwnLanguages() {
        Scheme ru = Schemes.named("ru").orElseThrow();
        assertTrue(Schemes.between("uk-Cyrl", ru, Options.PLAIN).isEmpty());
        assertTrue(
                Schemes.between("ala-lc", Schemes.named("uey").orElseThrow(), Options.PLAIN)
                        .isEmpty());
    }
}
