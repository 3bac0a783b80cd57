package iz.language.key;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/// A word without what people leave out or mix up when they type: case, marks, kashida, the
/// variants of yeh, kaf, heh and alef, the digits of each script, apostrophes, traditional against
/// simplified characters, katakana against hiragana.
final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private Folding() {}

    static String of(String word) {
        String folded = CASEFOLD.normalize(word);
        StringBuilder out = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            at += Character.charCount(c);
            // It decomposes to a yeh, and then il would be yil.
            if (c == 'ئ' || hangul(c)) {
                out.appendCodePoint(c);
            } else {
                NFD.normalize(Character.toString(c))
                        .codePoints()
                        .forEach(part -> append(out, part));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (dropped(c)) {
            return;
        }
        if (UCharacter.isDigit(c)) {
            out.append((char) ('0' + UCharacter.digit(c, 10)));
        } else if (c >= 0x30A1 && c <= 0x30F6) {
            out.appendCodePoint(c - 0x60);
        } else if (c >= 0x3400) {
            out.appendCodePoint(Simplified.of(c));
        } else {
            letter(out, c);
        }
    }

    private static void letter(StringBuilder out, int c) {
        switch (c) {
            case 'ى', 'ی', 'ي', 'ۍ' -> out.append('ي');
            case 'ک', 'ڪ', 'ك' -> out.append('ك');
            case 'ه', 'ھ', 'ہ', 'ە', 'ة', 'ۂ' -> out.append('ه');
            case 'ٱ', 'ا' -> out.append('ا');
            case 'ı', 'ɨ' -> out.append('i');
            case 'ə', 'ɛ' -> out.append('e');
            case 'ø', 'ɵ' -> out.append('o');
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'þ' -> out.append("th");
            case 'ⱪ' -> out.append('k');
            case 'ⱨ', 'ħ' -> out.append('h');
            case 'ⱬ' -> out.append('z');
            case 'ƣ' -> out.append('g');
            case '״' -> {}
            default -> out.appendCodePoint(c);
        }
    }

    /// Apostrophes, kashida, and marks that a reader may leave out; vowel signs that stand for
    /// letters, as in Devanagari, are none.
    private static boolean dropped(int c) {
        return switch (c) {
            case '\'', '’', '‘', '`', 'ʼ', 'ʻ', 'ʹ', 'ʿ', 'ʾ', '′', '\u0640' -> true;
            default -> UCharacter.getType(c) == UCharacter.NON_SPACING_MARK && loose(c);
        };
    }

    private static boolean loose(int mark) {
        int script = UScript.getScript(mark);
        return script == UScript.INHERITED
                || script == UScript.ARABIC
                || script == UScript.HEBREW
                || script == UScript.SYRIAC
                || script == UScript.CYRILLIC
                || script == UScript.GREEK;
    }

    private static boolean hangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }
}
