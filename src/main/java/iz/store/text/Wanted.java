package iz.store.text;

import iz.poem.Id;

import java.util.Optional;
import java.util.Set;

/// Which lines may answer.
///
/// @param language of the line, such as `ug`
/// @param role of its version
/// @param works only of these; empty: of all
public record Wanted(Optional<String> language, Optional<String> role, Optional<Set<Id>> works) {
    public static final Wanted ALL =
            new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
}
