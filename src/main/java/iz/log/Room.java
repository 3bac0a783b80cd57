package iz.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The disk below a data folder. Some of it is never filled: TDB2 and Lucene need room to finish
/// what they began, and a machine whose disk is full breaks in many ways at once.
///
/// @param margin bytes that stay free
public record Room(Path folder, long margin) {
    /// Enough to publish a large work, and for the views to follow.
    public static final long MARGIN = 64L << 20;

    /// The room below a folder, with the usual margin.
    public static Room of(Path folder) {
        return new Room(folder, MARGIN);
    }

    /// Asked before each write; when there is room again, so does the next one find it.
    ///
    /// @throws NotNowException if less than the margin is free, or nothing can be written
    public void need() {
        if (!Files.isWritable(folder)) {
            throw new NotNowException(
                    "nothing can be written to "
                            + folder
                            + ": the disk can only be read, or the folder belongs to somebody"
                            + " else; reading goes on, and writing as soon as it can");
        }
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (free < margin) {
            throw new NotNowException(
                    "only "
                            + (free >> 20)
                            + " MB are free on the disk of "
                            + folder
                            + ", and the last "
                            + (margin >> 20)
                            + " MB are never filled (the setting `margin`); reading goes on, and"
                            + " writing as soon as there is room");
        }
    }
}
