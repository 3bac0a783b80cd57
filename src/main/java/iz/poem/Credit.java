package iz.poem;

/// Who did what for a version.
public record Credit(Relator relator, Reference agent) {}
