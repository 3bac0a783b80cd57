package iz.desk;

import iz.language.NameFlaw;
import iz.language.PenNames;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// People who work here: joining, entering, leaving.
public final class Accounts {
    private static final int RECOVERY_CODES = 8;
    private static final Duration BUSY = Duration.ofSeconds(5);

    /// 60 bits, tried a minute apart at most.
    private static final int RECOVERY_LETTERS = 12;

    private static final String COLUMNS = "id, pen_name, role, passphrase, totp, totp_used";

    private final Database database;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Clock clock;
    private final Throttle throttle;
    private final Passphrases passphrases = new Passphrases();

    /// What an unknown name is compared with, so that it takes as long as a known one.
    private final String nobody = passphrases.hash(Passphrases.made());

    Accounts(Database database, Invitations invitations, Sessions sessions, Clock clock) {
        this.database = database;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
        this.throttle = new Throttle(clock);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Known(Account account, String passphrase, Optional<byte[]> totp, long used) {}

    /// Uses an invitation and makes an account.
    ///
    /// @param own passphrase; blank when the server shall make one
    public Joining join(String code, String penName, String own) {
        String name = PenNames.tidy(penName);
        Optional<NameFlaw> flaw = PenNames.flaw(name);
        if (invitations.role(code).isEmpty()) {
            return new Joining.NoInvitation();
        }
        if (flaw.isPresent()) {
            return new Joining.BadName(flaw.get());
        }
        if (taken(name)) {
            return new Joining.NameTaken();
        }
        if (!own.isBlank() && Passphrases.isWeak(own, name)) {
            return new Joining.Weak();
        }
        String made = own.isBlank() ? Passphrases.made() : "";
        String hash = passphrases.hash(own.isBlank() ? made : own);
        return database.change(open -> {
            if (taken(open, name)) {
                return new Joining.NameTaken();
            }
            Optional<Role> role = invitations.use(open, code);
            if (role.isEmpty()) {
                return new Joining.NoInvitation();
            }
            return add(open, name, role.get(), made, hash);
        });
    }

    private Joining.Joined add(
            Connection open, String name, Role role, String passphrase, String hash)
            throws SQLException {
        Database.update(
                open,
                "INSERT INTO account (pen_name, pen_key, role, passphrase) VALUES (?, ?, ?, ?)",
                name,
                PenNames.key(name),
                role.code(),
                hash);
        Account account = known(open, name).orElseThrow().account();
        if (!role.needsTotp()) {
            return new Joining.Joined(account, Secrets.of(passphrase));
        }
        return new Joining.Joined(account, secondFactor(open, account, passphrase));
    }

    private static Secrets secondFactor(Connection open, Account account, String passphrase)
            throws SQLException {
        byte[] secret = Tokens.bytes(Totp.SECRET);
        Database.update(
                open,
                "UPDATE account SET totp = ?, totp_used = 0 WHERE id = ?",
                secret,
                account.id());
        Database.update(open, "DELETE FROM recovery WHERE account = ?", account.id());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Tokens.readable(RECOVERY_LETTERS);
            codes.add(code);
            Database.update(
                    open,
                    "INSERT INTO recovery (account, code) VALUES (?, ?)",
                    account.id(),
                    Tokens.hash(code));
        }
        return new Secrets(
                passphrase, Totp.text(secret), Totp.link(secret, account.penName()), codes);
    }

    private boolean taken(String name) {
        return database.ask(open -> taken(open, name));
    }

    private static boolean taken(Connection open, String name) throws SQLException {
        return known(open, name).isPresent() || Credits.isReserved(open, PenNames.key(name));
    }

    private static Optional<Known> known(Connection open, String name) throws SQLException {
        return Database.row(
                open,
                row ->
                        new Known(
                                new Account(
                                        row.getLong(1),
                                        row.getString(2),
                                        Role.of(row.getString(3)).orElseThrow()),
                                row.getString(4),
                                Optional.ofNullable(row.getBytes(5)),
                                row.getLong(6)),
                "SELECT " + COLUMNS + " FROM account WHERE pen_key = ?",
                PenNames.key(name));
    }

    /// Begins a session.
    ///
    /// @param code of the app or a recovery code; blank where none is needed
    public Entry enter(String penName, String passphrase, String code) {
        Check check = check(penName, passphrase);
        if (check.delay().isPositive()) {
            return new Entry.Wait(check.delay());
        }
        Optional<Known> known = check.known().filter(each -> secondMatches(each, code));
        if (known.isEmpty()) {
            return new Entry.Refused();
        }
        Account account = known.get().account();
        throttle.succeeded(PenNames.key(account.penName()));
        return new Entry.Entered(account, sessions.begin(account.id()));
    }

