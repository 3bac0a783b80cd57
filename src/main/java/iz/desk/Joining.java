package iz.desk;

import iz.language.NameFlaw;

/// What came of somebody's wish to join.
public sealed interface Joining {
    record Joined(Account account, Secrets secrets) implements Joining {}

    /// The invitation is none, was used, or is too old.
    record NoInvitation() implements Joining {}

    record BadName(NameFlaw flaw) implements Joining {}

    /// Somebody has this name, or one that looks like it.
    record NameTaken() implements Joining {}

    /// The passphrase is too easily guessed.
    record Weak() implements Joining {}
}
