package iz.language.script;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Consumer;

/// Uyghur between two of its alphabets, by way of the sounds: in one pass, without a lock.
final class UyghurTransliterator implements Transliterator {
    private final Alphabet from;
    private final Alphabet to;
    private final WordReader reader;
    private final @Nullable ShortWay shortWay;
    private final Options options;

    UyghurTransliterator(Alphabet from, Alphabet to, Options options) {
        this.from = from;
        this.to = to;
        this.reader = from == Alphabets.UEY ? new ArabicReader(from) : new LetterReader(from);
        // ж for ي is decided by the word.
        this.shortWay =
                from.yasJe == null && to.yasJe == null
                        ? new ShortWay(from, to, to.showsHiatusBetweenVowels(options))
                        : null;
        this.options = options;
    }

    @Override
    public void transliterate(Reader in, Writer out, Consumer<Ambiguity> ambiguities)
            throws IOException {
        Written written = new Written(1 << 14);
        Conversion conversion = conversion(ambiguities, written);
        char[] chars = new char[8192];
        for (int n; (n = in.read(chars)) >= 0; ) {
            conversion.feed(chars, 0, n);
            written.drain(out);
        }
        conversion.finish();
        written.drain(out);
    }

    @Override
    public String transliterate(String text) {
        Written written = new Written(text.length() + text.length() / 4 + 16);
        Conversion conversion = conversion(null, written);
        conversion.feed(text.toCharArray(), 0, text.length());
        conversion.finish();
        return written.toString();
    }

    private Conversion conversion(@Nullable Consumer<Ambiguity> listener, Written out) {
        return new Conversion(reader, from, to, shortWay, options, new Doubts(listener), out);
    }
}
