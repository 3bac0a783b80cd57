package iz.poem;

import java.util.List;
import java.util.Optional;

/// What somebody says, and where; never the archive's own voice.
///
/// @param about the thing that the claim is about
/// @param property the IRI of what is claimed of it, if named
/// @param value the value as recorded, such as `1923-05-01`
/// @param valueThing the thing that is claimed, such as a person
/// @param statement the claim in words
/// @param saidBy who says it
/// @param sources where it is said
/// @param disputes the claims that it contradicts
public record Claim(
        Id id,
        Optional<Reference> about,
        Optional<String> property,
        Optional<String> value,
        Optional<Reference> valueThing,
        Names statement,
        List<Reference> saidBy,
        List<Reference> sources,
        List<Id> disputes) {}
