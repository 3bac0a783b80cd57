package iz.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

import java.util.Optional;
import java.util.Set;

/// Characters that have no place in a kept text: they hide, turn lines round, break them, or will
/// not survive the next program. Invisible characters that a script needs are allowed where it
/// needs them, and only there.
public final class ForbiddenCharacters {
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int GRAPHEME_JOINER = 0x034F;

    /// Spaces beside U+0020 that printers use: no-break, narrow no-break, thin, ideographic, Ogham.
    private static final Set<Integer> OTHER_SPACES = Set.of(0xA0, 0x202F, 0x2009, 0x3000, 0x1680);

    /// Scripts whose letters join, where ZWJ and ZWNJ change the word that one sees.
    private static final Set<Integer> JOINING =
            Set.of(
                    UScript.ARABIC,
                    UScript.SYRIAC,
                    UScript.MANDAIC,
                    UScript.NKO,
                    UScript.MONGOLIAN,
                    UScript.DEVANAGARI,
                    UScript.BENGALI,
                    UScript.GURMUKHI,
                    UScript.GUJARATI,
                    UScript.ORIYA,
                    UScript.TAMIL,
                    UScript.TELUGU,
                    UScript.KANNADA,
                    UScript.MALAYALAM,
                    UScript.SINHALA,
                    UScript.KHMER,
                    UScript.MYANMAR,
                    UScript.TIBETAN,
                    UScript.BALINESE,
                    UScript.JAVANESE,
                    UScript.PHAGS_PA,
                    UScript.ADLAM,
                    UScript.HANIFI_ROHINGYA,
                    UScript.MANICHAEAN,
                    UScript.SOGDIAN);

    private ForbiddenCharacters() {}

    /// The first character of a line of verse, a title or a name that does not belong.
    public static Optional<Flaw> inLine(String text) {
        return find(text, false);
    }

    /// The same for prose, which may have line breaks (U+000A).
    public static Optional<Flaw> inProse(String text) {
        return find(text, true);
    }

    private static Optional<Flaw> find(String text, boolean breaks) {
        int position = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            position++;
            int after = at < text.length() ? text.codePointAt(at) : -1;
            if (!(c == '\n' && breaks)) {
                Optional<String> wrong = wrong(before, c, after);
                if (wrong.isPresent()) {
                    return Optional.of(new Flaw(position, "Character " + position + wrong.get()));
                }
            }
            before = c;
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(int before, int c, int after) {
        if (c == ' ') {
            return space(before, after);
        }
        boolean bad =
                switch (UCharacter.getType(c)) {
                    case UCharacter.CONTROL,
                            UCharacter.SURROGATE,
                            UCharacter.PRIVATE_USE,
                            UCharacter.UNASSIGNED,
                            UCharacter.LINE_SEPARATOR,
                            UCharacter.PARAGRAPH_SEPARATOR ->
                            true;
                    case UCharacter.SPACE_SEPARATOR -> !OTHER_SPACES.contains(c);
                    // U+FFFC and U+FFFD stand for something that was lost.
                    default -> c == 0xFFFC || c == 0xFFFD || hidden(before, c, after);
                };
        return bad
                ? Optional.of(
                        ", " + Characters.name(c) + ", does not belong in a text: " + advice(c))
                : Optional.empty();
    }

    private static Optional<String> space(int before, int after) {
        if (before == -1 || before == '\n') {
            return Optional.of(" is a space at the beginning: take it away.");
        }
        if (before == ' ') {
            return Optional.of(" is a second space in a row: take it away.");
        }
        return after == -1 || after == '\n'
                ? Optional.of(" is a space at the end: take it away.")
                : Optional.empty();
    }

    private static String advice(int c) {
        return switch (c) {
            case 0xFFFD -> "the text was damaged by a wrong encoding; type it again.";
            case ZWJ, ZWNJ -> "it only belongs between letters of a script that joins them.";
            default ->
                    UCharacter.getType(c) == UCharacter.SPACE_SEPARATOR
                            ? "write a plain space."
                            : "take it away.";
        };
    }

    /// Format characters and all else that is ignored in display, unless the script needs it here.
    private static boolean hidden(int before, int c, int after) {
        boolean ignorable = UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        if (!ignorable && UCharacter.getType(c) != UCharacter.FORMAT) {
            return false;
        }
        if (c == ZWJ) {
            return !joins(before);
        }
        if (c == ZWNJ) {
            return !joins(before) || !joins(after);
        }
        if (c == GRAPHEME_JOINER) {
            // Keeps the order of Hebrew points that NFC would otherwise change.
            return !near(before, UScript.HEBREW);
        }
        if (UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR)) {
            return !near(before, UScript.HAN) && !near(before, UScript.MONGOLIAN);
        }
        // U+180E; the Arabic number, year and verse signs print and enclose digits.
        return c != 0x180E
                && !UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
    }

    private static boolean joins(int c) {
        return c != -1
                && (JOINING.contains(UScript.getScript(c))
                        || UScript.getScript(c) == UScript.INHERITED);
    }

    private static boolean near(int c, int script) {
        return c != -1
                && (UScript.hasScript(c, script) || UScript.getScript(c) == UScript.INHERITED);
    }
}
