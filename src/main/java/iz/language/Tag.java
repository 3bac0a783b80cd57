package iz.language;

import com.ibm.icu.util.ULocale;

import java.util.Locale;
import java.util.Optional;

/// A BCP 47 language tag with its script, such as `ug-Arab` or `ug-Latn-t-ug-arab` (RFC 5646, RFC
/// 6497).
///
/// @param value the tag as it is written in the records
public record Tag(String value) {

    public static Tag of(String value) {
        return new Tag(value);
    }

    /// The language subtag, such as `ug`.
    public String language() {
        int dash = value.indexOf('-');
        return dash < 0 ? value : value.substring(0, dash);
    }

    /// The ISO 15924 code of the script: the tag's own, or the one that CLDR's likely subtags give.
    public String script() {
        String own = locale().getScript();
        return own.isEmpty() ? ULocale.addLikelySubtags(locale()).getScript() : own;
    }

    /// Right-to-left or left-to-right; it follows from the script alone.
    public Direction direction() {
        return Direction.ofScript(script());
    }

    /// True when the tag carries the T extension: text brought over from another script.
    public boolean transformed() {
        return value.contains("-t-");
    }

    /// The tag without its extensions: `ug-Latn` of `ug-Latn-t-ug-arab`.
    public Tag plain() {
        int t = value.indexOf("-t-");
        return t < 0 ? this : new Tag(value.substring(0, t));
    }

    /// The same in canonical case and with its script, where that is known: `kk-Cyrl` of `KK`.
    public Optional<Tag> withScript() {
        ULocale given = locale();
        String script = script();
        if (given.getLanguage().isEmpty() || script.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Tag(
                        new ULocale.Builder()
                                .setLocale(given)
                                .setScript(script)
                                .build()
                                .toLanguageTag()));
    }

    /// What a text of this tag is tagged when it was brought over from another script, letter by
    /// letter: `ug-Latn-t-ug-arab` (RFC 6497).
    public Tag from(Tag source) {
        return new Tag(plain().value() + "-t-" + source.plain().value().toLowerCase(Locale.ROOT));
    }

    public ULocale locale() {
        return ULocale.forLanguageTag(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
