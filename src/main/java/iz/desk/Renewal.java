package iz.desk;

import java.time.Duration;

/// What came of somebody's wish for a new passphrase or second factor.
public sealed interface Renewal {
    record Renewed(Secrets secrets) implements Renewal {}

    /// The present passphrase is another.
    record Refused() implements Renewal {}

    /// The new passphrase is too easily guessed.
    record Weak() implements Renewal {}

    /// Too many tries.
    ///
    /// @param delay until the next
    record Wait(Duration delay) implements Renewal {}
}
