package iz.language.key;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What Persian, Arabic, Ottoman, Chagatai and Hebrew writing shows of a word: its consonants, and
/// the signs A, W and Y where alef, waw and yeh stand, which may be vowels. A word of them has one
/// frame. A word that shows its vowels has the frame that shows them all, and when it is asked for,
/// one more for each way of leaving them out.
final class Frame {
    /// Fewer signs say too little.
    private static final int SHORTEST = 2;

    /// Each vowel doubles the frames.
    private static final int MOST = 64;

    private static final Map<Character, String> SIGNS = new HashMap<>();

    static {
        signs(
                "ب b پ p ت t ط t ث s س s ص s ج j چ č ح h خ x د d ذ z ز z ض z ظ z ژ j ر r ش š غ q ق"
                    + " q ف f ك k گ g ڭ ng ل l م m ن n ه h و W ۇ W ۆ W ۈ W ۋ W ي Y ې Y ئ Y ا A آ A"
                    + " ع A ء -");
        signs(
                "א A ב b ג g ד d ה h ו W ז z ח x ט t י Y כ k ך k ל l מ m ם m נ n ן n ס s ע A פ p ף"
                        + " p צ ts ץ ts ק k ר r ש š ת t");
    }

    private Frame() {}

    private static void signs(String table) {
        String[] items = table.split(" ", -1);
        for (int i = 0; i < items.length; i += 2) {
            SIGNS.put(items[i].charAt(0), items[i + 1].equals("-") ? "" : items[i + 1]);
        }
    }

    /// The frame of a folded word in Arabic or Hebrew letters; empty when there is none.
    static Set<String> ofLetters(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            String sign = SIGNS.get(folded.charAt(i));
            if (sign == null) {
                return Set.of();
            }
            out.append(sign);
        }
        return out.length() < SHORTEST ? Set.of() : Set.of(out.toString());
    }

    /// @param all every way of leaving vowels out; else only the frame that shows them
    static Set<String> ofSounds(String sounds, boolean all) {
        Set<String> frames = new LinkedHashSet<>(Set.of(""));
        for (int i = 0; i < sounds.length(); i++) {
            List<String> signs = signs(sounds.charAt(i), i == 0, i == sounds.length() - 1);
            Set<String> longer = new LinkedHashSet<>();
            for (String frame : frames) {
                for (String sign : all && frames.size() < MOST ? signs : signs.subList(0, 1)) {
                    longer.add(frame + sign);
                }
            }
            frames = longer;
        }
        frames.removeIf(frame -> frame.length() < SHORTEST);
        return frames;
    }

    /// The sign that shows a vowel comes first.
    private static List<String> signs(char sound, boolean first, boolean last) {
        return switch (sound) {
            case 'a' -> first ? List.of("A") : last ? List.of("A", "h", "") : List.of("A", "");
            case 'ä', 'e' -> first ? List.of("A") : last ? List.of("h", "Y", "") : List.of("", "Y");
            case 'i' -> first ? List.of("AY", "A") : last ? List.of("Y") : List.of("Y", "");
            case 'o', 'ö', 'u', 'ü' ->
                    first ? List.of("AW", "A") : last ? List.of("W") : List.of("W", "");
            case 'w' -> List.of("W");
            case 'y' -> List.of("Y");
            case 'ğ' -> List.of("q");
            case 'ž' -> List.of("j");
            case 'ŋ' -> List.of("ng");
            case 'c' -> List.of("k");
            default -> List.of(String.valueOf(sound));
        };
    }
}
