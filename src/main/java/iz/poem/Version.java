package iz.poem;

import iz.language.Tag;
import iz.language.script.Scheme;

import java.util.List;
import java.util.Optional;

/// One version of a work: an original, a translation or a transliteration (an LRMoo expression),
/// without its text.
///
/// @param tag the language and script of every line
/// @param source the version that this one translates or transliterates
/// @param rights absent only in damaged data: the checker demands it
/// @param method how it was made; originals have none
/// @param witness the copy that it was typed from
public record Version(
        Id id,
        Id work,
        Role role,
        Tag tag,
        Names title,
        Optional<Id> source,
        Optional<Rights> rights,
        Optional<Method> method,
        List<Credit> credits,
        Optional<Reference> witness,
        Names description,
        Optional<Contribution> contribution) {

    public boolean original() {
        return role == Role.ORIGINAL;
    }

    /// The scheme that made it from its source on the fly; empty for a version that is stored.
    public Optional<Scheme> scheme() {
        return Generated.named(id).map(Generated.Name::scheme);
    }

    public List<Reference> credited(Relator relator) {
        return credits.stream().filter(c -> c.relator() == relator).map(Credit::agent).toList();
    }
}
