package iz.poem;

/// A place, event, object or collection: something with a name and a description.
public record Thing(Id id, Kind kind, Names names, Names description) {
    public enum Kind {
        PLACE,
        EVENT,
        OBJECT,
        COLLECTION
    }
}
