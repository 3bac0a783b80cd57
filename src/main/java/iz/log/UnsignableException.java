package iz.log;

/// To sign the log as it is would contradict what was signed before, or use keys that are not its
/// own. It stays readable, and unsigned.
public final class UnsignableException extends RuntimeException {
    public UnsignableException(String sentence) {
        super(sentence);
    }
}
