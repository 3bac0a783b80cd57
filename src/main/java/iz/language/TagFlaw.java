package iz.language;

/// What is wrong with a language tag.
///
/// @param sentence what is wrong and what to write instead
public record TagFlaw(Kind kind, String sentence) {

    public enum Kind {
        /// Not a tag of BCP 47, or one of its subtags is not registered.
        UNKNOWN,
        /// A good tag, written in another way than the canonical one.
        NOT_CANONICAL
    }
}
