package iz.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Who did what at the desk, on which day; for keepers.
public final class Audit {
    private static final int MOST = 1_000;

    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    public enum What {
        INVITED,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        WITHDRAWN,
        ROLE,
        REMOVED,
        FROZEN,
        THAWED,
        SUGGESTION
    }

    /// @param who a pen name
    /// @param about a draft, a version or a name
    public record Deed(LocalDate day, String who, What what, String about) {}

    /// The last thousand, newest first.
    public List<Deed> all() {
        return database.ask(open ->
                Database.rows(
                        open,
                        row ->
                                new Deed(
                                        LocalDate.parse(row.getString(1)),
                                        row.getString(2),
                                        What.valueOf(row.getString(3)),
                                        row.getString(4)),
                        "SELECT day, who, what, about FROM audit ORDER BY id DESC LIMIT ?",
                        MOST));
    }

    static void write(Connection open, Clock clock, Account who, What what, String about)
            throws SQLException {
        Database.update(
                open,
                "INSERT INTO audit (day, who, what, about) VALUES (?, ?, ?, ?)",
                LocalDate.now(clock).toString(),
                who.penName(),
                what.name(),
                about);
    }
}
