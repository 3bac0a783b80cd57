package iz.poem;

/// A form, theme, metre or kind of division, or an entry of the glossary.
///
/// @param label what it is called, preferably
/// @param otherLabels what it may be called too
/// @param avoid words that should not be used for it
/// @param notes on its use
public record Concept(
        Id id, Names label, Names otherLabels, Names avoid, Names definition, Names notes) {}
