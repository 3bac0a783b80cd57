package iz.desk;

import java.time.Duration;

/// What came of somebody's wish to enter.
public sealed interface Entry {
    /// @param session a token for the cookie
    record Entered(Account account, String session) implements Entry {}

    /// Which of name, passphrase and code is wrong is not said.
    record Refused() implements Entry {}

    /// Too many tries.
    ///
    /// @param delay until the next
    record Wait(Duration delay) implements Entry {}
}
