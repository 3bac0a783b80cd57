package iz.desk;

import java.time.LocalDate;
import java.util.Set;

/// A key as its owner sees it on a list; what it is made of is not kept.
///
/// @param label by which they know it again
/// @param last the day after which it opens nothing
public record Key(long id, String label, Set<Scope> scopes, LocalDate last) {
    public Key {
        scopes = Set.copyOf(scopes);
    }
}
