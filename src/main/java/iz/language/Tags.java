package iz.language;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whether language tags are good: well-formed (RFC 5646, RFC 6497), known to the registry, in
/// canonical case. A corpus uses few tags very often, so answers are kept.
public final class Tags {
    /// Enough for any honest corpus, too few for a hostile one to fill the memory with.
    private static final int MOST_KEPT = 10_000;

    private final KnownSubtags known = new KnownSubtags();
    private final Map<String, Optional<TagFlaw>> kept = new ConcurrentHashMap<>();

    /// What is wrong with a tag, if anything.
    public Optional<TagFlaw> flaw(String tag) {
        Optional<TagFlaw> before = kept.get(tag);
        if (before != null) {
            return before;
        }
        Optional<TagFlaw> flaw = examine(tag);
        if (kept.size() < MOST_KEPT) {
            kept.put(tag, flaw);
        }
        return flaw;
    }

    /// True when the tag itself names its script: `ug-Arab`, not `ug`.
    public static boolean namesScript(String tag) {
        return !ULocale.forLanguageTag(tag).getScript().isEmpty();
    }

    private Optional<TagFlaw> examine(String tag) {
        String shown = "\"" + Characters.printable(tag) + "\"";
        ULocale locale;
        try {
            locale = new ULocale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return unknown(shown + " is not a language tag of BCP 47: " + e.getMessage() + ".");
        }
        Optional<String> missing = known.firstUnknown(locale);
        if (missing.isPresent()) {
            return unknown(
                    shown + " has a subtag that is not registered: " + missing.orElseThrow() + ".");
        }
        String canonical = locale.toLanguageTag();
        return canonical.equals(tag)
                ? Optional.empty()
                : Optional.of(
                        new TagFlaw(
                                TagFlaw.Kind.NOT_CANONICAL,
                                "Write the tag " + shown + " as \"" + canonical + "\"."));
    }

    private static Optional<TagFlaw> unknown(String sentence) {
        return Optional.of(new TagFlaw(TagFlaw.Kind.UNKNOWN, sentence));
    }
}
