package iz.poem;

import java.time.LocalDate;
import java.util.Optional;

/// How a version came into the archive; days only, never times.
///
/// @param from the record of the source that it was made from, named by its hash (RFC 6920), where
///   that was written down
public record Contribution(
        Optional<LocalDate> day, Optional<Reference> by, Optional<String> from) {}
