package iz.language.key;

import com.ibm.icu.text.Transliterator;

/// Simplified for traditional Chinese characters, one by one, after Unicode CLDR.
final class Simplified {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    /// ICU's transform is locked and slower the more it is given.
    private static final int PIECE = 64;

    private Simplified() {}

    private static final class Table {
        private static final char[] SIMPLE = table();

        private static char[] table() {
            Transliterator icu = Transliterator.getInstance("Hant-Hans");
            char[] table = new char[LAST - FIRST + 1];
            for (int from = 0; from < table.length; from += PIECE) {
                int to = Math.min(from + PIECE, table.length);
                // A line end between them keeps ICU from reading words.
                StringBuilder piece = new StringBuilder();
                for (int i = from; i < to; i++) {
                    piece.append((char) (FIRST + i)).append('\n');
                }
                String[] made = icu.transliterate(piece.toString()).split("\n", -1);
                for (int i = from; i < to; i++) {
                    String one = made[i - from];
                    table[i] = one.length() == 1 ? one.charAt(0) : (char) (FIRST + i);
                }
            }
            return table;
        }
    }

    static int of(int c) {
        return c >= FIRST && c <= LAST ? Table.SIMPLE[c - FIRST] : c;
    }
}
