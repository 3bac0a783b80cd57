package iz.language.key;

import com.ibm.icu.lang.UScript;

import iz.language.Tag;
import iz.language.script.Schemes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A way to read a word aloud, as far as a key needs it. What a text is written in is known from
/// its tag; what a person typed may be several.
public enum Reading {
    UEY(UScript.ARABIC),
    ULY(UScript.LATIN),
    CTS(UScript.LATIN),
    CTS_1991(UScript.LATIN),
    UYY(UScript.LATIN),
    USY(UScript.CYRILLIC),
    USY_ALMATY(UScript.CYRILLIC),
    /// Any language that is written with ch, sh, kh or with hooks.
    LATIN(UScript.LATIN),
    /// Turkish and its neighbours: c is j, j is ž.
    TURKISH(UScript.LATIN),
    /// Scholars' Sanskrit, Pali, Hindi: c is č.
    INDIC(UScript.LATIN),
    /// Russian and its neighbours: ж is ž.
    SLAVIC(UScript.CYRILLIC),
    /// Kazakh, Kyrgyz, Tatar: ж is j.
    TURKIC(UScript.CYRILLIC),
    GREEK(UScript.GREEK),
    ARMENIAN(UScript.ARMENIAN),
    GEORGIAN(UScript.GEORGIAN),
    DEVANAGARI(UScript.DEVANAGARI),
    TIBETAN(UScript.TIBETAN);

    /// Languages whose c is j.
    private static final Set<String> LIKE_TURKISH = Set.of("tr", "ota", "az", "crh", "gag", "tt");

    private static final Set<String> LIKE_KAZAKH =
            Set.of("kk", "ky", "tt", "ba", "kaa", "nog", "uz", "tk", "az", "alt", "sah");

    private static final Set<String> LIKE_SANSKRIT = Set.of("sa", "pi", "hi", "mr", "ne", "bn");

    private final int script;

    Reading(int script) {
        this.script = script;
    }

    /// How a text with this tag is read; empty where its vowels are not written, or where signs
    /// stand for words.
    static Set<Reading> ofText(Tag tag) {
        String language = tag.language();
        return switch (tag.script()) {
            case "Latn" -> EnumSet.of(latin(tag));
            case "Cyrl" ->
                    language.equals("ug")
                            ? EnumSet.of(USY, USY_ALMATY)
                            : EnumSet.of(LIKE_KAZAKH.contains(language) ? TURKIC : SLAVIC);
            case "Arab" -> language.equals("ug") ? EnumSet.of(UEY) : EnumSet.noneOf(Reading.class);
            default -> ofScript(UScript.getCodeFromName(tag.script()));
        };
    }

    private static Reading latin(Tag tag) {
        if (tag.language().equals("ug")) {
            return Schemes.of(tag.value())
                    .flatMap(scheme -> named(scheme.name()))
                    .filter(reading -> reading.script == UScript.LATIN)
                    .orElse(ULY);
        }
        return LIKE_TURKISH.contains(tag.language())
                ? TURKISH
                : LIKE_SANSKRIT.contains(tag.language()) ? INDIC : LATIN;
    }

    private static Optional<Reading> named(String scheme) {
        return Arrays.stream(values()).filter(r -> r.scheme().equals(scheme)).findFirst();
    }

    /// The scheme that it is named after: `cts-1991`.
    private String scheme() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All that a word of this script may be.
    static Set<Reading> ofScript(int script) {
        EnumSet<Reading> all = EnumSet.noneOf(Reading.class);
        for (Reading reading : List.of(values())) {
            if (reading.script == script) {
                all.add(reading);
            }
        }
        return all;
    }

    /// Whether people read Persian, Arabic or Chagatai aloud in these letters.
    boolean framed() {
        return this != CTS_1991 && this != UYY && this != INDIC && this != USY_ALMATY;
    }

    /// The word in letters of which each is one sound: those of [Schemes#sounds], and what other
    /// languages need beside them. Empty when it cannot be read so.
    Optional<String> sounds(String word) {
        String made = Letters.clean(Readers.read(this, word));
        return made.isEmpty() ? Optional.empty() : Optional.of(made);
    }

    /// Made when the first word is read.
    private static final class Readers {
        private static final Map<Reading, Function<String, String>> ALL =
                new EnumMap<>(Reading.class);

        static {
            for (Reading reading : values()) {
                ALL.put(reading, reader(reading));
            }
        }

        static String read(Reading reading, String word) {
            return Objects.requireNonNull(ALL.get(reading)).apply(word);
        }

        private static Function<String, String> reader(Reading reading) {
            return switch (reading) {
                case UEY, ULY, CTS, CTS_1991, UYY, USY, USY_ALMATY ->
                        Schemes.sounds(reading.scheme())::transliterate;
                case LATIN -> Letters.LATIN::read;
                case TURKISH -> Letters.TURKISH::read;
                case INDIC -> Letters.INDIC::read;
                case SLAVIC -> Letters.SLAVIC::read;
                case TURKIC -> Letters.TURKIC::read;
                case GREEK -> aid("el", Letters.LATIN);
                case ARMENIAN -> aid("hy", Letters.LATIN);
                case GEORGIAN -> aid("ka", Letters.LATIN);
                case DEVANAGARI -> aid("iso-15919", Letters.INDIC);
                case TIBETAN -> aid("wylie", Letters.LATIN);
            };
        }

        private static Function<String, String> aid(String scheme, Letters then) {
            return word -> then.read(Schemes.aid(scheme).transliterate(word));
        }
    }
}
