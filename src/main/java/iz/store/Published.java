package iz.store;

import java.util.Optional;
import java.util.Set;

/// What came of a publication. All of it is in the log, durably.
///
/// @param added graphs that are new or have changed
/// @param unchanged graphs that were there already, to the letter
/// @param trouble why the view could not follow; it will at the next start
public record Published(Set<String> added, long unchanged, Optional<String> trouble) {
    /// The same, with a trouble more.
    Published but(String other) {
        return new Published(
                added,
                unchanged,
                Optional.of(trouble.map(first -> first + " " + other).orElse(other)));
    }
}
