package iz.poem;

/// Another thing as it is mentioned: what it is called and where it is found.
public record Reference(Id id, Names names) {}
