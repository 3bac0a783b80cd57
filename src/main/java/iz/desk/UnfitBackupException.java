package iz.desk;

/// A backup that cannot be restored: damaged, cut short, made for another key, or no backup of a
/// desk at all.
public final class UnfitBackupException extends RuntimeException {
    UnfitBackupException(String sentence) {
        super(sentence);
    }
}
