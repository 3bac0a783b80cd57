package iz.store.text;

import iz.poem.Id;

/// A line that was found.
///
/// @param score the sum, over the words asked for, of how closely the line has them: see
///   [Closeness]
public record ScoredLine(Id line, float score) {}
