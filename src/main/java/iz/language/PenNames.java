package iz.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that people choose for themselves: any script, also two beside each other, but none that a
/// reader would take for another's. Scripts are looked at word by word, since many honest names
/// stand in two (UTS 39, 5.2, asks it of whole identifiers).
public final class PenNames {
    /// In characters as a reader counts them.
    public static final int LONGEST = 60;

    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}{5}");
    private static final Pattern UNSEEN_IN_KEYS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    /// One script in a word, as far as the language's own writing has one: Han and kana are.
    private static final SpoofChecker WORDS =
            new SpoofChecker.Builder()
                    .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS)
                    .setRestrictionLevel(RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
                    .build();

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private static final Set<String> RESERVED =
            Stream.of(
                            "Iz",
                            "ئىز",
                            "anonymous",
                            "editor",
                            "keeper",
                            "translator",
                            "administrator",
                            "admin",
                            "moderator",
                            "archive",
                            "ئارخىپ",
                            "تەھرىر",
                            "تەرجىمان",
                            "نامسىز",
                            "редактор",
                            "аноним",
                            "editör")
                    .map(PenNames::key)
                    .collect(Collectors.toUnmodifiableSet());

    private PenNames() {}

    /// The name as it is kept: NFC, single spaces, none at the ends.
    public static String tidy(String given) {
        return SPACES.matcher(NFC.normalize(given)).replaceAll(" ").strip();
    }

    /// What is wrong with a tidy name, if anything is.
    public static Optional<NameFlaw> flaw(String name) {
        if (ForbiddenCharacters.inLine(name).isPresent()
                || name.codePoints().anyMatch(PenNames::unseen)) {
            return Optional.of(NameFlaw.INVISIBLE);
        }
        if (name.codePoints().noneMatch(UCharacter::isLetter)) {
            return Optional.of(NameFlaw.EMPTY);
        }
        if (length(name) > LONGEST) {
            return Optional.of(NameFlaw.LONG);
        }
        if (MARKS.matcher(name).find()) {
            return Optional.of(NameFlaw.MARKS);
        }
        for (String word : name.split(" ", -1)) {
            if (WORDS.failsChecks(word)) {
                return Optional.of(NameFlaw.MIXED);
            }
        }
        return RESERVED.contains(key(name)) ? Optional.of(NameFlaw.RESERVED) : Optional.empty();
    }

    private static boolean unseen(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacterCategory.UNASSIGNED
                || type == UCharacterCategory.PRIVATE_USE
                || type == UCharacterCategory.SURROGATE;
    }

    private static int length(String name) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(name);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// Two names of the same key look alike (UTS 39, 4: the skeleton), whatever their case, spaces
    /// and punctuation.
    public static String key(String name) {
        // Folding drops what has no look of its own, such as joiners.
        String letters = UNSEEN_IN_KEYS.matcher(FOLD.normalize(name)).replaceAll("");
        return LOOKS.getSkeleton(letters);
    }
}
