package iz.desk;

import iz.poem.Id;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Corrections that readers suggest, without an account. They wait here for editors; their number
/// is bounded, as a whole and for each line, since nothing is known by which to bound those who
/// send them.
public final class Suggestions {
    /// Characters of a wording or reason.
    public static final int LONGEST = 1_000;

    private static final int MOST = 1_000;
    private static final int MOST_OF_A_LINE = 20;

    private final Database database;
    private final Clock clock;

    Suggestions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What came of a suggestion.
    public enum Taken {
        TAKEN,
        /// Neither a wording nor a reason.
        EMPTY,
        LONG,
        /// The same words wait for this line already.
        KNOWN,
        /// Too many wait: for this line, or in all.
        FULL
    }

    public Taken suggest(Id line, String wording, String reason) {
        if (wording.isBlank() && reason.isBlank()) {
            return Taken.EMPTY;
        }
        if (wording.length() > LONGEST || reason.length() > LONGEST) {
            return Taken.LONG;
        }
        return database.change(open -> {
            if (count(
                            open,
                            "line = ? AND wording = ? AND reason = ?",
                            line.value(),
                            wording,
                            reason)
                    > 0) {
                return Taken.KNOWN;
            }
            if (count(open, "line = ?", line.value()) >= MOST_OF_A_LINE
                    || count(open, "1 = 1") >= MOST) {
                return Taken.FULL;
            }
            Database.update(
                    open,
                    "INSERT INTO suggestion (line, wording, reason, day) VALUES (?, ?, ?, ?)",
                    line.value(),
                    wording,
                    reason,
                    LocalDate.now(clock).toString());
            return Taken.TAKEN;
        });
    }

    private static int count(java.sql.Connection open, String where, Object... values)
            throws java.sql.SQLException {
        return Database.row(
                        open,
                        row -> row.getInt(1),
                        "SELECT count(*) FROM suggestion WHERE " + where,
                        values)
                .orElse(0);
    }

    /// All that wait, for editors; none for others.
    public List<Suggestion> all(Account who) {
        return !who.role().mayDoWhat(Role.EDITOR)
                ? List.of()
                : database.ask(open ->
                        Database.rows(
                                open,
                                row ->
                                        new Suggestion(
                                                row.getLong(1),
                                                Id.of(row.getString(2)),
                                                row.getString(3),
                                                row.getString(4),
                                                LocalDate.parse(row.getString(5))),
                                "SELECT id, line, wording, reason, day FROM suggestion"
                                        + " ORDER BY id"));
    }

    /// Lays one aside: it was followed, or will not be.
    public boolean settle(Account who, long id) {
        return who.role().mayDoWhat(Role.EDITOR)
                && database.change(open -> {
                    boolean gone =
                            Database.update(open, "DELETE FROM suggestion WHERE id = ?", id) == 1;
                    if (gone) {
                        Audit.write(open, clock, who, Audit.What.SUGGESTION, "" + id);
                    }
                    return gone;
                });
    }
}
