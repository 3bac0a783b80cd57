package iz.language;

import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.locale.LocaleValidityChecker;
import com.ibm.icu.util.ULocale;

import java.util.EnumSet;
import java.util.Optional;

/// Which language, script, region and variant subtags exist, by the IANA registry as CLDR keeps it.
///
/// The only class that touches `com.ibm.icu.impl`: ICU has the registry's data (no other library
/// here does) but no public way to ask it. ICU4J's version is pinned, so it cannot vanish unseen.
final class KnownSubtags {
    private final LocaleValidityChecker checker =
            new LocaleValidityChecker(EnumSet.of(Datasubtype.regular, Datasubtype.special));

    /// The first subtag that does not exist, such as `script Ltan`.
    Optional<String> firstUnknown(ULocale locale) {
        LocaleValidityChecker.Where where = new LocaleValidityChecker.Where();
        if (checker.isValid(locale, where)) {
            return Optional.empty();
        }
        return Optional.of(where.fieldFailure + " " + where.codeFailure);
    }
}
