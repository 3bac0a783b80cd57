package iz.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a text is written in a script (ISO 15924), by the Script and Script_Extensions
/// properties of its characters (UAX #24).
public final class Scripts {
    /// ISO 15924 codes that stand for several scripts of Unicode, or for a style of one.
    private static final Map<String, int[]> SETS =
            Map.ofEntries(
                    Map.entry("Jpan", new int[] {UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA}),
                    Map.entry("Hrkt", new int[] {UScript.HIRAGANA, UScript.KATAKANA}),
                    Map.entry("Kore", new int[] {UScript.HANGUL, UScript.HAN}),
                    Map.entry("Jamo", new int[] {UScript.HANGUL}),
                    Map.entry("Hans", new int[] {UScript.HAN}),
                    Map.entry("Hant", new int[] {UScript.HAN}),
                    Map.entry("Hanb", new int[] {UScript.HAN, UScript.BOPOMOFO}),
                    Map.entry("Aran", new int[] {UScript.ARABIC}),
                    Map.entry("Syre", new int[] {UScript.SYRIAC}),
                    Map.entry("Syrj", new int[] {UScript.SYRIAC}),
                    Map.entry("Syrn", new int[] {UScript.SYRIAC}),
                    Map.entry("Latf", new int[] {UScript.LATIN}),
                    Map.entry("Latg", new int[] {UScript.LATIN}),
                    Map.entry("Cyrs", new int[] {UScript.CYRILLIC}),
                    Map.entry("Geok", new int[] {UScript.GEORGIAN}));

    /// Scripts whose words are set apart by spaces, so that a word can be seen to mix two of them.
    private static final Set<Integer> ALPHABETS =
            Set.of(
                    UScript.LATIN,
                    UScript.CYRILLIC,
                    UScript.GREEK,
                    UScript.ARMENIAN,
                    UScript.GEORGIAN,
                    UScript.ARABIC,
                    UScript.HEBREW);

    private Scripts() {}

    /// The first character that belongs to another script. Digits, punctuation and marks that are
    /// common to all scripts never do.
    public static Optional<Flaw> foreignCharacter(String text, String script) {
        int[] allowed = allowed(script);
        int position = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            position++;
            if (!belongs(c, allowed)) {
                return Optional.of(foreign(c, position, script));
            }
        }
        return Optional.empty();
    }

    /// True when a text has letters and none of them is of the script: prose may quote a foreign
    /// word, but not be foreign as a whole.
    public static boolean whollyForeign(String text, String script) {
        int[] allowed = allowed(script);
        boolean foreign = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (!belongs(c, allowed)) {
                foreign = true;
            } else if (UCharacter.isLetter(c) && UScript.getScript(c) != UScript.COMMON) {
                return false;
            }
        }
        return foreign;
    }

    /// The script of the first letter, as ISO 15924 writes it; `Zyyy` when there is none.
    public static String main(String text) {
        return text.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(c -> UScript.getShortName(UScript.getScript(c)))
                .findFirst()
                .orElse("Zyyy");
    }

    /// The first letter that stands in one word with letters of another alphabet: `Tуqay` with a
    /// Cyrillic у. Words of another script are quotations; such a word is a slip of the keyboard.
    public static Optional<Flaw> mixedWord(String text) {
        int word = UScript.COMMON;
        int position = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            position++;
            int script = UScript.getScript(c);
            if (!UCharacter.isLetter(c) && script == UScript.COMMON) {
                word = UScript.COMMON;
            } else if (ALPHABETS.contains(script)) {
                if (word != UScript.COMMON && word != script) {
                    return Optional.of(mixed(c, position, word));
                }
                word = script;
            }
        }
        return Optional.empty();
    }

    private static Flaw mixed(int c, int position, int word) {
        return new Flaw(
                position,
                "Character "
                        + position
                        + ", "
                        + Characters.name(c)
                        + ", stands in a word of "
                        + UScript.getName(word)
                        + " letters: write the word in one script.");
    }

    private static Flaw foreign(int c, int position, String script) {
        return new Flaw(
                position,
                "Character "
                        + position
                        + ", "
                        + Characters.name(c)
                        + ", is "
                        + UScript.getName(UScript.getScript(c))
                        + " and not "
                        + script
                        + ": write it in that script, or mend the tag.");
    }

    private static boolean belongs(int c, int[] allowed) {
        BitSet scripts = new BitSet();
        UScript.getScriptExtensions(c, scripts);
        if (scripts.get(UScript.COMMON) || scripts.get(UScript.INHERITED)) {
            return true;
        }
        // Digits and punctuation that a few scripts share (the Arabic comma, the danda) may stand
        // with any of them; letters and marks must be of the script.
        if (!UCharacter.isLetter(c) && UScript.getScript(c) == UScript.COMMON) {
            return true;
        }
        for (int script : allowed) {
            // A script that ICU does not know says nothing of a text; the tag is reported instead.
            if (script < 0 || scripts.get(script)) {
                return true;
            }
        }
        return false;
    }

    private static int[] allowed(String script) {
        int[] set = SETS.get(script);
        return set == null ? new int[] {UScript.getCodeFromName(script)} : set;
    }
}
