package iz.store;

/// How much there is.
public record Totals(int works, int versions, int languages, int scripts, int poets) {}
