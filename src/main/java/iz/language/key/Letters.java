package iz.language.key;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

import java.util.HashMap;
import java.util.Map;

/// Reads words letter by letter into sounds, two letters where they are one sound. Marks that no
/// table names are left out.
final class Letters {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private static final String COMMON =
            """
            sh š, ch č, zh ž, kh x, gh ğ, ng ŋ, ç č, ş š, ś š, ṣ š, š š, č č, ž ž, ğ ğ, ḡ ğ, ġ ğ, ŋ ŋ, ñ ŋ, \
            ḫ x, ẖ x, ḵ x, ı i, ə ä, ä ä, ă ä, ö ö, ø ö, ɵ ö, ő ö, ü ü, ű ü, ß ss, æ ä, œ ö, ł l, đ d, ð d, \
            þ th, v w, ƣ ğ, ⱪ q, ⱨ h, ⱬ ž\
            """;

    private static final String CYRILLIC =
            """
            а a, ә ä, б b, в w, г g, ғ ğ, ҕ ğ, д d, е e, є e, ё yo, з z, ҙ z, и i, і i, ї yi, ы i, й y, ј y, к k, \
            қ q, ҡ q, ҝ g, л l, љ l, м m, н n, ң ŋ, ҥ ŋ, њ n, о o, ө ö, п p, р r, с s, ҫ s, т t, у u, ү ü, ұ u, \
            ў u, ф f, х x, һ h, ҳ h, ц ts, ч č, ҷ j, җ j, ҹ j, щ šč, ш š, э e, ю yu, я ya, ґ g, џ j, ђ d, ћ č, \
            ъ , ь , ѣ e, ѳ f, ѵ i\
            """;

    static final Letters LATIN = new Letters(COMMON);
    static final Letters TURKISH = new Letters(COMMON + ", c j, j ž");
    static final Letters INDIC = new Letters(COMMON + ", c č, ch č");
    static final Letters SLAVIC = new Letters(CYRILLIC + ", ж ž");
    static final Letters TURKIC = new Letters(CYRILLIC + ", ж j");

    private final Map<String, String> sounds = new HashMap<>();

    private Letters(String table) {
        for (String entry : table.split(", ", -1)) {
            String[] two = entry.split(" ", -1);
            sounds.put(two[0], two[1]);
        }
    }

    String read(String word) {
        String text = NFC.normalize(UCharacter.toLowerCase(java.util.Locale.ROOT, word));
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            String pair = at + 1 < text.length() ? sounds.get(text.substring(at, at + 2)) : null;
            if (pair != null) {
                out.append(pair);
                at += 2;
            } else {
                int c = text.codePointAt(at);
                letter(Character.toString(c), out);
                at += Character.charCount(c);
            }
        }
        return out.toString();
    }

    private void letter(String letter, StringBuilder out) {
        String sound = sounds.get(letter);
        if (sound != null) {
            out.append(sound);
            return;
        }
        String parts = NFD.normalize(letter);
        String base = parts.substring(0, parts.offsetByCodePoints(0, 1));
        out.append(parts.length() > base.length() ? sounds.getOrDefault(base, base) : base);
    }

    /// Only what may be in a key: Latin letters and digits.
    static String clean(String sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !key(c)) {
                return kept(sounds);
            }
        }
        return sounds;
    }

    private static String kept(String sounds) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            if ((c >= 'a' && c <= 'z') || key(c)) {
                out.append(c);
            } else if (Character.isLetter(c)) {
                return "";
            }
        }
        return out.toString();
    }

    private static boolean key(char c) {
        return (c >= '0' && c <= '9') || "äčžšğŋöü".indexOf(c) >= 0;
    }
}
