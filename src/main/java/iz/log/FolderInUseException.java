package iz.log;

import java.nio.file.Path;

/// Another process works on the data folder.
public final class FolderInUseException extends RuntimeException {
    public FolderInUseException(Path data, String process) {
        super(
                data
                        + " is in use by another iz (process "
                        + process
                        + "); stop that one first, or name another folder with --data");
    }
}
