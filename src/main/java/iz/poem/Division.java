package iz.poem;

/// A stanza, couplet or verse: a group of lines in a version.
///
/// @param index its place, from 1
public record Division(Id id, int index, DivisionKind kind) {}
