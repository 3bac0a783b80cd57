package iz.language.script;

import java.util.Arrays;

/// One word as sounds: what a script is read into and another is written from. A workbench that one
/// conversion uses again and again; never shared.
final class Word {
    static final byte HIATUS = 32;

    private byte[] sounds = new byte[64];
    private byte[] marks = new byte[64];
    private int[] places = new int[64];
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
        return sounds[i];
    }

    /// The sound at a place, or -1 outside of the word.
    int soundOrNone(int i) {
        return i < 0 || i >= length ? -1 : sounds[i];
    }

    boolean vowel(int i) {
        return i >= 0 && i < length && Phoneme.vowel(sounds[i]);
    }

    boolean capital(int i) {
        return (marks[i] & 1) != 0;
    }

    boolean guessed(int i) {
        return (marks[i] & 2) != 0;
    }

    /// Where in the text the sound was read.
    int place(int i) {
        return places[i];
    }

    void add(int sound, boolean capital, int place) {
        if (length == sounds.length) {
            sounds = Arrays.copyOf(sounds, 2 * length);
            marks = Arrays.copyOf(marks, 2 * length);
            places = Arrays.copyOf(places, 2 * length);
        }
        sounds[length] = (byte) sound;
        marks[length] = (byte) (capital ? 1 : 0);
        places[length++] = place;
    }

    /// A hiatus that nothing in the text shows, between two vowels.
    void guessHiatus(int place) {
        add(HIATUS, false, place);
        marks[length - 1] = 2;
        guessed = true;
    }

    void set(int i, int sound) {
        sounds[i] = (byte) sound;
    }

    void capitalise(int i) {
        marks[i] |= 1;
    }

    void remove(int i) {
        System.arraycopy(sounds, i + 1, sounds, i, length - i - 1);
        System.arraycopy(marks, i + 1, marks, i, length - i - 1);
        System.arraycopy(places, i + 1, places, i, length - i - 1);
        length--;
    }

    /// True when the word has two sounds or more and all that can be capital are.
    boolean shouted() {
        int letters = 0;
        for (int i = 0; i < length; i++) {
            if (sounds[i] != HIATUS) {
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
            if (Phoneme.vowel(sounds[i])) {
                return true;
            }
        }
        return false;
    }

    /// True when these sounds stand at this place.
    boolean matches(int at, byte[] stem) {
        return at >= 0
                && at + stem.length <= length
                && Arrays.equals(sounds, at, at + stem.length, stem, 0, stem.length);
    }

    /// Takes out every hiatus that the text does not show.
    void dropGuesses() {
        for (int i = length - 1; i > 0; i--) {
            if (sounds[i] == HIATUS && guessed(i)) {
                remove(i);
            }
        }
    }

    /// True when the word is these letters, whatever was guessed between them.
    boolean is(byte[] letters) {
        int k = 0;
        for (int i = 0; i < length; i++) {
            if (sounds[i] == HIATUS && guessed(i)) {
                continue;
            }
            if (k == letters.length || sounds[i] != letters[k++]) {
                return false;
            }
        }
        return k == letters.length;
    }
}
