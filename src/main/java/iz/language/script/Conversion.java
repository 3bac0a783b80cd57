package iz.language.script;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// One text on its way from one alphabet to another. It is fed in pieces of any size and writes the
/// same whatever the pieces are; it holds one word of text and a few letters, never more.
final class Conversion {
    /// A piece without spaces that is longer is cut: it is no text, and memory stays bounded.
    private static final int LONGEST = 1 << 14;

    private static final int LONGEST_MARKED = 1 << 10;

    private final WordReader reader;
    private final WordWriter writer;
    private final Alphabet source;
    private final Alphabet target;
    private final Punctuation punctuation;
    private final Options options;
    private final boolean fromCased;
    private final @Nullable ShortWay shortWay;
    private final Doubts doubts;
    private final Written out;

    private final Word word = new Word();
    private final Word pending = new Word();
    private final Word single = new Word();
    private boolean pendingSpace;
    private long pendingLine;
    private long pendingColumn;
    private char[] token = new char[256];
    private int length;
    private boolean addressed;
    private boolean marked;
    private boolean quoted;
    private boolean capitalNext;
    private boolean sentenceEnded;
    private long line = 1;
    private long column = 1;

    Conversion(
            WordReader reader,
            Alphabet from,
            Alphabet to,
            @Nullable ShortWay shortWay,
            Options options,
            Doubts doubts,
            Written out) {
        this.reader = reader;
        this.writer = new WordWriter(to, options);
        this.source = from;
        this.target = to;
        this.punctuation = Punctuation.between(from, to);
        this.options = options;
        this.fromCased = from.cased;
        this.doubts = doubts;
        this.out = out;
        this.capitalNext = options.capitals() != Options.Capitals.AS_TYPED;
        this.shortWay = shortWay;
        pending.clear(0);
    }

