package iz.desk;

import java.time.Clock;
import java.util.Optional;

/// Who is inside. A session ends when it is not used for some hours, and after some days however it
/// is used. Only hashes of tokens are kept, and only hours.
public final class Sessions {
    private static final long SECONDS_OF_AN_HOUR = 3_600;
    private static final long IDLE_HOURS = 12;
    private static final long MOST_HOURS = 7L * 24;

    /// 160 bits.
    private static final int LETTERS = 32;

    private final Database database;
    private final Clock clock;

    Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the token, which is not kept
    String begin(long account) {
        String token = Tokens.readable(LETTERS);
        long now = hour();
        database.tend(open -> {
            Database.update(open, "DELETE FROM session WHERE idle_ends < ? OR ends < ?", now, now);
            return Database.update(
                    open,
                    "INSERT INTO session (token, account, idle_ends, ends) VALUES (?, ?, ?, ?)",
                    Tokens.hash(token),
                    account,
                    now + IDLE_HOURS,
                    now + MOST_HOURS);
        });
        return token;
    }

    /// Whose session it is; empty when it is none, or has ended.
    public Optional<Account> account(String token) {
        byte[] hash = Tokens.hash(token);
        long now = hour();
        Optional<Open> found =
                database.ask(open ->
                        Database.row(
                                open,
                                row ->
                                        new Open(
                                                new Account(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        Role.of(row.getString(3)).orElseThrow()),
                                                row.getLong(4)),
                                "SELECT account.id, pen_name, role, idle_ends FROM session"
                                        + " JOIN account ON account.id = session.account"
                                        + " WHERE token = ? AND idle_ends >= ? AND ends >= ?",
                                hash,
                                now,
                                now));
        if (found.isPresent() && found.get().idleEnds() < now + IDLE_HOURS) {
            database.tend(open ->
                    Database.update(
                            open,
                            "UPDATE session SET idle_ends = ? WHERE token = ?",
                            now + IDLE_HOURS,
                            hash));
        }
        return found.map(Open::account);
    }

    private record Open(Account account, long idleEnds) {}

    /// Ends one.
    public void end(String token) {
        database.tend(open ->
                Database.update(open, "DELETE FROM session WHERE token = ?", Tokens.hash(token)));
    }

    /// Ends all of an account, wherever they are.
    public void endAll(Account account) {
        database.tend(open ->
                Database.update(open, "DELETE FROM session WHERE account = ?", account.id()));
    }

    private long hour() {
        return clock.instant().getEpochSecond() / SECONDS_OF_AN_HOUR;
    }
}
