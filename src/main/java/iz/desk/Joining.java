package iz.desk;

import iz.language.NameFlaw;

import java.util.List;

/// What came of somebody's wish to join.
public sealed interface Joining {
    /// @param passphrase that the server made; empty if they brought their own
    /// @param totp base 32, for an app that counts codes; empty where none is needed
    /// @param totpLink the same as a link
    /// @param recovery codes in its place, each good for once
    record Joined(
            Account account, String passphrase, String totp, String totpLink, List<String> recovery)
            implements Joining {}

    /// The invitation is none, was used, or is too old.
    record NoInvitation() implements Joining {}

    record BadName(NameFlaw flaw) implements Joining {}

    /// Somebody has this name, or one that looks like it.
    record NameTaken() implements Joining {}

    /// The passphrase is too easily guessed.
    record Weak() implements Joining {}
}
