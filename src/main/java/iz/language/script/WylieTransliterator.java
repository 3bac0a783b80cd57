package iz.language.script;

import io.bdrc.ewtsconverter.EwtsConverter;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Consumer;

/// Tibetan in Extended Wylie. The converter keeps state, so each text has its own.
final class WylieTransliterator implements Transliterator {
    private static final int LONGEST = 4096;

    @Override
    public void transliterate(Reader in, Writer out, Consumer<Ambiguity> ambiguities)
            throws IOException {
        EwtsConverter converter = new EwtsConverter();
        Pieces.each(in, out, LONGEST, piece -> tibetan(piece) ? converter.toWylie(piece) : piece);
    }

    private static boolean tibetan(String piece) {
        return piece.chars().anyMatch(c -> c >= 0x0F00 && c <= 0x0FFF);
    }
}
