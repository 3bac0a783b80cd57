package iz.poem;

import java.util.Optional;

/// A person or group: a poet, a translator, somebody who makes a claim.
///
/// @param born the year or date as recorded (ISO 8601), where it is not disputed
public record Agent(
        Id id,
        boolean group,
        Names names,
        Optional<String> born,
        Optional<String> died,
        Optional<Reference> birthPlace,
        Optional<Reference> deathPlace,
        Names description) {}