    void feed(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (marked && inMarks(c)) {
                continue;
            }
            if (c > ' ' && c < '\u2000' && c != '\u00A0' && c != '\u0085') {
                if (length == 0) {
                    int end = plainWord(chars, i, to);
                    if (end > 0) {
                        i = end - 1;
                        continue;
                    }
                }
                append(c);
            } else if (c == '\u200B') {
                endToken();
                column++;
                marked = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                endToken();
                space(c);
            } else {
                append(c);
            }
        }
    }

    private int plainWord(char[] chars, int from, int to) {
        if (shortWay == null || capitalNext || pending.length() > 0) {
            return -1;
        }
        int end = shortWay.convert(chars, from, to, out);
        if (end > 0) {
            sentenceEnded = false;
            column += end - from;
        }
        return end;
    }

    /// Text between U+200B and U+FEFF stays as it is (DB65/T 3690-2015). A U+200B whose U+FEFF does
    /// not come soon is not a mark; what was held back is then read like the rest.
    ///
    /// @return true when the character is dealt with
    private boolean inMarks(char c) {
        if (c == '\uFEFF') {
            untouched(0, length);
            column += length + 1;
            length = 0;
            marked = false;
            return true;
        }
        if (c == '\n' || c == '\u200B' || length == LONGEST_MARKED) {
            unmark();
            return false;
        }
        append(c);
        return true;
    }

    private void unmark() {
        char[] held = Arrays.copyOf(token, length);
        length = 0;
        marked = false;
        feed(held, 0, held.length);
    }

    void finish() {
        if (marked) {
            unmark();
        }
        endToken();
        flushPending();
    }

    private void append(char c) {
        if (length == token.length) {
            if (length == LONGEST) {
                endToken();
            } else {
                token = Arrays.copyOf(token, 2 * length);
            }
        }
        token[length++] = c;
        if (c <= '@') {
            addressed |= c == '.' || c == ':' || c == '@';
        }
    }

    private void space(char c) {
        if (pending.length() > 0 && c == ' ' && !pendingSpace) {
            pendingSpace = true;
        } else {
            flushPending();
            out.put(c);
        }
        if (sentenceEnded) {
            capitalNext = options.capitals() != Options.Capitals.AS_TYPED;
        }
        column++;
        if (c == '\n') {
            line++;
            column = 1;
            quoted = false;
            capitalNext |= options.capitals() == Options.Capitals.LINES;
        }
    }

    private void endToken() {
        if (length == 0) {
            return;
        }
        doubts.at(line, column);
        int from = 0;
        for (int a = addressed ? Addresses.start(token, 0, length) : -1; a >= 0; ) {
            convert(from, a);
            from = Addresses.end(token, a, length);
            untouched(a, from);
            a = Addresses.start(token, from, length);
        }
        convert(from, length);
        column += length;
        length = 0;
        addressed = false;
    }

    private void untouched(int from, int to) {
        flushPending();
        out.put(token, from, to);
        capitalNext = false;
        sentenceEnded = false;
    }

    private void convert(int from, int to) {
        int i = from;
        while (i < to) {
            if (!begins(source.sign(token[i]))) {
                if (options.markForeign() && begins(target.sign(token[i]))) {
                    i = marked(i, to);
                } else {
                    other(i++, to);
                }
                continue;
            }
            int end = i + 1;
            while (end < to && source.sign(token[end]) != Alphabet.OTHER) {
                end++;
            }
            int letters = end;
            while (source.sign(token[letters - 1]) == Alphabet.APOSTROPHE) {
                letters--;
            }
            // One apostrophe after a word is its last letter, unless it closes a quotation.
            if (letters + 1 == end && !quoted && token[letters] != '`') {
                doubts.tell("final-apostrophe", token, letters, letters + 1, "ئ", "’");
                letters++;
            }
            word(i, letters, to);
            i = letters;
        }
    }

    private static boolean begins(int sign) {
        if (sign < 0) {
            return false;
        }
        int base = sign & ~Alphabet.CAPITAL;
        return base != Alphabet.APOSTROPHE
                && base != Alphabet.MARK
                && base != Alphabet.DROPPED
                && base != Alphabet.HARD
                && base != Alphabet.SOFT
                && base != ArabicReader.HAMZA_ABOVE;
    }

    private void word(int from, int to, int end) {
        word.clear(from);
        if (!reader.read(token, from, to, word, doubts)) {
            flushPending();
            mark(from, to);
        } else if (word.length() == 1 && initial(from, to, end)) {
            if (from > 0
                    || pending.length() == Initials.MOST
                    || (pending.length() > 0 && !pendingSpace)) {
                flushPending();
            }
            if (pending.length() == 0) {
                pendingLine = line;
                pendingColumn = column;
            }
            pendingSpace = false;
            pending.add(word.sound(0), word.capital(0), from);
            return;
        } else {
            flushPending();
            if (word.initials) {
                writer.initials(word, out);
            } else {
                if (capitalNext || dotted(from, to, end)) {
                    word.capitalise(0);
                }
                writer.write(word, out);
            }
        }
        capitalNext = false;
        sentenceEnded = false;
    }

    /// A word that is already in the letters of the other script.
    private int marked(int from, int end) {
        flushPending();
        int to = from + 1;
        while (to < end && target.sign(token[to]) >= 0 && source.sign(token[to]) < 0) {
            to++;
        }
        mark(from, to);
        capitalNext = false;
        sentenceEnded = false;
        return to;
    }

    private void mark(int from, int to) {
        if (options.markForeign() && target.sign(token[from]) >= 0) {
            out.put('\u200B');
            out.put(token, from, to);
            out.put('\uFEFF');
        } else {
            out.put(token, from, to);
        }
    }

    /// A letter that stands alone may be one of several initials.
    private boolean initial(int from, int to, int end) {
        if (from > 0 || (fromCased && !word.capital(0))) {
            return false;
        }
        char after = to == end ? ' ' : token[to];
        boolean stop = after == '.' && to + 1 < end && Character.isLetter(token[to + 1]);
        return !stop && !Character.isLetterOrDigit(after) && "-'’".indexOf(after) < 0;
    }

    /// A letter among letters with full stops: ئا.ق.ش.
    private boolean dotted(int from, int to, int end) {
        return word.length() == 1
                && ((from > 1 && token[from - 1] == '.')
                        || (to + 1 < end && token[to] == '.' && Character.isLetter(token[to + 1])));
    }

    private void flushPending() {
        if (pending.length() == 0) {
            return;
        }
        if (pending.length() > 1 && pending.length() > vowels(pending)) {
            int start = out.length();
            writer.initials(pending, out);
            if (doubts.wanted()) {
                Written apart = new Written(64);
                writer.spaced(pending, apart);
                doubts.initials(pendingLine, pendingColumn, pending, out.from(start), apart);
            }
            capitalNext = false;
        } else {
            for (int i = 0; i < pending.length(); i++) {
                if (i > 0) {
                    out.put(' ');
                }
                single.clear(0);
                single.add(pending.sound(i), pending.capital(i) || capitalNext, 0);
                writer.write(single, out);
                capitalNext = false;
            }
        }
        sentenceEnded = false;
        pending.clear(0);
        if (pendingSpace) {
            pendingSpace = false;
            out.put(' ');
        }
    }

    private static int vowels(Word word) {
        int vowels = 0;
        for (int i = 0; i < word.length(); i++) {
            vowels += word.vowel(i) ? 1 : 0;
        }
        return vowels;
    }

    private void other(int i, int to) {
        flushPending();
        char c = token[i];
        char before = i > 0 ? token[i - 1] : ' ';
        char after = i + 1 < to ? token[i + 1] : ' ';
        if (c == '\'' || c == '‘' || c == '’') {
            quoted = !quoted;
        }
        sentenceEnded =
                c == '.'
                        || c == '!'
                        || c == '?'
                        || c == '؟'
                        || c == '…'
                        || (sentenceEnded && !Character.isLetterOrDigit(c));
        if (Character.isLetterOrDigit(c) && !Character.isHighSurrogate(c)) {
            capitalNext = false;
        }
        out.put(punctuation.map(c, before, after));
    }
}
