package iz.poem;

/// How a translation or transliteration was made.
public enum Method {
    BY_HAND,
    MACHINE_ASSISTED,
    MACHINE
}
