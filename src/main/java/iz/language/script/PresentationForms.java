package iz.language.script;

import java.text.Normalizer;

/// The shaped letters U+FB50-FDFF and U+FE70-FEFC that old Uyghur fonts and PDF files carry.
final class PresentationForms {
    private PresentationForms() {}

    static boolean is(char c) {
        return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    }

    /// The text up to `to` with the letters from `from` in their base form.
    static char[] base(char[] text, int from, int to) {
        StringBuilder base = new StringBuilder(to + 8).append(text, 0, from);
        for (int i = from; i < to; i++) {
            char c = text[i];
            switch (c) {
                // As shapes, heh tells what it is: ە never joins onward, ھ is used where it does.
                case '\uFEE9', '\uFEEA' -> base.append('ە');
                case '\uFEEB', '\uFEEC' -> base.append('ھ');
                default -> {
                    if (is(c)) {
                        base.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
                    } else {
                        base.append(c);
                    }
                }
            }
        }
        return base.toString().toCharArray();
    }
}
