package iz.log;

/// A graph that cannot become a record; its author has to mend it.
public final class UnfitGraphException extends RuntimeException {
    public UnfitGraphException(String iri, String sentence) {
        super("<" + iri + "> cannot be recorded: " + sentence);
    }
}
