package iz.desk;

import iz.log.Room;

import java.nio.file.Path;
import java.time.Clock;

/// Where people work on what is not published yet. Nothing of it is in the records, the log or the
/// views, and nothing of it leaves but by publishing. Safe for many threads, and for another
/// process beside.
public final class Desk implements AutoCloseable {
    private final Database database;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Keys keys;

    private Desk(Database database, Clock clock) {
        this.database = database;
        this.invitations = new Invitations(database, clock);
        this.sessions = new Sessions(database, clock);
        this.accounts = new Accounts(database, invitations, sessions, clock);
        this.keys = new Keys(database, clock);
    }

    /// @param folder such as `data/desk`; made when it is not there
    /// @throws IllegalStateException if its database cannot be opened, with a sentence
    public static Desk open(Path folder, Clock clock) {
        return open(folder, clock, Room.of(folder));
    }

    /// @param room the disk below it
    public static Desk open(Path folder, Clock clock, Room room) {
        return new Desk(Database.open(folder, room), clock);
    }

    public Invitations invitations() {
        return invitations;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Keys keys() {
        return keys;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
