package iz.log;

/// A log contradicts what it said before, under its own signature.
public final class RewrittenException extends RuntimeException {
    RewrittenException(String sentence) {
        super(sentence);
    }
}
