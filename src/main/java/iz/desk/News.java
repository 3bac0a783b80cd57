package iz.desk;

import java.time.LocalDate;

/// Something that a translator should know.
///
/// @param title of the draft that it is about
/// @param text said with it, such as a reason; may be empty
/// @param seen true when it was shown before
public record News(
        long id, long draft, String title, Kind kind, String text, LocalDate day, boolean seen) {
    public enum Kind {
        /// Given back, with a reason.
        RETURNED,
        /// A reviewer said something.
        REMARKED,
        /// It is in the archive.
        PUBLISHED,
        /// The source reads otherwise than it did.
        CHANGED,
        /// Another translator lets this one write it too.
        SHARED
    }
}
