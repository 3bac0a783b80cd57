package iz.language.script;

/// The short way for nearly every word of a text: small letters alone, read in one way only, with a
/// space or line end after them. They go from letter to letter by one table, in one loop; whatever
/// else a word holds, it takes the long way through [WordReader] and [WordWriter], with the same
/// result.
final class ShortWay {
    /// A longer word takes the long way.
    private static final int LONGEST = 64;

    private final Alphabet source;
    private final long[] joints;
    private final boolean arabic;

    ShortWay(Alphabet source, Alphabet target, boolean hiatusBetweenVowels) {
        this.source = source;
        this.arabic = !source.carrier.isEmpty();
        this.joints = Joints.table(target, arabic, hiatusBetweenVowels);
    }

    /// @return where the word that begins at `from` ends, or -1 when it must go the long way and
    ///   nothing was written
    int convert(char[] text, int from, int to, Written out) {
        int limit = Math.min(to, from + LONGEST);
        int at = out.length();
        char[] room = out.room(Joints.MOST * LONGEST);
        int end =
                arabic
                        ? arabic(text, from, limit, room, at, out)
                        : letters(text, from, limit, room, at, out);
        if (end > from + 1 && end < to && ends(text, end, to)) {
            return end;
        }
        out.end(at);
        return -1;
    }

    /// White space, or one mark before it.
    private static boolean ends(char[] text, int end, int to) {
        char c = text[end];
        return space(c) || (",;!?،؛؟»".indexOf(c) >= 0 && end + 1 < to && space(text[end + 1]));
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\n';
    }

    private int arabic(char[] text, int from, int to, char[] room, int start, Written out) {
        long[] table = joints;
        int at = start;
        int state = Joints.START;
        int i = from;
        for (; i < to; i++) {
            int sign = source.sign(text[i]);
            if (sign < 0 || sign > Word.HIATUS) {
                break;
            }
            long joint = table[state * Joints.WIDTH + sign];
            at -= Joints.back(joint);
            room[at] = (char) joint;
            room[at + 1] = (char) (joint >>> 16);
            room[at + 2] = (char) (joint >>> 32);
            at += Joints.length(joint);
            state = Joints.state(joint);
        }
        out.end(at);
        // A letter alone, with its carrier, may be one of several initials.
        int shortest = source.sign(text[from]) == Word.HIATUS ? 2 : 1;
        return Joints.mayEnd(state) && i - from > shortest ? i : -1;
    }

    private int letters(char[] text, int from, int to, char[] room, int start, Written out) {
        long[] table = joints;
        int at = start;
        int state = Joints.START;
        int i = from;
        for (; i < to; i++) {
            char c = text[i];
            int sign = source.sign(c);
            if (source.first(c) && i + 1 < to) {
                int pair = source.pair(c, text[i + 1]);
                if (pair >= 0) {
                    if (pair == Phoneme.NG.code() && i + 2 < to && text[i + 2] == 'h') {
                        return -1;
                    }
                    sign = pair;
                    i++;
                }
            }
            if (sign < 0 || sign >= Word.HIATUS) {
                break;
            }
            long joint = table[state * Joints.WIDTH + sign];
            at -= Joints.back(joint);
            room[at] = (char) joint;
            room[at + 1] = (char) (joint >>> 16);
            room[at + 2] = (char) (joint >>> 32);
            at += Joints.length(joint);
            state = Joints.state(joint);
        }
        out.end(at);
        return Joints.mayEnd(state) ? i : -1;
    }
}
