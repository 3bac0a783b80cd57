package iz.language;

import com.ibm.icu.text.Collator;

import java.util.Comparator;
import java.util.function.Function;

/// The order in which readers of a language look names up (CLDR's collation).
public final class Collation {
    private Collation() {}

    /// A new order each time: ICU's collators are not for several threads.
    public static Comparator<String> of(Tag tag) {
        Collator collator = Collator.getInstance(tag.locale());
        return collator::compare;
    }

    /// Sorts things by their names; equal names fall back on the plain order of their letters.
    public static <T> Comparator<T> by(Tag tag, Function<T, String> name) {
        return Comparator.comparing(name, of(tag)).thenComparing(name);
    }
}
