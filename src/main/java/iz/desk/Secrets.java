package iz.desk;

import java.util.List;

/// What somebody is shown once, when it is made.
///
/// @param passphrase that the server made; empty if they brought their own
/// @param totp base 32, for an app that counts codes; empty where none was made
/// @param totpLink the same as a link
/// @param recovery codes in the place of the app's, each good for once
public record Secrets(String passphrase, String totp, String totpLink, List<String> recovery) {
    static Secrets of(String passphrase) {
        return new Secrets(passphrase, "", "", List.of());
    }

    /// True when there is something to be shown.
    public boolean any() {
        return !passphrase.isEmpty() || !totp.isEmpty();
    }

    /// The key as people read it: in groups of four.
    public String totpInGroups() {
        return totp.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
