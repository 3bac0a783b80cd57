package iz.desk;

import java.util.List;

/// Words of a draft that answer words of its source.
///
/// @param number by which readers know it: `w3`
/// @param own marks in blocks
/// @param source marks in lines
/// @param fits false when some of the words are no longer there; it is not published then
public record Tie(long id, int number, List<Mark> own, List<Mark> source, boolean fits) {}
