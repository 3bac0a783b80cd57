package iz.log;

import java.time.LocalDate;

/// One line of the log. Its text without the line break is what a Merkle tree would take as a leaf.
public sealed interface Entry {
    /// From 1, without gaps.
    long position();

    /// Public times are days.
    LocalDate day();

    /// The named graph.
    String iri();

    /// From this entry on the graph is what the record says.
    record Put(long position, LocalDate day, Digest digest, String iri) implements Entry {}

    /// From this entry on the graph is gone; the tombstone stays.
    ///
    /// @param reason said to readers
    record Withdrawal(long position, LocalDate day, String iri, String reason) implements Entry {}

    /// `position day kind hash iri [reason]`, between tabs.
    default String line() {
        return switch (this) {
            case Put put ->
                    String.join(
                            "\t",
                            Long.toString(put.position),
                            put.day.toString(),
                            "put",
                            put.digest.hex(),
                            put.iri);
            case Withdrawal gone ->
                    String.join(
                            "\t",
                            Long.toString(gone.position),
                            gone.day.toString(),
                            "withdraw",
                            "-",
                            gone.iri,
                            gone.reason);
        };
    }

    /// @throws IllegalArgumentException if it is not a line that [#line] writes
    static Entry parse(String line) {
        String[] parts = line.split("\t", -1);
        try {
            Entry entry =
                    switch (parts.length > 2 ? parts[2] : "") {
                        case "put" ->
                                new Put(
                                        Long.parseLong(parts[0]),
                                        LocalDate.parse(parts[1]),
                                        Digest.ofHex(parts[3]),
                                        parts[4]);
                        case "withdraw" ->
                                new Withdrawal(
                                        Long.parseLong(parts[0]),
                                        LocalDate.parse(parts[1]),
                                        parts[4],
                                        parts[5]);
                        default -> throw new IllegalArgumentException("no entry: " + line);
                    };
            if (!entry.line().equals(line)) {
                throw new IllegalArgumentException("no entry: " + line);
            }
            return entry;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no entry: " + line, e);
        }
    }
}
