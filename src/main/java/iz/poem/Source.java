package iz.poem;

import java.util.Optional;

/// A printed or public copy that something was read from.
///
/// @param date as recorded: a year or a day
public record Source(
        Id id,
        Names names,
        Optional<String> citation,
        Optional<String> url,
        Optional<String> date,
        Names description) {}
