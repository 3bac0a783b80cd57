package iz.query;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Why a query gets no answer. It is not caught by ARQ, which takes only errors of expressions for
/// a part of the data.
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final @Nullable Place place;
    private final String expected;
    private final String hint;

    /// What was wrong.
    public enum Kind {
        /// The text is no SPARQL.
        SYNTAX(400),
        /// It is SPARQL, but not what this endpoint does.
        NOT_OFFERED(400),
        /// A graph, state or format that is not there.
        UNKNOWN(400),
        /// It would change the archive.
        UPDATE(403),
        /// None of the formats that it can be had in is acceptable.
        FORMAT(406),
        /// What was sent is not of a type that holds a query.
        MEDIA_TYPE(415),
        /// The query itself is too large.
        SIZE(413),
        /// The answer is larger than what is sent.
        BUDGET(503),
        /// It took too long.
        DEADLINE(503),
        /// It took too much memory, or broke the query process.
        MEMORY(503),
        /// Others are asking, or the query process is starting.
        BUSY(503),
        /// Our mistake.
        BROKEN(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /// The HTTP status that says it.
        public int status() {
            return status;
        }

        /// `not-offered`
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A place in the text of the query, both from 1.
    public record Place(int line, int column) {}

    /// @param sentence what is wrong
    /// @param expected what could stand there; empty when that is not known
    /// @param hint what to do; empty for none
    public Refusal(
            Kind kind, String sentence, @Nullable Place place, String expected, String hint) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.place = place;
        this.expected = expected;
        this.hint = hint;
    }

    public Refusal(Kind kind, String sentence, String hint) {
        this(kind, sentence, null, "", hint);
    }

    /// A request to change the archive.
    public static Refusal update() {
        return new Refusal(
                Kind.UPDATE,
                "This endpoint answers questions and never changes the archive.",
                "Contributions are made by people: see /about/contribute.");
    }

    public Kind kind() {
        return kind;
    }

    /// What is wrong, in a sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public @Nullable Place place() {
        return place;
    }

    public String expected() {
        return expected;
    }

    public String hint() {
        return hint;
    }
}
