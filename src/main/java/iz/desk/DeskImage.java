package iz.desk;

import java.sql.SQLException;
import java.util.List;

/// The desk's file as bytes in memory.
final class DeskImage {
    private DeskImage() {}

    /// @param file of SQLite
    /// @return the same desk, up to date and with nobody signed in
    /// @throws UnfitBackupException if it is damaged or no desk, with a sentence
    static byte[] checked(byte[] file) {
        try (Database image = Database.inMemory(file);
                Database empty = Database.inMemory(new byte[0])) {
            List<String> faults = texts(image, "PRAGMA integrity_check");
            if (!faults.equals(List.of("ok"))) {
                throw new UnfitBackupException("SQLite finds faults in it: " + faults.getFirst());
            }
            if (!texts(image, "PRAGMA foreign_key_check").isEmpty()) {
                throw new UnfitBackupException("parts of the desk refer to what is not there");
            }
            if (image.version() == 0) {
                throw new UnfitBackupException("it holds no desk");
            }
            image.build();
            empty.build();
            if (!parts(image).equals(parts(empty))) {
                throw new UnfitBackupException("it is not built as a desk is");
            }
            image.change(open -> Database.update(open, "DELETE FROM session"));
            return image.bytes();
        } catch (IllegalStateException | SQLException e) {
            throw new UnfitBackupException(String.valueOf(e.getMessage()));
        }
    }

    /// Its tables and indexes, and nothing that acts by itself.
    private static List<String> parts(Database database) {
        return texts(database, "SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
    }

    private static List<String> texts(Database database, String question) {
        return database.ask(open -> Database.rows(open, row -> row.getString(1), question));
    }
}
