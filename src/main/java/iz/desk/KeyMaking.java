package iz.desk;

/// What came of somebody's wish for a key.
public sealed interface KeyMaking {
    /// @param token shown once, and not kept
    record Made(String token) implements KeyMaking {}

    /// It has no name, or too long a one.
    record Unlabelled() implements KeyMaking {}

    /// It would open nothing.
    record Scopeless() implements KeyMaking {}

    /// They have as many as anybody may have.
    record TooMany() implements KeyMaking {}
}
