package iz.query;

import java.time.Duration;

/// How much one query may take.
///
/// @param deadline from its arrival to the last byte of its answer, without the time that the asker
///   takes to receive it
/// @param rows of a table
/// @param triples of a graph, which is made in memory
/// @param bytes of an answer
public record Budget(Duration deadline, long rows, long triples, long bytes) {
    /// The query itself, in characters.
    public static final int TEXT = 64 * 1024;

    /// Brackets inside each other.
    public static final int DEPTH = 64;

    /// Keywords, names and marks.
    public static final int LEXEMES = 12_000;

    /// `UNION`s of one query: ARQ goes down into each.
    public static final int UNIONS = 200;

    /// Characters of one string that a function makes.
    public static final int LITERAL = 1 << 20;

    /// For any who ask.
    public static Budget publicly(Duration deadline) {
        return new Budget(deadline, 1_000_000, 200_000, 100L << 20);
    }
}
