package iz.language;

import com.ibm.icu.lang.UCharacter;

import java.util.Locale;

/// Characters said so that a reader of a terminal sees them: invisible and directional ones would
/// otherwise hide, or turn the line round.
public final class Characters {
    private static final int LONGEST_QUOTE = 60;

    private Characters() {}

    /// `U+202B RIGHT-TO-LEFT EMBEDDING`
    public static String name(int codePoint) {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        return switch (codePoint) {
            case '\t' -> code + " (a tab)";
            case '\n', '\r' -> code + " (a line break)";
            default -> code + " " + UCharacter.getExtendedName(codePoint);
        };
    }

    /// `U+0065 U+0301`
    public static String codes(String text) {
        return text.codePoints()
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /// The text with every character that does not print written as `<U+202B>`, cut to a length
    /// that fits in a sentence.
    public static String printable(String text) {
        return printable(text, LONGEST_QUOTE);
    }

    /// The same, cut to another length.
    public static String printable(String text, int longest) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int at = 0; at < text.length(); ) {
            if (shown++ == longest) {
                return out.append("…").toString();
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (prints(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "<U+%04X>", c));
            }
        }
        return out.toString();
    }

    private static boolean prints(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacter.CONTROL,
                    UCharacter.FORMAT,
                    UCharacter.SURROGATE,
                    UCharacter.PRIVATE_USE,
                    UCharacter.UNASSIGNED,
                    UCharacter.LINE_SEPARATOR,
                    UCharacter.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
