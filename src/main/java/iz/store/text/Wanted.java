package iz.store.text;

import java.util.Optional;

/// Which lines may answer.
///
/// @param language of the line, such as `ug`
/// @param role of its version
/// @param works only of these; empty: of all
public record Wanted(Optional<String> language, Optional<String> role, Optional<WorkFilter> works) {
    public static final Wanted ALL =
            new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
}
