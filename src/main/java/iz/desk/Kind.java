package iz.desk;

/// What is made of the source.
public enum Kind {
    TRANSLATION,
    TRANSLITERATION,
    /// A free rendering: who made it is credited as adapter.
    ADAPTATION
}
