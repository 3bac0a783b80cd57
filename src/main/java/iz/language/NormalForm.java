package iz.language;

import com.ibm.icu.text.Normalizer2;

import java.util.Optional;

/// Unicode Normalization Form C, in which every text of the archive is kept.
public final class NormalForm {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private NormalForm() {}

    public static String nfc(String text) {
        return NFC.normalize(text);
    }

    /// The first place where a text is not in NFC, and what should stand there.
    public static Optional<Flaw> flaw(String text) {
        int good = NFC.spanQuickCheckYes(text);
        if (good == text.length() || NFC.isNormalized(text)) {
            return Optional.empty();
        }
        // Characters only interact between boundaries, so the first piece that changes is the
        // place.
        int start = good;
        while (start < text.length()) {
            int end = text.offsetByCodePoints(start, 1);
            while (end < text.length() && !NFC.hasBoundaryBefore(text.codePointAt(end))) {
                end = text.offsetByCodePoints(end, 1);
            }
            String piece = text.substring(start, end);
            String normal = nfc(piece);
            if (!normal.equals(piece)) {
                return Optional.of(flaw(text, start, piece, normal));
            }
            start = end;
        }
        return Optional.of(new Flaw(0, "The text is not in NFC; normalise it."));
    }

    private static Flaw flaw(String text, int start, String piece, String normal) {
        int position = text.codePointCount(0, start) + 1;
        return new Flaw(
                position,
                "Not NFC at character "
                        + position
                        + ": write "
                        + Characters.codes(normal)
                        + " instead of "
                        + Characters.codes(piece)
                        + ".");
    }
}
