package iz.poem;

import java.util.Locale;

/// How the lines of a division stand together; the names are those of the concepts in
/// `concepts/division`.
public enum DivisionKind {
    STANZA,
    COUPLET,
    TERCET,
    QUATRAIN,
    DISTICH,
    /// Two hemistichs that stand side by side where there is room.
    BAYT,
    /// A numbered verse of a prose or psalm text; its lines are cola.
    VERSE,
    SECTION;

    /// @param slug the concept's name; an unknown one is laid out as a stanza
    public static DivisionKind ofSlug(String slug) {
        for (DivisionKind kind : values()) {
            if (kind.slug().equals(slug)) {
                return kind;
            }
        }
        return STANZA;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
