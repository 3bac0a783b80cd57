package iz.poem;

import java.util.List;
import java.util.Optional;

/// A work as such (an LRMoo work): what its versions have in common.
///
/// @param creators poets; empty for an anonymous work, which then is part of a collection
/// @param made between which years
/// @param versions originals first, then transliterations, then translations
public record Work(
        Id id,
        Names title,
        List<Reference> creators,
        Optional<Reference> partOf,
        List<Reference> forms,
        List<Reference> themes,
        List<Reference> metres,
        Optional<Period> made,
        Names description,
        List<Version> versions) {

    public Optional<Version> version(String slug) {
        return versions.stream().filter(v -> v.id().slug().equals(slug)).findFirst();
    }
}
