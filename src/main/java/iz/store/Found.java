package iz.store;

import java.util.List;
import java.util.Map;

/// What a selection finds.
///
/// @param total of works
/// @param works one page of them
/// @param page from 1
/// @param pages how many there are; 0 when nothing is found
/// @param counts for each facet its values with the number of works that would be found if that
///   value were chosen and the other facets stayed; the most frequent first
public record Found(
        int total, List<Listed> works, int page, int pages, Map<Facet, List<Count>> counts) {

    /// How many works have a value.
    public record Count(String value, int works) {}
}
