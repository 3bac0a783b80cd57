package iz.poem;

import java.time.LocalDate;
import java.util.Optional;

/// How a version came into the archive; days only, never times.
public record Contribution(Optional<LocalDate> day, Optional<Reference> by) {}
