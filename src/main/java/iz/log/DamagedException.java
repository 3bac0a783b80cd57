package iz.log;

import java.nio.file.Path;

/// The archive itself is not what it was: a record or the log was changed, cut or lost after it had
/// been written.
public final class DamagedException extends RuntimeException {
    private final Path file;

    /// @param file what is damaged
    /// @param sentence what was expected, what was found, and what to do
    public DamagedException(Path file, String sentence) {
        super(file + " is damaged: " + sentence);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
