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

    /// A word without hiatus and capitals, by a table and without a branch.
    void put(Word word, Joints joints) {
        int size = word.length();
        if (length + Joints.MOST * size > chars.length) {
            chars = Arrays.copyOf(chars, 2 * chars.length + Joints.MOST * size);
        }
        char[] to = chars;
        int at = length;
        int before = Joints.START;
        for (int i = 0; i < size; i++) {
            int sound = word.sound(i);
            long joint = joints.at(before, sound);
            at -= Joints.back(joint);
            to[at] = (char) joint;
            to[at + 1] = (char) (joint >>> 16);
            to[at + 2] = (char) (joint >>> 32);
            at += Joints.length(joint);
            before = sound;
        }
        length = at;
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
