package iz.language.script;

import static iz.language.script.Scheme.Kind.AID;
import static iz.language.script.Scheme.Kind.EXACT;

import iz.language.Tag;

import java.util.List;
import java.util.stream.Stream;

/// The schemes and what carries each of them out.
final class SchemeList {
    private static final String CASE = "Capitals, which Arabic script does not have. ";
    private static final String SPLIT =
            CASE + "Words in Latin letters are no longer told apart unless they are marked.";

    private record Uyghur(Scheme scheme, Alphabet alphabet) {}

    private record Aid(Scheme scheme, Transliterator transliterator) {}

    private static final List<Uyghur> UYGHUR =
            List.of(
                    uyghur(
                            "uey",
                            "Uyghur Arabic alphabet",
                            "Arab",
                            "",
                            true,
                            Alphabets.UEY,
                            "Alphabet of the Uyghur Autonomous Region, 1983 (GB 12050-1989)",
                            "Capitals."),
                    uyghur(
                            "uly",
                            "Uyghur Latin alphabet, with é",
                            "Latn",
                            "x0-uly",
                            true,
                            Alphabets.ULY,
                            "Duval and Janbaz, An Introduction to Latin-Script Uyghur, 2006; DB65/T"
                                    + " 3690-2015",
                            SPLIT),
                    uyghur(
                            "uly-2008",
                            "Uyghur Latin alphabet as amended in 2008, with ë",
                            "Latn",
                            "x0-uly2008",
                            true,
                            Alphabets.ULY_2008,
                            "Working Committee of Minorities' Language and Writing, January 2008;"
                                    + " BGN/PCGN 2023",
                            SPLIT),
                    uyghur(
                            "usy",
                            "Uyghur Cyrillic, letter by letter",
                            "Cyrl",
                            "x0-usy",
                            true,
                            Alphabets.USY,
                            "The alphabet of 1947, with the apostrophe for ئ",
                            CASE),
                    uyghur(
                            "usy-almaty",
                            "Uyghur Cyrillic after the Almaty norm",
                            "Cyrl",
                            "x0-almaty",
                            true,
                            Alphabets.USY_ALMATY,
                            "Spelling of Kazakhstan's Uyghur press",
                            CASE
                                    + "ئ before a consonant; ж for ي only in listed words; vowels"
                                    + " are not changed as the norm would."),
                    uyghur(
                            "uyy",
                            "Yéngi Yéziq",
                            "Latn",
                            "x0-uyy",
                            true,
                            Alphabets.UYY,
                            "The alphabet in use from 1965 to 1982",
                            SPLIT),
                    uyghur(
                            "cts",
                            "Common Turkic, with e and é",
                            "Latn",
                            "x0-cts",
                            true,
                            Alphabets.CTS,
                            "Usage of Uyghur sites and of the Uyghur Multi-Script Converter",
                            SPLIT),
                    uyghur(
                            "cts-1991",
                            "Common Turkic, with ä and e",
                            "Latn",
                            "x0-cts1991",
                            true,
                            Alphabets.CTS_1991,
                            "Common Turkic Alphabet, Istanbul 1991",
                            SPLIT),
                    uyghur(
                            "ipa",
                            "International Phonetic Alphabet",
                            "Latn-fonipa",
                            "",
                            false,
                            Alphabets.IPA,
                            "Phonemic values after Hahn, Spoken Uyghur, 1991",
                            CASE + "Allophones are not shown."),
                    uyghur(
                            "ala-lc",
                            "ALA-LC romanisation",
                            "Latn",
                            "m0-alaloc",
                            false,
                            Alphabets.ALA_LC,
                            "ALA-LC table for Uighur in Arabic script",
                            SPLIT));

