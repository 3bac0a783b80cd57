package iz.desk;

import iz.log.NotNowException;
import iz.log.Room;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The desk's database: one file of SQLite, one connection, one transaction at a time. What was
/// committed survives a power cut; what was deleted is overwritten.
final class Database implements AutoCloseable {
    /// Steps of the schema, as resources: `1.sql`, `2.sql` …
    private static final int STEPS = 5;

    private static final int BUSY_MILLIS = 10_000;

    private static final Set<Integer> NO_ROOM =
            Set.of(
                    SQLiteErrorCode.SQLITE_FULL.code,
                    SQLiteErrorCode.SQLITE_READONLY.code,
                    SQLiteErrorCode.SQLITE_IOERR.code);

    private final Connection connection;
    private final Room room;

    private Database(Connection connection, Room room) {
        this.connection = connection;
        this.room = room;
    }

    /// A question or a change.
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /// A row of an answer, made a value.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// With the usual margin of the disk.
    static Database open(Path folder) {
        return open(folder, Room.of(folder));
    }

    /// @param folder only its owner can enter it; made when it is not there
    static Database open(Path folder, Room room) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                createFolder(folder);
            }
            SQLiteConfig config = config();
            config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
            config.setPragma(SQLiteConfig.Pragma.SYNCHRONOUS, "EXTRA");
            config.setBusyTimeout(BUSY_MILLIS);
            Database database =
                    new Database(config.createConnection("jdbc:sqlite:" + file(folder)), room);
            database.build();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// A copy that never touches a disk, not yet brought up to date.
    ///
    /// @param file as [#bytes] gave it; empty for a database with nothing in it
    /// @throws IllegalStateException if it is no database
    static Database inMemory(byte[] file) {
        try {
            Connection connection = config().createConnection("jdbc:sqlite::memory:");
            if (file.length > 0) {
                connection.unwrap(SQLiteConnection.class).deserialize("main", file);
            }
            // Nothing of it is on a disk.
            return new Database(connection, new Room(Path.of("."), 0));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config;
    }

    /// Where the database is in the desk's folder.
    static Path file(Path folder) {
        return folder.resolve("desk");
    }

    /// Makes a folder that only its owner can enter.
    static void createFolder(Path folder) throws IOException {
        Files.createDirectory(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// The whole file in one state, whoever else writes meanwhile; they wait as long as copying it
    /// in memory takes. It must fit into memory twice.
    byte[] bytes() {
        return ask(open -> open.unwrap(SQLiteConnection.class).serialize("main"));
    }

    /// Brings the schema up to date.
    ///
    /// @throws IllegalStateException if a newer Iz wrote it
    void build() throws SQLException {
        int version = version();
        if (version > STEPS) {
            connection.close();
            throw new IllegalStateException(
                    "The desk was written by a newer Iz (its version is " + version + ").");
        }
        for (int step = version + 1; step <= STEPS; step++) {
            int to = step;
            tend(open -> {
                try (Statement statement = open.createStatement()) {
                    statement.executeUpdate(schema(to));
                    statement.executeUpdate("PRAGMA user_version = " + to);
                    return true;
                }
            });
        }
    }

    /// How many steps of the schema it has; 0 for none.
    int version() throws SQLException {
        return ask(open -> {
            try (Statement statement = open.createStatement();
                    ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
                return rows.getInt(1);
            }
        });
    }

    private static String schema(int step) {
        try (InputStream in = Database.class.getResourceAsStream(step + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no schema " + step);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes all of it or nothing; when it returns, that is on the disk.
    ///
    /// @throws NotNowException if the disk is nearly full; nothing was changed
    synchronized <T> T change(Work<T> work) {
        room.need();
        return tend(work);
    }

    /// Changes what must also be changed when the disk is nearly full, and takes little: somebody
    /// comes or goes, something is deleted, what was published is marked so.
    synchronized <T> T tend(Work<T> work) {
        return inside("BEGIN IMMEDIATE", work);
    }

    /// Reads one state.
    synchronized <T> T ask(Work<T> work) {
        return inside("BEGIN", work);
    }

    /// The driver's own transactions begin again as soon as they end, and would keep other
    /// processes out.
    private <T> T inside(String begin, Work<T> work) {
        try {
            run(begin);
            boolean done = false;
            try {
                T result = work.run(connection);
                run("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    run("ROLLBACK");
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// @param values numbers, texts or bytes
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> rows(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(row.of(found));
            }
            return all;
        }
    }

    static <T> Optional<T> row(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        return rows(connection, row, sql, values).stream().findFirst();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// The number of the row that was put in last.
    static long lastId(Connection connection) throws SQLException {
        return row(connection, found -> found.getLong(1), "SELECT last_insert_rowid()")
                .orElseThrow();
    }

    static RuntimeException broken(SQLException e) {
        if (NO_ROOM.contains(e.getErrorCode() & 0xff)) {
            return new NotNowException("the desk cannot be written: " + e.getMessage(), e);
        }
        return new IllegalStateException("The desk's database failed: " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
