package iz.language.script;

import com.ibm.icu.lang.UCharacter;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an alphabet is made from: its spellings first, then what else is read or written.
final class AlphabetTable {
    private static final byte[] NOTHING = page(Alphabet.OTHER);

    /// Where the letters of the three scripts are.
    private static final int[][] RANGES = {
        {0x41, 0x530}, {0x600, 0x900}, {0x1D00, 0x1F00}, {0x2C60, 0x2C80}, {0xFB00, 0xFF00}
    };

    private final UnicodeScript script;
    private final String[] spellings;
    private final byte[][] signs = new byte[256][];
    private final boolean[] touched = new boolean[256];
    private final List<byte[]> expansions = new ArrayList<>();
    private final Map<String, Byte> pairs = new HashMap<>();
    final @Nullable String[] afterY = new @Nullable String[33];
    final boolean[] apart = new boolean[33 * 33];
    String separator = "'";
    Alphabet.Between between = Alphabet.Between.OPTIONAL;
    String hiatusAfterConsonant = "'";
    String hiatusElsewhere = "'";
    String carrier = "";
    boolean uncased;
    Locale casing;
    @Nullable YasJe yasJe;

    AlphabetTable(UnicodeScript script, String spellings, Locale casing) {
        this.script = script;
        this.spellings = Arrays.copyOf(spellings.split(" ", -1), 33);
        this.spellings[32] = "";
        this.casing = casing;
        Arrays.fill(signs, NOTHING);
        for (int[] range : RANGES) {
            for (int c = range[0]; c < range[1]; c++) {
                if (Character.isLetter(c) && UnicodeScript.of(c) == script) {
                    put((char) c, Alphabet.FOREIGN);
                }
            }
        }
        if (script != UnicodeScript.ARABIC) {
            special("\u0300\u0301\u0302\u0306\u0307\u0308\u030C\u0321\u0327\u0328", Alphabet.MARK);
            special("'’‘ʼʻʹ′`", Alphabet.APOSTROPHE);
        }
        special("\u200C\u200D\u00AD", Alphabet.DROPPED);
        for (int sound = 0; sound < 32; sound++) {
            reads(this.spellings[sound], sound);
        }
    }

    private static byte[] page(byte value) {
        byte[] page = new byte[256];
        Arrays.fill(page, value);
        return page;
    }

    /// Another spelling of what this alphabet writes as `sounds`: `ë` of `é`, `я` of `йа`.
    AlphabetTable reads(String spelling, String sounds) {
        byte[] found = new byte[sounds.length()];
        for (int i = 0; i < found.length; i++) {
            found[i] = signs[sounds.charAt(i) >>> 8][sounds.charAt(i) & 0xFF];
        }
        if (found.length == 1) {
            reads(spelling, found[0]);
        } else {
            put(spelling.charAt(0), Alphabet.EXPANDED + expansions.size());
            put(upper(spelling), (Alphabet.EXPANDED + expansions.size()) | Alphabet.CAPITAL);
            expansions.add(found);
        }
        return this;
    }

    AlphabetTable reads(String spelling, int sign) {
        if (spelling.length() == 1) {
            char upper = upper(spelling);
            put(spelling.charAt(0), sign);
            if (upper != spelling.charAt(0)) {
                put(upper, sign | Alphabet.CAPITAL);
            }
        } else if (spelling.length() == 2 && script == UnicodeScript.LATIN) {
            char first = spelling.charAt(0);
            char second = spelling.charAt(1);
            pair(first, second, sign);
            pair(Character.toUpperCase(first), second, sign | Alphabet.CAPITAL);
            pair(
                    Character.toUpperCase(first),
                    Character.toUpperCase(second),
                    sign | Alphabet.CAPITAL);
        }
        return this;
    }

    /// Letters that are no sound of their own, such as ъ and ь.
    AlphabetTable special(String letters, byte sign) {
        letters.chars()
                .forEach(c -> {
                    put((char) c, sign);
                    put((char) Character.toUpperCase(c), sign);
                });
        return this;
    }

    private void pair(char first, char second, int sign) {
        pairs.put("" + first + second, (byte) sign);
    }

    private void put(char c, int sign) {
        if (!touched[c >>> 8]) {
            touched[c >>> 8] = true;
            signs[c >>> 8] = NOTHING.clone();
        }
        signs[c >>> 8][c & 0xFF] = (byte) sign;
    }

    private char upper(String letter) {
        return (char) UCharacter.toUpperCase(letter.charAt(0));
    }

    /// Pairs of spellings between which the separator stands, such as `n g`.
    AlphabetTable apart(String separator, String... neighbours) {
        this.separator = separator;
        List<String> all = Arrays.asList(spellings);
        for (String pair : neighbours) {
            String[] two = pair.split(" ", -1);
            apart[all.indexOf(two[0]) * 33 + all.indexOf(two[1])] = true;
        }
        return this;
    }

    AlphabetTable hiatus(Alphabet.Between between, String afterConsonant, String elsewhere) {
        this.between = between;
        hiatusAfterConsonant = afterConsonant;
        hiatusElsewhere = elsewhere;
        return this;
    }

    /// The letter for y and a vowel together, read and written.
    AlphabetTable joins(String sounds, String letter) {
        afterY[signs[sounds.charAt(1) >>> 8][sounds.charAt(1) & 0xFF]] = letter;
        return reads(letter, sounds);
    }

    AlphabetTable carrier(String letter) {
        carrier = letter;
        return this;
    }

    AlphabetTable casing(String language) {
        casing = Locale.of(language);
        return this;
    }

    AlphabetTable uncased() {
        uncased = true;
        return this;
    }

    AlphabetTable yasJe(YasJe rule) {
        yasJe = rule;
        return this;
    }

    Alphabet made() {
        return new Alphabet(this);
    }

    byte[][] signs() {
        return signs;
    }

    byte[][] expansions() {
        return expansions.toArray(new byte[0][]);
    }

    Map<String, Byte> pairs() {
        return Map.copyOf(pairs);
    }

    String[] lower() {
        String[] lower = spellings.clone();
        lower[32] = hiatusElsewhere;
        return lower;
    }
}