    /// @param delay before which nothing is looked at
    /// @param known whose name and passphrase these are
    private record Check(Duration delay, Optional<Known> known) {}

    private Check check(String penName, String passphrase) {
        String name = PenNames.tidy(penName);
        String key = PenNames.key(name);
        Duration delay = passphrases.isBusy() ? BUSY : throttle.wait(key);
        if (delay.isPositive()) {
            return new Check(delay, Optional.empty());
        }
        // Counted before it is known to be one: many at once are many tries, too.
        throttle.failed(key);
        Optional<Known> known = database.ask(open -> known(open, name));
        boolean right =
                passphrases.matches(passphrase, known.map(Known::passphrase).orElse(nobody));
        return new Check(Duration.ZERO, known.filter(each -> right));
    }

    /// Another passphrase in the place of the present one. All keys for programs end, and all
    /// sessions but the one in which it was asked for.
    ///
    /// @param own blank when the server shall make one
    /// @param session the token of the one that stays
    public Renewal renewPassphrase(Account account, String present, String own, String session) {
        if (!own.isBlank() && Passphrases.isWeak(own, account.penName())) {
            return new Renewal.Weak();
        }
        return renew(
                account,
                present,
                () -> {
                    String made = own.isBlank() ? Passphrases.made() : "";
                    String hash = passphrases.hash(own.isBlank() ? made : own);
                    return database.change(open -> {
                        Database.update(
                                open,
                                "UPDATE account SET passphrase = ? WHERE id = ?",
                                hash,
                                account.id());
                        Database.update(
                                open,
                                "DELETE FROM session WHERE account = ? AND token <> ?",
                                account.id(),
                                Tokens.hash(session));
                        Keys.endAll(open, account);
                        return Secrets.of(made);
                    });
                });
    }

    /// A second factor, and new recovery codes; those from before are void.
    public Renewal renewSecondFactor(Account account, String present) {
        return renew(
                account, present, () -> database.change(open -> secondFactor(open, account, "")));
    }

    private Renewal renew(Account account, String present, Supplier<Secrets> change) {
        Check check = check(account.penName(), present);
        if (check.delay().isPositive()) {
            return new Renewal.Wait(check.delay());
        }
        if (check.known().isEmpty()) {
            return new Renewal.Refused();
        }
        throttle.succeeded(PenNames.key(account.penName()));
        return new Renewal.Renewed(change.get());
    }

    private boolean secondMatches(Known known, String code) {
        if (known.totp().isEmpty()) {
            return true;
        }
        long id = known.account().id();
        OptionalLong step = Totp.step(known.totp().get(), code, clock.instant(), known.used());
        if (step.isPresent()) {
            // Of two that bring the same code at the same time, one enters.
            return database.tend(open ->
                    Database.update(
                            open,
                            "UPDATE account SET totp_used = ? WHERE id = ? AND totp_used <" + " ?",
                            step.getAsLong(),
                            id,
                            step.getAsLong()))
                    == 1;
        }
        return database.tend(open ->
                Database.update(
                        open,
                        "DELETE FROM recovery WHERE account = ? AND code = ?",
                        id,
                        Tokens.hash(code)))
                == 1;
    }

    /// Ends the account and all its sessions; what is known of it is deleted.
    void leave(Account account) {
        database.tend(open -> delete(open, account.id()));
    }

    /// Deletes an account, and drafts that nobody else writes. What was done stays on the list of
    /// what was done, without the name.
    static int delete(Connection open, long account) throws SQLException {
        Database.update(
                open,
                "UPDATE audit SET who = iif(who = pen_name, '', who),"
                        + " about = iif(what = 'ROLE' AND about LIKE pen_name || ': %', '', about)"
                        + " FROM account WHERE account.id = ?",
                account);
        Database.update(
                open,
                "DELETE FROM draft WHERE id IN (SELECT draft FROM hand WHERE account = ?)"
                        + " AND id NOT IN (SELECT draft FROM hand WHERE account <> ?)",
                account,
                account);
        return Database.update(open, "DELETE FROM account WHERE id = ?", account);
    }

    /// Everybody, by name.
    public List<Account> all() {
        Stream<Account> all =
                database
                        .ask(open ->
                                Database.rows(
                                        open,
                                        row ->
                                                new Account(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        Role.of(row.getString(3)).orElseThrow()),
                                        "SELECT id, pen_name, role FROM account"))
                        .stream();
        return all.sorted(java.util.Comparator.comparing(Account::penName)).toList();
    }
}
