package iz.language.script;

/// What is written for each sound after each other, as one table, so that a plain word needs no
/// decision: each entry holds up to three characters, how many they are, whether one is taken back
/// first (й for я), and the state in which the next sound is met.
final class Joints {
    /// Sounds and the hiatus.
    static final int WIDTH = 33;

    static final int START = 33;

    /// After the ئ that a word begins with.
    private static final int CARRIED = 34;

    /// After a hiatus behind a vowel, not written yet; behind a consonant.
    private static final int OPEN = 35;

    private static final int CLOSED = 36;

    /// A ي of Arabic script after a consonant, which must have a vowel after it.
    private static final int YEH = 37;

    /// The word is not plain.
    private static final int DEAD = 38;

    /// Characters that an entry stores at most; only some of them are kept.
    static final int MOST = 4;

    private static final int LENGTH = 48;
    private static final int BACK = 52;
    private static final int STATE = 56;

    private final Alphabet target;
    private final String betweenVowels;

    private Joints(Alphabet target, boolean hiatusBetweenVowels) {
        this.target = target;
        this.betweenVowels = hiatusBetweenVowels ? target.hiatusElsewhere : "";
    }

    /// @param arabic whether the word is read from Arabic script
    /// @param hiatusBetweenVowels whether the target shows it
    static long[] table(Alphabet target, boolean arabic, boolean hiatusBetweenVowels) {
        Joints joints = new Joints(target, hiatusBetweenVowels);
        long[] table = new long[(DEAD + 1) * WIDTH];
        for (int state = 0; state <= DEAD; state++) {
            for (int sound = 0; sound < WIDTH; sound++) {
                long next = arabic ? arabic(state, sound) : letters(state, sound);
                table[state * WIDTH + sound] = joints.entry(state, sound) | next << STATE;
            }
        }
        return table;
    }

    private long entry(int state, int sound) {
        int before = state == YEH ? Phoneme.Y.code() : state;
        String joined = before == Phoneme.Y.code() ? target.afterY(sound) : null;
        String text = joined == null ? text(before, sound) : joined;
        long entry = (long) text.length() << LENGTH | (joined != null ? 1L : 0L) << BACK;
        for (int i = 0; i < text.length(); i++) {
            entry |= (long) text.charAt(i) << (16 * i);
        }
        return entry;
    }

    private String text(int before, int sound) {
        if (sound == Word.HIATUS) {
            return Phoneme.consonant(before) ? target.hiatusAfterConsonant : "";
        }
        String letter = target.spelling(sound);
        return switch (before) {
            case START, CARRIED -> Phoneme.vowel(sound) ? target.carrier + letter : letter;
            case OPEN -> (Phoneme.vowel(sound) ? betweenVowels : target.hiatusElsewhere) + letter;
            case CLOSED, DEAD -> letter;
            default ->
                    before < Word.HIATUS && target.apart(before, sound)
                            ? target.separator + letter
                            : letter;
        };
    }

    private static int arabic(int before, int sound) {
        if (sound == Word.HIATUS) {
            return before == START
                    ? CARRIED
                    : Phoneme.vowel(before) ? OPEN : Phoneme.consonant(before) ? CLOSED : DEAD;
        }
        return switch (before) {
            case DEAD, Word.HIATUS -> DEAD;
            // A vowel without ئ before it needs to be told.
            case START -> Phoneme.consonant(sound) ? sound : DEAD;
            case CARRIED, CLOSED -> Phoneme.vowel(sound) ? sound : DEAD;
            case OPEN -> sound == Phoneme.Y.code() ? DEAD : sound;
            case YEH -> Phoneme.vowel(sound) && sound != Phoneme.I.code() ? sound : DEAD;
            default ->
                    sound == Phoneme.Y.code() && !Phoneme.vowel(before)
                            ? YEH
                            : ArabicReader.clear(sound, before) ? sound : DEAD;
        };
    }

    /// Two vowels have a hiatus between them that nothing shows.
    private static int letters(int before, int sound) {
        return before == DEAD
                        || sound == Word.HIATUS
                        || (Phoneme.vowel(before) && Phoneme.vowel(sound))
                ? DEAD
                : sound;
    }

    static int length(long entry) {
        return (int) (entry >>> LENGTH) & 0xF;
    }

    static int back(long entry) {
        return (int) (entry >>> BACK) & 0xF;
    }

    static int state(long entry) {
        return (int) (entry >>> STATE);
    }

    /// True when a word may end here.
    static boolean mayEnd(int state) {
        return state < Word.HIATUS;
    }
}
