package iz.desk;

import java.util.Set;

/// A program with a key: whose it is, and what it may do in their name.
///
/// @param scopes those that the account's role covers today
public record Holder(Account account, Set<Scope> scopes) {
    public Holder {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
