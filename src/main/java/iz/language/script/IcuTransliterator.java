package iz.language.script;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Consumer;

/// A transform of Unicode CLDR. ICU locks it while it runs and needs more than linear time, so it
/// is given a word at a time; it is loaded when first used, as Han-Latin takes two seconds to load.
final class IcuTransliterator implements Transliterator {
    private static final int LONGEST = 256;

    private final String id;
    private volatile com.ibm.icu.text.@Nullable Transliterator loaded;

    IcuTransliterator(String id) {
        this.id = id;
    }

    @Override
    public void transliterate(Reader in, Writer out, Consumer<Ambiguity> ambiguities)
            throws IOException {
        com.ibm.icu.text.Transliterator icu = icu();
        Pieces.each(in, out, LONGEST, piece -> word(icu, piece));
    }

    private synchronized com.ibm.icu.text.Transliterator load() {
        com.ibm.icu.text.Transliterator icu = loaded;
        if (icu == null) {
            icu = com.ibm.icu.text.Transliterator.getInstance(id);
            loaded = icu;
        }
        return icu;
    }

    private com.ibm.icu.text.Transliterator icu() {
        com.ibm.icu.text.Transliterator icu = loaded;
        return icu == null ? load() : icu;
    }

    /// The Cyrillic transforms write a lone capital Я as YA; a word of one letter is not shouted.
    private static String word(com.ibm.icu.text.Transliterator icu, String word) {
        String made = icu.transliterate(word);
        if (Character.isUpperCase(word.charAt(0))
                && made.length() > 1
                && Character.isUpperCase(made.charAt(1))
                && (word.length() == 1 || !Character.isLetter(word.charAt(1)))) {
            return made.charAt(0)
                    + made.substring(1, 2).toLowerCase(java.util.Locale.ROOT)
                    + made.substring(2);
        }
        return made;
    }
}
