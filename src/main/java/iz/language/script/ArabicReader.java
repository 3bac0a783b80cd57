package iz.language.script;

import static iz.language.script.Phoneme.AE;
import static iz.language.script.Phoneme.H;
import static iz.language.script.Phoneme.I;
import static iz.language.script.Phoneme.Y;

/// Reads Arabic script as it is typed: the Uyghur letters, and what Arabic and Persian keyboards
/// and old fonts put in their place.
///
/// ئ before a vowel that begins a word is a carrier; inside a word it is the hiatus. ە (U+06D5) and
/// ھ (U+06BE) are told apart as Unicode's chart notes for Uighur say; ه (U+0647) is either, and is
/// told by its neighbours, like ی (U+06CC) for ى or ي.
final class ArabicReader implements WordReader {
    static final byte HEH = 50;
    static final byte FARSI_YEH = 51;
    static final byte HAMZA_ABOVE = 52;
    static final byte COMPATIBILITY = 53;

    private final Alphabet alphabet;

    ArabicReader(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    @Override
    public boolean read(char[] text, int from, int to, Word word, Doubts doubts) {
        boolean settled = true;
        int before = -1;
        for (int i = from; i < to; i++) {
            int sign = alphabet.sign(text[i]);
            if (sign <= Word.HIATUS) {
                settled &= i > from ? clear(sign, before) : sign != I.code();
                before = sign;
                word.add(sign, i);
            } else if (sign == Alphabet.FOREIGN) {
                doubts.untouched("foreign-word", text, from, to);
                return false;
            } else if (sign == COMPATIBILITY) {
                char[] base = PresentationForms.base(text, from, to);
                word.clear(from);
                return read(base, from, base.length, word, doubts);
            } else if (sign == HAMZA_ABOVE) {
                if (word.length() > 0) {
                    word.set(word.length() - 1, Word.HIATUS);
                }
                settled = false;
            } else if (sign == HEH || sign == FARSI_YEH) {
                // ZWNJ after ه shows the final form, which only ە has in Uyghur.
                boolean ae = sign == HEH && i + 1 < to && text[i + 1] == '\u200C';
                word.add(ae ? AE.code() : sign, i);
                settled = false;
            }
        }
        if (word.length() == 0 || (word.length() == 1 && word.sound(0) == Word.HIATUS)) {
            return false;
        }
        if (!settled) {
            settle(word, text, doubts);
        }
        if (word.sound(0) == Word.HIATUS && word.vowel(1)) {
            word.remove(0);
        } else if (word.vowel(0)) {
            doubts.tell(
                    "carrier", text, from, from + 1, "ئ" + text[from], String.valueOf(text[from]));
        }
        return true;
    }

    /// True when the letter can be nothing else here: only ى beside a vowel and ي away from one
    /// need a second look.
    static boolean clear(int sign, int before) {
        return sign < I.code()
                || sign == Word.HIATUS
                || (sign == I.code()) != Phoneme.vowel(before);
    }

    /// Tells apart what one letter may stand for, from left to right.
    private static void settle(Word word, char[] text, Doubts doubts) {
        for (int i = 0; i < word.length(); i++) {
            int sound = word.sound(i);
            if (sound == Y.code()) {
                if (i > 0 && !word.vowel(i - 1) && !vowelAhead(word, i + 1)) {
                    become(word, i, I, text, doubts, "ى", "ي");
                }
            } else if (sound == I.code()) {
                if (word.vowel(i - 1) || (i == 0 && vowelAhead(word, 1))) {
                    become(word, i, Y, text, doubts, "ي", "ى");
                }
            } else if (sound == FARSI_YEH) {
                boolean y =
                        !carried(word, i)
                                && (i == 0 || word.vowel(i - 1) || vowelAhead(word, i + 1));
                become(word, i, y ? Y : I, text, doubts, y ? "ي" : "ى", y ? "ى" : "ي");
            } else if (sound == HEH) {
                boolean h =
                        i == 0
                                || word.vowel(i - 1)
                                || (!carried(word, i) && vowelAhead(word, i + 1));
                become(word, i, h ? H : AE, text, doubts, h ? "ھ" : "ە", h ? "ە" : "ھ");
            }
        }
    }

    /// After ئ comes a vowel.
    private static boolean carried(Word word, int i) {
        return i > 0 && word.sound(i - 1) == Word.HIATUS;
    }

    private static boolean vowelAhead(Word word, int i) {
        return word.vowel(i)
                || (word.soundOrNone(i) == HEH && !word.vowel(i + 1) && i + 1 < word.length());
    }

    private static void become(
            Word word, int i, Phoneme sound, char[] text, Doubts doubts, String as, String other) {
        word.set(i, sound.code());
        int place = word.place(i);
        if (place < text.length) {
            doubts.tell("letter", text, place, place + 1, as, other);
        }
    }
}
