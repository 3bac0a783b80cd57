package iz.language.script;

import static iz.language.script.Phoneme.A;
import static iz.language.script.Phoneme.CH;
import static iz.language.script.Phoneme.E;
import static iz.language.script.Phoneme.G;
import static iz.language.script.Phoneme.I;
import static iz.language.script.Phoneme.J;
import static iz.language.script.Phoneme.K;
import static iz.language.script.Phoneme.N;
import static iz.language.script.Phoneme.NG;
import static iz.language.script.Phoneme.SH;
import static iz.language.script.Phoneme.U;
import static iz.language.script.Phoneme.UE;
import static iz.language.script.Phoneme.X;

import java.util.List;

/// Stems in which two vowels meet without ئ between them, against the rule: Chinese names, written
/// in Uyghur letter by letter. Without an apostrophe, script alone cannot tell *xua* خۇا from a
/// hiatus خۇئا, so the stems are listed; `'` between the vowels always means the hiatus.
final class DirectVowels {
    /// Up to the first of the two vowels: جۇڭخۇا, شىنخۇا, چىڭخۇا, with any suffix.
    private static final List<byte[]> STEMS =
            List.of(stem(J, U, NG, X, U), stem(SH, I, N, X, U), stem(CH, I, NG, X, U));

    /// خۇاڭ گۇاڭ كۇاڭ جۇاڭ چۇاڭ شۇاڭ, as in گۇاڭدۇڭ; no Uyghur stem has such a syllable.
    private static final int BEFORE_UANG = bit(X) | bit(G) | bit(K) | bit(J) | bit(CH) | bit(SH);

    /// جۈې چۈې شۈې, as in جۈېجۈ.
    private static final int BEFORE_UEE = bit(J) | bit(CH) | bit(SH);

    private DirectVowels() {}

    private static byte[] stem(Phoneme... sounds) {
        byte[] stem = new byte[sounds.length];
        for (int i = 0; i < stem.length; i++) {
            stem[i] = (byte) sounds[i].code();
        }
        return stem;
    }

    private static int bit(Phoneme sound) {
        return 1 << sound.code();
    }

    /// Takes the guessed hiatus out of the listed stems and syllables.
    static void join(Word word, char[] text, Doubts doubts) {
        for (int i = 2; i + 1 < word.length(); i++) {
            if (word.sound(i) == Word.HIATUS && word.guessed(i) && listed(word, i)) {
                word.remove(i);
                boolean ua = word.sound(i) == A.code();
                doubts.tell(
                        "direct-vowels",
                        text,
                        word.place(i - 1),
                        word.place(i) + 1,
                        ua ? "ۇا" : "ۈې",
                        ua ? "ۇئا" : "ۈئې");
            }
        }
    }

    private static boolean listed(Word word, int hiatus) {
        int consonant = 1 << word.sound(hiatus - 2);
        if (word.sound(hiatus - 1) == UE.code()) {
            return word.sound(hiatus + 1) == E.code() && (BEFORE_UEE & consonant) != 0;
        }
        if (word.sound(hiatus - 1) != U.code() || word.sound(hiatus + 1) != A.code()) {
            return false;
        }
        // No Uyghur stem begins with خۇئا.
        return (hiatus == 2 && consonant == bit(X))
                || (word.soundOrNone(hiatus + 2) == NG.code() && (BEFORE_UANG & consonant) != 0)
                || STEMS.stream().anyMatch(stem -> stem.length == hiatus && word.matches(0, stem));
    }
}