    private static final List<Aid> AIDS =
            List.of(
                    icu(
                            "iso-15919",
                            "ISO 15919",
                            "hi-Deva sa-Deva mr-Deva ne-Deva pi-Deva",
                            "Latn",
                            "m0-iso",
                            "Devanagari-Latin",
                            "Unwritten vowels of Hindi are kept; danda becomes a full stop."),
                    icu(
                            "el",
                            "Greek in Latin letters",
                            "grc-Grek el-Grek",
                            "Latn",
                            "x0-icu",
                            "Greek-Latin",
                            "Pronunciation of modern Greek."),
                    icu(
                            "el-ungegn",
                            "Greek, United Nations 1987",
                            "el-Grek",
                            "Latn",
                            "m0-ungegn",
                            "Greek-Latin/UNGEGN",
                            "Breathings and the difference of η, ι, υ."),
                    icu(
                            "hy",
                            "Armenian, ISO 9985",
                            "hy-Armn xcl-Armn",
                            "Latn",
                            "m0-iso",
                            "Armenian-Latin",
                            "Nothing of the letters."),
                    icu(
                            "ka",
                            "Georgian, national system 2002",
                            "ka-Geor",
                            "Latn",
                            "m0-bgn",
                            "Georgian-Latin/BGN",
                            "Letters no longer in use."),
                    icu(
                            "ru",
                            "Russian, BGN/PCGN 1947",
                            "ru-Cyrl",
                            "Latn",
                            "m0-bgn",
                            "Russian-Latin/BGN",
                            "е and э after a vowel are not always told apart."),
                    icu(
                            "uk",
                            "Ukrainian, BGN/PCGN 1965",
                            "uk-Cyrl",
                            "Latn",
                            "m0-bgn",
                            "Ukrainian-Latin/BGN",
                            "Nothing of the letters."),
                    icu(
                            "kk",
                            "Kazakh, BGN/PCGN 1979",
                            "kk-Cyrl",
                            "Latn",
                            "m0-bgn",
                            "Kazakh-Latin/BGN",
                            "It is not Kazakhstan's Latin alphabet."),
                    icu(
                            "ky",
                            "Kyrgyz, BGN/PCGN 1979",
                            "ky-Cyrl",
                            "Latn",
                            "m0-bgn",
                            "Kirghiz-Latin/BGN",
                            "Nothing of the letters."),
                    icu(
                            "uz",
                            "Uzbek Latin alphabet of 1995",
                            "uz-Cyrl",
                            "Latn",
                            "x0-uz1995",
                            "uz_Cyrl-uz_Latn",
                            "ъ before a vowel in Russian words."),
                    icu(
                            "pinyin",
                            "Pinyin",
                            "zh-Hans zh-Hant lzh-Hans lzh-Hant",
                            "Latn-pinyin",
                            "",
                            "Han-Latin",
                            "A character with several readings is given its most frequent one,"
                                    + " often the wrong one in verse; word division."),
                    new Aid(
                            new Scheme(
                                    "wylie",
                                    "Extended Wylie",
                                    List.of(Tag.of("bo-Tibt"), Tag.of("dz-Tibt")),
                                    "Latn",
                                    "x0-ewts",
                                    false,
                                    AID,
                                    "Extended Wylie Transliteration Scheme, Tibetan and Himalayan"
                                            + " Library; ewts-converter 1.6.0",
                                    "Nothing of the letters; it is not pronunciation."),
                            new WylieTransliterator()));

    private SchemeList() {}

    private static Uyghur uyghur(
            String name,
            String title,
            String script,
            String mechanism,
            boolean back,
            Alphabet alphabet,
            String source,
            String loses) {
        return new Uyghur(
                new Scheme(
                        name,
                        title,
                        List.of(Tag.of("ug-Arab")),
                        script,
                        mechanism,
                        back,
                        EXACT,
                        source,
                        loses.strip()),
                alphabet);
    }

    private static Aid icu(
            String name,
            String title,
            String from,
            String script,
            String mechanism,
            String id,
            String loses) {
        List<Tag> tags = Stream.of(from.split(" ", -1)).map(Tag::of).toList();
        return new Aid(
                new Scheme(
                        name,
                        title,
                        tags,
                        script,
                        mechanism,
                        false,
                        AID,
                        "Unicode CLDR, transform " + id,
                        loses),
                new IcuTransliterator(id));
    }

    static List<Scheme> all() {
        return Stream.concat(UYGHUR.stream().map(Uyghur::scheme), AIDS.stream().map(Aid::scheme))
                .toList();
    }

    static Transliterator uyghur(String from, String to, Options options) {
        return new UyghurTransliterator(alphabet(from), alphabet(to), options);
    }

    static Transliterator sounds(String from) {
        return new UyghurTransliterator(alphabet(from), Alphabets.SOUNDS, Options.PLAIN);
    }

    private static Alphabet alphabet(String name) {
        return UYGHUR.stream()
                .filter(u -> u.scheme.name().equals(name))
                .findFirst()
                .orElseThrow()
                .alphabet;
    }

    static Transliterator aid(String name) {
        return AIDS.stream()
                .filter(a -> a.scheme.name().equals(name))
                .findFirst()
                .orElseThrow()
                .transliterator;
    }
}
