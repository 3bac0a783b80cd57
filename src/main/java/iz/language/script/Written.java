package iz.language.script;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/// Text that is being written: a StringBuilder without its checks, which cost more than the
/// conversion itself.
final class Written {
    private char[] chars;
    private int length;

    Written(int capacity) {
        chars = new char[capacity];
    }

    void put(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    void put(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            put(text[i]);
        }
    }

    /// The array behind it, with room for so many more characters.
    char[] room(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, 2 * chars.length + more);
        }
        return chars;
    }

    /// Sets the end: after what was written into the room, or before it to take it back.
    void end(int length) {
        this.length = length;
    }

    int length() {
        return length;
    }

    String from(int start) {
        return new String(chars, start, length - start);
    }

    /// Hands all on and begins anew.
    void drain(Writer out) throws IOException {
        out.write(chars, 0, length);
        length = 0;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
