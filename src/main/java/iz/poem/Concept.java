package iz.poem;

/// A form, theme, metre or kind of division.
public record Concept(Id id, Names label, Names definition) {}
