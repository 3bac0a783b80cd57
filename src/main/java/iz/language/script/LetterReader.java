package iz.language.script;

import java.text.Normalizer;

/// Reads Latin and Cyrillic.
///
/// Rules of ULY (Duval and Janbaz, An Introduction to Latin-Script Uyghur, 2006, pp. 12-13; DB65/T
/// 3690-2015): between two consonants an apostrophe only keeps letters apart (in'gliz, is'haq,
/// chong'haji); elsewhere it is the hiatus ئ (qur'an, te'sir, wuqu'); between two vowels the hiatus
/// need not be written (saet). An unapostrophised *ngh* is n and gh.
final class LetterReader implements WordReader {
    private final Alphabet alphabet;

    LetterReader(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    @Override
    public boolean read(char[] text, int from, int to, Word word, Doubts doubts) {
        boolean apostrophe = false;
        boolean mixed = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            int place = i;
            int sign = alphabet.sign(c);
            if (i + 1 < to && alphabet.first(c)) {
                int pair = alphabet.pair(c, text[i + 1]);
                if (pair >= 0 && !splitNg(pair, text, i, to, doubts)) {
                    sign = pair;
                    mixed |= (pair & Alphabet.CAPITAL) != 0 && Character.isLowerCase(text[i + 1]);
                    i++;
                }
            }
            boolean capital = (sign & Alphabet.CAPITAL) != 0;
            int base = sign & ~Alphabet.CAPITAL;
            if (base < 32) {
                sound(word, base, capital, place, apostrophe, text, doubts);
                apostrophe = false;
            } else if (base >= Alphabet.EXPANDED && base < Alphabet.SOFT) {
                byte[] sounds = alphabet.expansion(base);
                // ъ before я and ю only keeps them from softening: съезд, адъютант.
                boolean hiatus = apostrophe && c != 'я' && c != 'ю' && c != 'ё';
                sound(word, sounds[0], capital, place, hiatus, text, doubts);
                for (int k = 1; k < sounds.length; k++) {
                    word.add(sounds[k], capital && to - from > 1 && upperNext(text, i, to), place);
                }
                apostrophe = false;
            } else {
                switch (base) {
                    case Alphabet.APOSTROPHE, Alphabet.HARD -> apostrophe = true;
                    case Alphabet.SOFT -> doubts.tell("soft-sign", text, i, i + 1, "", "ي");
                    case Alphabet.DROPPED -> {}
                    case Alphabet.MARK -> {
                        return readComposed(text, from, to, word, doubts);
                    }
                    default -> {
                        doubts.untouched("foreign-word", text, from, to);
                        return false;
                    }
                }
            }
        }
        if (apostrophe) {
            word.add(Word.HIATUS, false, to - 1);
        }
        if (word.guessed) {
            DirectVowels.join(word, text, doubts);
        }
        if (alphabet.yasJe != null) {
            alphabet.yasJe.read(word, text, doubts);
        }
        return Initials.judge(word, mixed, text, from, to, doubts);
    }

    private static boolean upperNext(char[] text, int i, int to) {
        return i + 1 < to ? Character.isUpperCase(text[i + 1]) : Character.isUpperCase(text[i - 1]);
    }

    /// *ngh* is ن and غ, as ڭ is hardly ever followed by ھ; *ngg* is ڭ and گ.
    private boolean splitNg(int pair, char[] text, int i, int to, Doubts doubts) {
        if ((pair & ~Alphabet.CAPITAL) != Phoneme.NG.code()
                || i + 2 >= to
                || alphabet.pair(text[i + 1], text[i + 2]) < 0) {
            return false;
        }
        doubts.tell("ngh", text, i, i + 3, "نغ", "ڭھ");
        return true;
    }

    private void sound(
            Word word,
            int sound,
            boolean capital,
            int place,
            boolean apostrophe,
            char[] text,
            Doubts doubts) {
        int length = word.length();
        if (length > 0) {
            int before = word.sound(length - 1);
            boolean vowels = Phoneme.vowel(before) && Phoneme.vowel(sound);
            if (apostrophe) {
                if (!Phoneme.consonant(before) || !Phoneme.consonant(sound)) {
                    word.add(Word.HIATUS, false, place - 1);
                } else if (!alphabet.apart(before, sound) && before != Phoneme.NG.code()) {
                    doubts.tell("apostrophe", text, place - 1, place, "", "ئ");
                }
            } else if (vowels) {
                word.guessHiatus(place);
            }
        }
        word.add(sound, capital, place);
    }

    /// Letters that come apart as letter and mark: composed where Unicode can, and the hooks of the
    /// old Yéngi Yéziq prints (k̡ h̡ z̡), which it cannot.
    private boolean readComposed(char[] text, int from, int to, Word word, Doubts doubts) {
        String composed =
                Normalizer.normalize(new String(text, from, to - from), Normalizer.Form.NFC);
        composed =
                composed.replace("k\u0321", "ⱪ")
                        .replace("K\u0321", "Ⱪ")
                        .replace("h\u0321", "ⱨ")
                        .replace("H\u0321", "Ⱨ")
                        .replace("z\u0321", "ⱬ")
                        .replace("Z\u0321", "Ⱬ");
        for (int i = 0; i < composed.length(); i++) {
            if (alphabet.sign(composed.charAt(i)) == Alphabet.MARK) {
                doubts.untouched("foreign-word", text, from, to);
                return false;
            }
        }
        char[] again = new char[from + composed.length()];
        composed.getChars(0, composed.length(), again, from);
        word.clear(from);
        return read(again, from, again.length, word, doubts);
    }
}
