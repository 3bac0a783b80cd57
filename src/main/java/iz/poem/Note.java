package iz.poem;

/// A remark on a line.
public record Note(Id id, Id segment, Names text) {}
