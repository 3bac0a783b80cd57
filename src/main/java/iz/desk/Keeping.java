package iz.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/// What keepers do: look after accounts, and freeze the archive. Who is no keeper changes nothing
/// here.
public final class Keeping {
    private final Database database;
    private final Invitations invitations;
    private final Clock clock;

    Keeping(Database database, Invitations invitations, Clock clock) {
        this.database = database;
        this.invitations = invitations;
        this.clock = clock;
    }

    /// @return a code, shown once and not kept; empty for who is no keeper
    public Optional<String> invite(Account who, Role role) {
        if (!change(
                who,
                open -> {
                    Audit.write(open, clock, who, Audit.What.INVITED, role.code());
                    return true;
                })) {
            return Optional.empty();
        }
        return Optional.of(invitations.invite(role));
    }

    public boolean isFrozen() {
        return database.ask(Settings::isFrozen);
    }

    /// While it is frozen nobody writes and nothing is published.
    public boolean freeze(Account who, boolean yes) {
        return change(
                who,
                open -> {
                    Settings.freeze(open, yes);
                    Audit.write(open, clock, who, yes ? Audit.What.FROZEN : Audit.What.THAWED, "");
                    return true;
                });
    }

    /// Gives another account another role. One needs a second factor for some; without it the next
    /// entry fails until it is made, so that is asked for first.
    ///
    /// @return false for one's own account, and where the second factor is missing
    public boolean appoint(Account who, long other, Role role) {
        return change(
                who,
                open -> {
                    Optional<String> name = name(open, other);
                    boolean fit =
                            !role.needsTotp()
                                    || Database.row(
                                                    open,
                                                    row -> true,
                                                    "SELECT 1 FROM account WHERE id = ? AND totp IS"
                                                            + " NOT NULL",
                                                    other)
                                            .isPresent();
                    if (name.isEmpty() || !fit || other == who.id()) {
                        return false;
                    }
                    Database.update(
                            open, "UPDATE account SET role = ? WHERE id = ?", role.code(), other);
                    Audit.write(open, clock, who, Audit.What.ROLE, name.get() + ": " + role.code());
                    return true;
                });
    }

    /// Ends another account, as if it had left; what it published stays.
    public boolean remove(Account who, long other) {
        return change(
                who,
                open -> {
                    Optional<String> name = name(open, other);
                    if (name.isEmpty() || other == who.id()) {
                        return false;
                    }
                    Accounts.delete(open, other);
                    Audit.write(open, clock, who, Audit.What.REMOVED, name.get());
                    return true;
                });
    }

    private static Optional<String> name(Connection open, long account) throws SQLException {
        return Database.row(
                open,
                row -> row.getString(1),
                "SELECT pen_name FROM account WHERE id = ?",
                account);
    }

    private boolean change(Account who, Database.Work<Boolean> work) {
        return who.role() == Role.KEEPER && database.change(work);
    }
}
