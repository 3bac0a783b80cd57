package iz.desk;

import iz.poem.Id;
import iz.store.Press;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Takes out of the archive what should not be there: a tombstone stays, copies that others took
/// cannot be called back.
public final class Withdrawals {
    private static final String OWN = "Withdrawn by its translator.";

    private final Database database;
    private final Clock clock;
    private final Press press;

    Withdrawals(Database database, Clock clock, Press press) {
        this.database = database;
        this.clock = clock;
        this.press = press;
    }

    /// Withdraws what somebody published alone; of what several wrote, none can withdraw the work
    /// of the others.
    public boolean own(Account who, long draft) {
        Optional<Id> version =
                database.ask(open ->
                        mayWithdraw(open, who, draft)
                                ? DraftRows.draft(open, draft).flatMap(Draft::version)
                                : Optional.empty());
        return version.isPresent() && withdraw(who, version.get(), OWN);
    }

    public boolean may(Account who, long draft) {
        return database.ask(open -> mayWithdraw(open, who, draft));
    }

    /// Withdraws whatever somebody published alone.
    void allOwn(Account who, List<Draft> drafts) {
        drafts.forEach(draft -> own(who, draft.id()));
    }

    /// For keepers, such as when somebody with a right to ask for it does.
    ///
    /// @param reason what readers are told; not blank
    /// @return false when there is no such thing, or this is no keeper
    public boolean anything(Account who, Id id, String reason) {
        return who.role() == Role.KEEPER && !reason.isBlank() && withdraw(who, id, reason);
    }

    private boolean withdraw(Account who, Id id, String reason) {
        if (!press.withdraw(id, reason)) {
            return false;
        }
        database.tend(open -> {
            Audit.write(open, clock, who, Audit.What.WITHDRAWN, id.value());
            return Database.update(
                    open, "UPDATE draft SET state = 'WITHDRAWN' WHERE version = ?", id.value());
        });
        return true;
    }

    private static boolean mayWithdraw(Connection open, Account who, long draft)
            throws SQLException {
        return Access.isHand(open, who, draft)
                && Database.row(
                                open,
                                row -> true,
                                "SELECT 1 FROM draft WHERE id = ? AND version <> ''"
                                        + " AND state <> 'WITHDRAWN' AND 1 = (SELECT count(*)"
                                        + " FROM hand WHERE draft = draft.id) AND EXISTS (SELECT 1"
                                        + " FROM block WHERE draft = draft.id AND published <> 0)",
                                draft)
                        .isPresent();
    }
}
