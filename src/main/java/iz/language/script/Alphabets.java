package iz.language.script;

import static iz.language.script.Alphabet.Between.ALWAYS;
import static iz.language.script.Alphabet.Between.NEVER;
import static iz.language.script.Alphabet.Between.OPTIONAL;

import java.lang.Character.UnicodeScript;

/// The alphabets of Uyghur, each with its 32 spellings in the order of [Phoneme].
final class Alphabets {
    /// The Arabic alphabet of 1983. Harakat and kashida carry no sound in it.
    static final Alphabet UEY =
            Alphabet.of(
                            UnicodeScript.ARABIC,
                            "ا ە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ و ۇ ۆ ۈ ۋ ې ى ي")
                    .special("ئء", Word.HIATUS)
                    .reads("ک", "ك")
                    .reads("ڪ", "ك")
                    .reads("آ", "ا")
                    .reads("أ", "ا")
                    .special("ه\u06C1", ArabicReader.HEH)
                    .special("ی", ArabicReader.FARSI_YEH)
                    .special("\u0654", ArabicReader.HAMZA_ABOVE)
                    .special(
                            "\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670",
                            Alphabet.DROPPED)
                    .special(presentationForms(), ArabicReader.COMPATIBILITY)
                    .hiatus(ALWAYS, "ئ", "ئ")
                    .carrier("ئ")
                    .made();

    /// The apostrophe keeps digraphs apart: Duval and Janbaz 2006, p. 12; not needed after ng
    /// before g or gh, where the longest reading is the right one.
    private static AlphabetTable latin(String spellings) {
        return Alphabet.of(UnicodeScript.LATIN, spellings)
                .apart("'", "n g", "n gh", "s h", "z h", "g h", "ng h")
                .hiatus(OPTIONAL, "'", "'")
                .reads("v", "w");
    }

    static final Alphabet ULY =
            latin("a e b p t j ch x d r z zh s sh gh f q k g ng l m n h o u ö ü w é i y")
                    .reads("ë", "é")
                    .reads("è", "é")
                    .made();

    /// As amended in January 2008: ë for é.
    static final Alphabet ULY_2008 =
            latin("a e b p t j ch x d r z zh s sh gh f q k g ng l m n h o u ö ü w ë i y")
                    .reads("é", "ë")
                    .made();

    /// Yéngi Yéziq, 1965-1982; ng is its only letter of two characters. c and v occur in it only in
    /// Chinese and foreign names; prints also have ö, ø for ɵ and k̡ h̡ z̡ for the hooked letters.
    static final Alphabet UYY =
            Alphabet.of(
                            UnicodeScript.LATIN,
                            "a ə b p t j q h d r z ⱬ s x ƣ f ⱪ k g ng l m n ⱨ o u ɵ ü w e i y")
                    .apart("'", "n g")
                    .hiatus(OPTIONAL, "'", "'")
                    .reads("ch", Phoneme.CH.code())
                    .reads("v", "w")
                    .reads("ö", "ɵ")
                    .reads("ø", "ɵ")
                    .reads("ä", "ə")
                    .reads("ķ", "ⱪ")
                    .reads("ḩ", "ⱨ")
                    .made();

    private static AlphabetTable commonTurkic(String spellings) {
        return Alphabet.of(UnicodeScript.LATIN, spellings)
                .hiatus(OPTIONAL, "'", "'")
                .reads("ı", "i")
                .special("İ", (byte) (Phoneme.I.code() | Alphabet.CAPITAL))
                .casing("tr");
    }

    /// Common Turkic as Uyghur sites and converters write it: e for ە, é for ې.
    static final Alphabet CTS =
            commonTurkic("a e b p t c ç x d r z j s ş ğ f q k g ñ l m n h o u ö ü v é i y")
                    .reads("ä", "e")
                    .reads("ə", "e")
                    .reads("ë", "é")
                    .reads("w", "v")
                    .made();

    /// With the letters of the Common Turkic Alphabet of 1991: ä for ە, e for ې, w for ۋ.
    static final Alphabet CTS_1991 =
            commonTurkic("a ä b p t c ç x d r z j s ş ğ f q k g ñ l m n h o u ö ü w e i y")
                    .reads("ə", "ä")
                    .reads("é", "e")
                    .reads("v", "w")
                    .made();

    /// я and ю are letters of the alphabet; ё ц щ э ъ ы ь come with Russian words.
    private static AlphabetTable cyrillic() {
        return Alphabet.of(
                        UnicodeScript.CYRILLIC,
                        "а ә б п т җ ч х д р з ж с ш ғ ф қ к г ң л м н һ о у ө ү в е и й")
                .joins("йа", "я")
                .joins("йу", "ю")
                .reads("ё", "йо")
                .reads("ц", "тс")
                .reads("щ", "ш")
                .reads("э", "е")
                .reads("ы", "и")
                .special("ъ", Alphabet.HARD)
                .special("ь", Alphabet.SOFT);
    }

    static final Alphabet USY = cyrillic().hiatus(OPTIONAL, "'", "'").made();

    /// Kazakhstan's norm: ъ after a consonant (сүнъий), nothing between vowels (соал) or before a
    /// consonant (тәсир); ж for ي in the words of [YasJe].
    static final Alphabet USY_ALMATY =
            cyrillic()
                    .hiatus(NEVER, "ъ", "")
                    .yasJe(
                            new YasJe(
                                    new ArabicReader(UEY),
                                    "يىل",
                                    "يىگىت",
                                    "يىگىرمە",
                                    "يىراق",
                                    "يىغ",
                                    "يىپ",
                                    "يىرت",
                                    "يۈر",
                                    "يۈك",
                                    "يۈگۈر",
                                    "يۇت",
                                    "يۇمشا",
                                    "يۇمۇلاق",
                                    "يۇقىرى"))
                    .made();

    /// Phonemic, after the values of the Handbook-style descriptions (Hahn 1991): no length, no
    /// vowel raising, no devoicing.
    static final Alphabet IPA =
            Alphabet.of(
                            UnicodeScript.LATIN,
                            "ɑ æ b p t d͡ʒ t͡ʃ χ d r z ʒ s ʃ ʁ f q k ɡ ŋ l m n h o u ø y w e i j")
                    .hiatus(ALWAYS, "ʔ", "ʔ")
                    .uncased()
                    .made();

    /// The Library of Congress table for Uighur in Arabic script: ă for ە, kh for خ, v for ۋ, ʼ for
    /// a medial ئ, ʹ between letters that would be read as one.
    static final Alphabet ALA_LC =
            Alphabet.of(
                            UnicodeScript.LATIN,
                            "a ă b p t j ch kh d r z zh s sh gh f q k g ng l m n h o u ö ü v e i y")
                    .apart("ʹ", "n g", "s h", "k h", "z h", "g h", "ng h")
                    .hiatus(ALWAYS, "ʼ", "ʼ")
                    .made();

    /// One letter for each sound and nothing else: for search keys, not for readers.
    static final Alphabet SOUNDS =
            Alphabet.of(
                            UnicodeScript.LATIN,
                            "a ä b p t j č x d r z ž s š ğ f q k g ŋ l m n h o u ö ü w e i y")
                    .hiatus(NEVER, "", "")
                    .uncased()
                    .made();

    private Alphabets() {}

    private static String presentationForms() {
        StringBuilder forms = new StringBuilder();
        for (char c = '\uFB50'; c <= '\uFEFC'; c++) {
            if (PresentationForms.is(c) && Character.isLetter(c)) {
                forms.append(c);
            }
        }
        return forms.toString();
    }
}
