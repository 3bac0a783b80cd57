package iz.desk;

import java.sql.Connection;
import java.sql.SQLException;

/// What keepers set for the whole desk.
final class Settings {
    private static final String FROZEN = "frozen";

    private Settings() {}

    /// True while the archive is read-only: nobody writes, nothing is published.
    static boolean isFrozen(Connection open) throws SQLException {
        return Database.row(open, row -> true, "SELECT 1 FROM setting WHERE name = ?", FROZEN)
                .isPresent();
    }

    static void freeze(Connection open, boolean yes) throws SQLException {
        Database.update(open, "DELETE FROM setting WHERE name = ?", FROZEN);
        if (yes) {
            Database.update(open, "INSERT INTO setting (name, value) VALUES (?, 'yes')", FROZEN);
        }
    }
}
