package iz.web.page;

import com.ibm.icu.util.ULocale;

import iz.language.Tag;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What languages call themselves.
final class Autonyms {
    /// Languages for which CLDR has no words of their own.
    private static final Map<String, Text> OTHERS =
            Map.of(
                    "lzh", Text.of("文言", Tag.of("lzh-Hant")),
                    "grc", Text.of("Ἑλληνική", Tag.of("grc-Grek")),
                    "la", Text.of("Latina", Tag.of("la-Latn")),
                    "pi", Text.of("Pāli", Tag.of("pi-Latn")),
                    "chg", Text.of("تورکی", Tag.of("chg-Arab")),
                    "ota", Text.of("لسان عثمانی", Tag.of("ota-Arab")));

    private static final Set<String> KNOWN =
            Arrays.stream(ULocale.getAvailableLocales())
                    .map(ULocale::getLanguage)
                    .collect(Collectors.toUnmodifiableSet());

    private Autonyms() {}

    /// @param language a language subtag
    static Optional<Text> of(String language) {
        Text other = OTHERS.get(language);
        if (other != null) {
            return Optional.of(other);
        }
        // Without this, ICU would answer in the language of the machine.
        return KNOWN.contains(language)
                ? Optional.of(
                        Text.of(ULocale.getDisplayLanguage(language, language), Tag.of(language)))
                : Optional.empty();
    }
}
