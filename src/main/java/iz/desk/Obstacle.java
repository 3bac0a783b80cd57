package iz.desk;

/// Why somebody cannot take a step, in the order in which it is looked at.
public enum Obstacle {
    /// The key is not for it.
    SCOPE,
    /// There is no such draft for them.
    UNKNOWN,
    /// Only its translators may.
    NOT_THEIRS,
    /// Nobody reviews their own.
    OWN,
    /// It is not where the step begins, such as in review.
    STATE,
    /// Nobody writes and nothing is published now.
    FROZEN
}
