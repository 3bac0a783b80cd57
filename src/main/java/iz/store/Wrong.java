package iz.store;

import java.time.LocalDate;
import java.util.Optional;

/// Something that a look through the archive found damaged.
///
/// @param file below the data folder
/// @param iri the graph of which it is the record, if it is one
/// @param good the last day on which it was seen to be sound
/// @param found the day on which it was not
/// @param healed by which copy it was put right; empty while it is not
public record Wrong(
        String file,
        Optional<String> iri,
        Optional<LocalDate> good,
        LocalDate found,
        Optional<Cure> healed) {
    /// Where the sound copy came from.
    public enum Cure {
        /// What the server had in memory.
        MEMORY,
        /// The view: its triples, written again, had the record's hash.
        VIEW,
        /// Another copy of the archive.
        COPY,
        /// The records, from which every view is made.
        RECORDS
    }
}
