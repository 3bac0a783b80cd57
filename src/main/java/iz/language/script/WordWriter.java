package iz.language.script;

/// Writes the sounds of a word in one alphabet.
final class WordWriter {
    private final Alphabet alphabet;
    private final boolean hiatusBetweenVowels;

    WordWriter(Alphabet alphabet, Options options) {
        this.alphabet = alphabet;
        hiatusBetweenVowels = alphabet.showsHiatusBetweenVowels(options);
    }

    void write(Word word, Written out) {
        int length = word.length();
        boolean shouted = alphabet.cased && length > 1 && word.capital(0) && word.shouted();
        int before = -1;
        for (int i = 0; i < length; i++) {
            int sound = word.sound(i);
            if (sound == Word.HIATUS) {
                hiatus(word, i, out);
                before = -1;
                continue;
            }
            if (before < 0) {
                if (i == 0 && Phoneme.vowel(sound)) {
                    out.put(alphabet.carrier);
                }
            } else if (alphabet.apart(before, sound)) {
                out.put(alphabet.separator);
            }
            if (i == 0 && alphabet.yasJe != null && alphabet.yasJe.applies(word)) {
                sound = Phoneme.ZH.code();
            }
            if (sound == Phoneme.Y.code() && i + 1 < length) {
                String joined = alphabet.afterY(word.sound(i + 1));
                if (joined != null) {
                    out.put(word.capital(i) && alphabet.cased ? capital(joined) : joined.charAt(0));
                    before = word.sound(++i);
                    continue;
                }
            }
            letter(sound, word.capital(i), shouted, out);
            before = sound;
        }
    }

    private void letter(int sound, boolean capital, boolean shouted, Written out) {
        if (capital && alphabet.cased) {
            out.put(shouted ? alphabet.shouted(sound) : alphabet.titled(sound));
            return;
        }
        char only = alphabet.letter(sound);
        if (only != 0) {
            out.put(only);
        } else {
            out.put(alphabet.spelling(sound));
        }
    }

    private static char capital(String letter) {
        return Character.toUpperCase(letter.charAt(0));
    }

    private void hiatus(Word word, int i, Written out) {
        if (word.vowel(i + 1)) {
            if (word.vowel(i - 1)) {
                if (hiatusBetweenVowels) {
                    out.put(alphabet.hiatusElsewhere);
                }
            } else {
                out.put(alphabet.hiatusAfterConsonant);
            }
        } else {
            out.put(alphabet.hiatusElsewhere);
        }
    }

    /// Initials as this script writes them: together in capitals, or apart.
    void initials(Word word, Written out) {
        if (!alphabet.cased) {
            spaced(word, out);
        } else if (Initials.joins(word) || mixed(word)) {
            for (int i = 0; i < word.length(); i++) {
                letter(word.sound(i), true, false, out);
            }
        } else {
            spaced(word, out);
        }
    }

    private boolean mixed(Word word) {
        for (int i = 0; i < word.length(); i++) {
            if (alphabet.spelling(word.sound(i)).length() > 1) {
                return true;
            }
        }
        return false;
    }

    /// Each letter as a word of its own.
    void spaced(Word word, Written out) {
        for (int i = 0; i < word.length(); i++) {
            if (i > 0) {
                out.put(' ');
            }
            if (word.vowel(i)) {
                out.put(alphabet.carrier);
            }
            letter(word.sound(i), alphabet.cased, false, out);
        }
    }
}
