package iz.desk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keys for programs. Only hashes are kept, and only days; a key ends after ninety of them, with
/// its account, and with the passphrase that it was made under.
public final class Keys {
    /// So many of one account at a time.
    public static final int MOST = 10;

    /// Characters of a label.
    public static final int LONGEST_LABEL = 60;

    private static final int DAYS = 90;

    /// 160 bits.
    private static final int LETTERS = 32;

    private final Database database;
    private final Clock clock;

    Keys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param scopes those that the account's role does not cover are left out
    public KeyMaking make(Account who, String label, Set<Scope> scopes) {
        String name = label.strip();
        Set<Scope> lent = covered(who.role(), scopes);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_LABEL) {
            return new KeyMaking.Unlabelled();
        }
        if (lent.isEmpty()) {
            return new KeyMaking.Scopeless();
        }
        String token = Tokens.readable(LETTERS);
        return database.change(open -> {
            Database.update(open, "DELETE FROM access_key WHERE ends < ?", today());
            if (rows(open, who).size() >= MOST) {
                return new KeyMaking.TooMany();
            }
            Database.update(
                    open,
                    "INSERT INTO access_key (token, account, label, scopes, ends)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    Tokens.hash(token),
                    who.id(),
                    name,
                    lent.stream().sorted().map(Scope::name).collect(Collectors.joining(" ")),
                    today() + DAYS);
            return new KeyMaking.Made(token);
        });
    }

    /// Who comes with a token; empty when it is none, or has ended.
    public Optional<Holder> of(String token) {
        return database.ask(open ->
                Database.row(
                        open,
                        row -> {
                            Account account =
                                    new Account(
                                            row.getLong(1),
                                            row.getString(2),
                                            Role.of(row.getString(3)).orElseThrow());
                            return new Holder(
                                    account, covered(account.role(), scopes(row.getString(4))));
                        },
                        "SELECT account.id, pen_name, role, scopes FROM access_key"
                                + " JOIN account ON account.id = access_key.account"
                                + " WHERE token = ? AND ends >= ?",
                        Tokens.hash(token),
                        today()));
    }

    /// Those of an account that still open something, oldest first.
    public List<Key> all(Account who) {
        return database.ask(open -> rows(open, who));
    }

    private List<Key> rows(Connection open, Account who) throws SQLException {
        return Database.rows(
                open,
                Keys::key,
                "SELECT id, label, scopes, ends FROM access_key"
                        + " WHERE account = ? AND ends >= ? ORDER BY id",
                who.id(),
                today());
    }

    /// Ends one.
    ///
    /// @return false when it is not theirs
    public boolean end(Account who, long id) {
        return database.tend(open ->
                Database.update(
                        open, "DELETE FROM access_key WHERE account = ? AND id = ?", who.id(), id))
                == 1;
    }

    static void endAll(Connection open, Account who) throws SQLException {
        Database.update(open, "DELETE FROM access_key WHERE account = ?", who.id());
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getLong(1),
                row.getString(2),
                scopes(row.getString(3)),
                LocalDate.ofEpochDay(row.getLong(4)));
    }

    private static Set<Scope> scopes(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Scope::valueOf).collect(Collectors.toSet());
    }

    private static Set<Scope> covered(Role role, Set<Scope> scopes) {
        Set<Scope> covered = EnumSet.noneOf(Scope.class);
        scopes.stream().filter(scope -> scope.isFor(role)).forEach(covered::add);
        return covered;
    }

    private long today() {
        return LocalDate.now(clock).toEpochDay();
    }
}
