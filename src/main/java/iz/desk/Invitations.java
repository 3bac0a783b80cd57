package iz.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Codes that let one person join, once. Who invited whom is not kept.
public final class Invitations {
    /// Days.
    public static final int GOOD_FOR = 14;

    /// 80 bits.
    private static final int LETTERS = 16;

    private final Database database;
    private final Clock clock;

    Invitations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the code, which is shown once and not kept
    public String invite(Role role) {
        String code = Tokens.readable(LETTERS);
        database.change(open -> {
            Database.update(open, "DELETE FROM invitation WHERE ends < ?", today());
            return Database.update(
                    open,
                    "INSERT INTO invitation (code, role, ends) VALUES (?, ?, ?)",
                    Tokens.hash(code),
                    role.code(),
                    today() + GOOD_FOR);
        });
        return code;
    }

    /// What the code is for; empty when it is none, was used, or is too old.
    public Optional<Role> role(String code) {
        return database.ask(open -> role(open, code));
    }

    private Optional<Role> role(Connection open, String code) throws SQLException {
        return Database.row(
                        open,
                        row -> row.getString(1),
                        "SELECT role FROM invitation WHERE code = ? AND ends >= ?",
                        Tokens.hash(code),
                        today())
                .flatMap(Role::of);
    }

    /// Uses it up, in the transaction of whoever joins.
    Optional<Role> use(Connection open, String code) throws SQLException {
        Optional<Role> role = role(open, code);
        Database.update(open, "DELETE FROM invitation WHERE code = ?", Tokens.hash(code));
        return role;
    }

    private long today() {
        return LocalDate.now(clock).toEpochDay();
    }
}
