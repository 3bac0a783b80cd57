package iz.language.script;

import iz.language.Tag;

import java.util.List;
import java.util.Locale;

/// A named way of writing a language in a script.
///
/// @param name what a person types, such as `uly`
/// @param title what a person reads
/// @param from the tags of the text that it is made from
/// @param script the script, and variant, subtags of what it makes
/// @param mechanism the field of the T extension (RFC 6497) that names it: `m0` where Unicode has a
///   name, else `x0`; empty for the usual way of writing the script
/// @param back whether text written in it can be read back
/// @param source the document that the rules come from
/// @param loses what the result no longer says
public record Scheme(
        String name,
        String title,
        List<Tag> from,
        String script,
        String mechanism,
        boolean back,
        Kind kind,
        String source,
        String loses) {

    /// How far a scheme can be trusted.
    public enum Kind {
        /// Letter by letter after a published table.
        EXACT,
        /// Close to how it is read aloud; names and loans may differ from what a person would
        /// write.
        AID;

        /// In words, for a reader.
        public String words() {
            return this == EXACT ? "exact table" : "machine reading aid";
        }
    }

    public Scheme {
        from = List.copyOf(from);
    }

    /// What those who know it call it: `ULY`; a machine reading aid goes by its title.
    public String sign() {
        if (kind == Kind.AID) {
            return title;
        }
        return name.endsWith("-almaty") ? "USY Almaty" : name.toUpperCase(Locale.ROOT);
    }

    /// The tag of what it makes from a text with this tag, such as `ug-Latn-t-ug-arab-x0-uly`.
    public Tag to(Tag source) {
        String plain = source.plain().value();
        String made = source.language() + "-" + script;
        if (made.equalsIgnoreCase(plain) && mechanism.isEmpty()) {
            return Tag.of(made);
        }
        String field = mechanism.isEmpty() ? "" : "-" + mechanism;
        return Tag.of(made + "-t-" + plain.toLowerCase(Locale.ROOT) + field);
    }

    /// The tag of what it makes from the first kind of text that it takes.
    public Tag to() {
        return to(from.getFirst());
    }

    /// True when a text with this tag can be brought into the scheme.
    public boolean takes(Tag tag) {
        return from.contains(tag.plain());
    }
}
