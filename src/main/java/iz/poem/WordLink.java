package iz.poem;

import java.util.List;

/// Words of a version that answer words of the version it was made from. Any number on either side,
/// in any order and in several lines: links may cross, and a word may be in more than one.
///
/// @param own stretches of the version's own lines; at least one
/// @param source stretches of the source version's lines that they answer; at least one
public record WordLink(Id id, List<Stretch> own, List<Stretch> source) {
    /// A graph knows no order of either side, so here they have one by value.
    public WordLink {
        own = own.stream().distinct().sorted().toList();
        source = source.stream().distinct().sorted().toList();
        if (own.isEmpty() || source.isEmpty()) {
            throw new IllegalArgumentException(id + " links nothing to something.");
        }
    }
}
