package iz.desk;

import java.util.Locale;
import java.util.Optional;

/// What somebody may do. Each role may do what those before it may.
public enum Role {
    /// Writes renderings.
    TRANSLATOR,
    /// Reviews them.
    EDITOR,
    /// Looks after accounts and the archive.
    KEEPER;

    /// As commands and forms write it: `translator`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    public boolean mayDoWhat(Role other) {
        return compareTo(other) >= 0;
    }

    /// True where a stolen passphrase alone would put others at risk: a second factor is needed.
    public boolean needsTotp() {
        return this != TRANSLATOR;
    }
}
