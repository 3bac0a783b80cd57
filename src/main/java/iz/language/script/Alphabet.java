package iz.language.script;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// One way of writing Uyghur, as a small table: a spelling for each of the 32 sounds, how a hiatus
/// is written, which neighbours must be kept apart, and what else is read. Immutable.
final class Alphabet {
    /// Signs beyond the 32 sounds and the hiatus; a capital letter has CAPITAL added.
    static final byte OTHER = -1;

    static final byte CAPITAL = 64;
    static final byte EXPANDED = 34;
    static final byte SOFT = 56;
    static final byte HARD = 57;
    static final byte APOSTROPHE = 58;
    static final byte MARK = 59;
    static final byte DROPPED = 60;
    static final byte FOREIGN = 61;

    /// When a hiatus between two vowels is written.
    enum Between {
        OPTIONAL,
        ALWAYS,
        NEVER
    }

    private final byte[][] signs;
    private final byte[] low = new byte[0x800];
    private final byte[][] expansions;
    private final byte[] pairs = new byte[128 * 128];
    private final boolean[] firsts = new boolean[128];
    private final String[] lower;
    private final char[] letters;
    private final String[] title;
    private final String[] upper;
    private final @Nullable String[] afterY;
    private final boolean[] apart;
    final String separator;
    final Between between;
    final String hiatusAfterConsonant;
    final String hiatusElsewhere;
    final String carrier;
    final boolean cased;
    final boolean digraphs;
    final @Nullable YasJe yasJe;

    Alphabet(AlphabetTable table) {
        signs = table.signs();
        for (int c = 0; c < low.length; c++) {
            low[c] = signs[c >>> 8][c & 0xFF];
        }
        expansions = table.expansions();
        Arrays.fill(pairs, (byte) -1);
        table.pairs()
                .forEach((letters, sound) -> {
                    firsts[letters.charAt(0)] = true;
                    pairs[letters.charAt(0) << 7 | letters.charAt(1)] = sound;
                });
        lower = table.lower();
        letters = new char[lower.length];
        title = new String[lower.length];
        upper = new String[lower.length];
        for (int i = 0; i < lower.length; i++) {
            letters[i] = lower[i].length() == 1 ? lower[i].charAt(0) : 0;
            upper[i] = lower[i].toUpperCase(table.casing);
            title[i] =
                    lower[i].isEmpty()
                            ? ""
                            : lower[i].substring(0, 1).toUpperCase(table.casing)
                                    + lower[i].substring(1);
        }
        cased = !table.uncased && !Arrays.equals(lower, upper);
        digraphs = Arrays.stream(lower).anyMatch(s -> s.length() > 1);
        afterY = table.afterY.clone();
        apart = table.apart.clone();
        separator = table.separator;
        between = table.between;
        hiatusAfterConsonant = table.hiatusAfterConsonant;
        hiatusElsewhere = table.hiatusElsewhere;
        carrier = table.carrier;
        yasJe = table.yasJe;
    }

    static AlphabetTable of(Character.UnicodeScript script, String spellings) {
        return new AlphabetTable(script, spellings, Locale.ROOT);
    }

    /// What the character is in this alphabet: a sound, perhaps with CAPITAL, or a special sign.
    byte sign(char c) {
        return c < low.length ? low[c] : signs[c >>> 8][c & 0xFF];
    }

    /// True when a pair may begin with the character.
    boolean first(char c) {
        return c < 128 && firsts[c];
    }

    /// The sound that two characters write together, perhaps with CAPITAL, or -1.
    int pair(char first, char second) {
        return second < 128 ? pairs[first << 7 | second] : -1;
    }

    /// The sounds of a letter that stands for several, such as я.
    byte[] expansion(int sign) {
        return expansions[sign - EXPANDED];
    }

    /// The one character that writes a sound, or 0 when there are several.
    char letter(int sound) {
        return letters[sound];
    }

    /// How a sound is written.
    String spelling(int sound) {
        return lower[sound];
    }

    String titled(int sound) {
        return title[sound];
    }

    String shouted(int sound) {
        return upper[sound];
    }

    /// The one letter for y and this vowel, where the script has one.
    @Nullable String afterY(int vowel) {
        return afterY[vowel];
    }

    /// True when a separator keeps these two from being read as one letter.
    boolean apart(int first, int second) {
        return apart[first * 33 + second];
    }

    boolean showsHiatusBetweenVowels(Options options) {
        return switch (between) {
            case ALWAYS -> true;
            case NEVER -> false;
            case OPTIONAL -> options.apostrophes() == Options.Apostrophes.ALWAYS;
        };
    }
}
