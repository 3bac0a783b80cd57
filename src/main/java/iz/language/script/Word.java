package iz.language.script;

import java.util.Arrays;

/// One word as sounds: what a script is read into and another is written from. A workbench that one
/// conversion uses again and again; never shared.
final class Word {
    static final byte HIATUS = 32;

    /// Per sound its number, then whether it is a capital or a guess, then its place.
    private static final int SOUND = 0x3F;

    private static final int CAPITAL = 0x40;
    private static final int GUESSED = 0x80;
    private static final int PLACE = 8;

    private int[] cells = new int[64];
    private int length;

    /// Where in the text the word begins.
    int start;

    /// True when the word stands for initials that are written together (AQSh).
    boolean initials;

    /// True when some hiatus was put in by rule between two vowels.
    boolean guessed;

    void clear(int start) {
        length = 0;
        this.start = start;
        initials = false;
        guessed = false;
    }

    int length() {
        return length;
    }

    int sound(int i) {
        return cells[i] & SOUND;
    }

    /// The sound at a place, or -1 outside of the word.
    int soundOrNone(int i) {
        return i < 0 || i >= length ? -1 : cells[i] & SOUND;
    }

    boolean vowel(int i) {
        return i >= 0 && i < length && Phoneme.vowel(cells[i] & SOUND);
    }

    boolean capital(int i) {
        return (cells[i] & CAPITAL) != 0;
    }

    boolean guessed(int i) {
        return (cells[i] & GUESSED) != 0;
    }

    /// Where in the text the sound was read.
    int place(int i) {
        return cells[i] >>> PLACE;
    }

    void add(int sound, boolean capital, int place) {
        add(sound | (capital ? CAPITAL : 0) | place << PLACE);
    }

    /// A sound of a script without capitals.
    void add(int sound, int place) {
        add(sound | place << PLACE);
    }

    private void add(int cell) {
        if (length == cells.length) {
            cells = Arrays.copyOf(cells, 2 * length);
        }
        cells[length++] = cell;
    }

    /// A hiatus that nothing in the text shows, between two vowels.
    void guessHiatus(int place) {
        add(HIATUS | GUESSED | place << PLACE);
        guessed = true;
    }

    void set(int i, int sound) {
        cells[i] = (cells[i] & ~SOUND) | sound;
    }

    void capitalise(int i) {
        cells[i] |= CAPITAL;
    }

    void remove(int i) {
        System.arraycopy(cells, i + 1, cells, i, length - i - 1);
        length--;
    }

    /// True when the word has two sounds or more and all that can be capital are.
    boolean shouted() {
        int letters = 0;
        for (int i = 0; i < length; i++) {
            if (sound(i) != HIATUS) {
                if (!capital(i)) {
                    return false;
                }
                letters++;
            }
        }
        return letters > 1;
    }

    boolean hasVowel() {
        for (int i = 0; i < length; i++) {
            if (Phoneme.vowel(cells[i] & SOUND)) {
                return true;
            }
        }
        return false;
    }

    /// True when these sounds stand at this place.
    boolean matches(int at, byte[] stem) {
        if (at < 0 || at + stem.length > length) {
            return false;
        }
        for (int i = 0; i < stem.length; i++) {
            if (sound(at + i) != stem[i]) {
                return false;
            }
        }
        return true;
    }

    /// Takes out every hiatus that the text does not show.
    void dropGuesses() {
        for (int i = length - 1; i > 0; i--) {
            if (sound(i) == HIATUS && guessed(i)) {
                remove(i);
            }
        }
    }

    /// True when the word is these letters, whatever was guessed between them.
    boolean is(byte[] letters) {
        int k = 0;
        for (int i = 0; i < length; i++) {
            if (sound(i) == HIATUS && guessed(i)) {
                continue;
            }
            if (k == letters.length || sound(i) != letters[k++]) {
                return false;
            }
        }
        return k == letters.length;
    }
}
