package iz.language.script;

/// What is written for each sound after each other: a table, so that a plain word needs no
/// decision. An entry holds up to three characters, how many they are, and how many to take back
/// first (й for я).
final class Joints {
    /// Before the first sound of a word.
    static final int START = 32;

    /// Characters that one sound may need, and room for the rest of an entry.
    static final int MOST = 4;

    private static final int BACK = 56;
    private static final int LENGTH = 48;

    private final long[] entries = new long[33 * 32];

    Joints(Alphabet alphabet) {
        for (int before = 0; before <= START; before++) {
            for (int sound = 0; sound < 32; sound++) {
                entries[before * 32 + sound] = entry(alphabet, before, sound);
            }
        }
    }

    private static long entry(Alphabet alphabet, int before, int sound) {
        String joined = before == Phoneme.Y.code() ? alphabet.afterY(sound) : null;
        String text = alphabet.spelling(sound);
        if (joined != null) {
            text = joined;
        } else if (before == START) {
            text = (Phoneme.vowel(sound) ? alphabet.carrier : "") + text;
        } else if (alphabet.apart(before, sound)) {
            text = alphabet.separator + text;
        }
        long entry = (long) text.length() << LENGTH | (joined != null ? 1L : 0L) << BACK;
        for (int i = 0; i < text.length(); i++) {
            entry |= (long) text.charAt(i) << (16 * i);
        }
        return entry;
    }

    long at(int before, int sound) {
        return entries[before * 32 + sound];
    }

    static int length(long entry) {
        return (int) (entry >>> LENGTH) & 0xFF;
    }

    static int back(long entry) {
        return (int) (entry >>> BACK);
    }
}
