package iz.language.script;

import java.util.Set;

/// Finds what must never be touched in a piece of text without spaces: web and e-mail addresses,
/// handles and domain names.
final class Addresses {
    private static final Set<String> TOP_LEVELS =
            Set.of(
                    "com", "org", "net", "edu", "gov", "info", "int", "io", "eu", "cn", "tw", "hk",
                    "kz", "kg", "uz", "ru", "tr", "de", "fr", "uk", "us", "jp", "se", "ca", "au");

    private Addresses() {}

    /// The start of an address in text[from, to), or -1.
    static int start(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if ((c == ':' && i + 2 < to && text[i + 1] == '/' && text[i + 2] == '/')
                    || (c == '@' && i + 1 < to && ascii(text[i + 1]))
                    || (c == '.' && domain(text, from, i, to))) {
                int start = i;
                while (start > from
                        && ascii(text[start - 1])
                        && "(<\"'[".indexOf(text[start - 1]) < 0) {
                    start--;
                }
                return start;
            }
        }
        return -1;
    }

    /// Where the address that starts here ends: before the punctuation of the sentence.
    static int end(char[] text, int start, int to) {
        int end = start;
        while (end < to && ascii(text[end])) {
            end++;
        }
        while (end > start + 1 && ".,;:!?)>\"'".indexOf(text[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean ascii(char c) {
        return c > ' ' && c < 127;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean domain(char[] text, int from, int dot, int to) {
        if (dot == from || !Character.isLetterOrDigit(text[dot - 1]) || !ascii(text[dot - 1])) {
            return false;
        }
        if (dot - from >= 3
                && text[dot - 1] == 'w'
                && text[dot - 2] == 'w'
                && text[dot - 3] == 'w') {
            return true;
        }
        int end = dot + 1;
        while (end < to && letter(text[end])) {
            end++;
        }
        boolean whole = end == to || (!Character.isLetterOrDigit(text[end]) && text[end] != '\'');
        return whole && TOP_LEVELS.contains(new String(text, dot + 1, end - dot - 1));
    }
}
