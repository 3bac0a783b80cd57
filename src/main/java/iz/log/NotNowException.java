package iz.log;

/// Nothing new is taken in for now, so that what is there stays sound: the disk is nearly full, or
/// can only be read, or the clock is wrong. Reading goes on.
public final class NotNowException extends RuntimeException {
    /// @param sentence what is missing, and what to do
    public NotNowException(String sentence) {
        super(sentence);
    }

    /// @param sentence what is missing, and what to do
    public NotNowException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
