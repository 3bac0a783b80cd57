package iz.language.script;

import java.util.ArrayList;
import java.util.List;

/// Abbreviations by initials. Arabic script writes them apart (ش ئۇ ئا ر), the scripts with
/// capitals together (ShUAR; of a letter of two characters only the first is capital: DB65/T
/// 3690-2015). Read back, capitals are initials only where no word can be meant.
final class Initials {
    /// In common use, although they could be read as words: USA, Xinjiang Uyghur Autonomous Region,
    /// the region, World Uyghur Congress, and the four scripts' own names.
    private static final List<byte[]> KNOWN =
            known(
                    "ئا ق ش",
                    "ش ئۇ ئا ر",
                    "ئۇ ئا ر",
                    "د ئۇ ق",
                    "ئۇ ئە ي",
                    "ئۇ ل ي",
                    "ئۇ س ي",
                    "ئۇ ي ي",
                    "ي ئۇ ئا ر");

    /// More letters than any abbreviation has.
    static final int MOST = 12;

    private Initials() {}

    private static List<byte[]> known(String... spaced) {
        List<byte[]> known = new ArrayList<>();
        for (String letters : spaced) {
            String[] single = letters.split(" ", -1);
            byte[] sounds = new byte[single.length];
            for (int i = 0; i < single.length; i++) {
                char last = single[i].charAt(single[i].length() - 1);
                sounds[i] = Alphabets.UEY.sign(last);
            }
            known.add(sounds);
        }
        return known;
    }

    /// Decides whether a word in capitals stands for initials.
    ///
    /// @param mixed true when a letter of two characters has only the first in capital
    /// @return false when the word is not Uyghur at all: a Roman numeral
    static boolean judge(Word word, boolean mixed, char[] text, int from, int to, Doubts doubts) {
        if (word.length() < 2 || !word.capital(0) || !word.capital(1) || !word.shouted()) {
            return true;
        }
        if (roman(text, from, to)) {
            doubts.untouched("roman-numeral", text, from, to);
            return false;
        }
        word.initials = word.length() <= MOST && (mixed || joins(word));
        if (word.initials) {
            word.dropGuesses();
        }
        if (doubts.wanted()) {
            Written apart = new Written(64);
            Written together = new Written(64);
            WordWriter writer = new WordWriter(Alphabets.UEY, Options.PLAIN);
            writer.spaced(word, apart);
            writer.write(word, together);
            if (word.initials) {
                doubts.tell("initials", text, from, to, apart.toString(), together.toString());
            } else {
                doubts.tell("initials", text, from, to, together.toString(), apart.toString());
            }
        }
        return true;
    }

    private static boolean roman(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != 'I' && text[i] != 'V' && text[i] != 'X') {
                return false;
            }
        }
        return true;
    }

    /// True when these capitals, written together, are read as initials again.
    static boolean joins(Word word) {
        if (!word.hasVowel()) {
            return true;
        }
        for (byte[] known : KNOWN) {
            if (word.is(known)) {
                return true;
            }
        }
        return false;
    }
}
