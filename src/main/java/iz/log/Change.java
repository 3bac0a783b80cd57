package iz.log;

/// What is asked of the log.
public sealed interface Change {
    String iri();

    record Put(String iri, Digest digest) implements Change {}

    record Withdraw(String iri, String reason) implements Change {}
}
