package iz.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// What translators are told of their drafts.
public final class Inbox {
    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /// Newest first.
    public List<News> of(Account who) {
        return database.ask(open ->
                Database.rows(
                        open,
                        row ->
                                new News(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        News.Kind.valueOf(row.getString(4)),
                                        row.getString(5),
                                        LocalDate.parse(row.getString(6)),
                                        row.getBoolean(7)),
                        "SELECT news.id, draft, title, news.kind, text, day, seen FROM news"
                                + " JOIN draft ON draft.id = news.draft"
                                + " WHERE account = ? ORDER BY news.id DESC",
                        who.id()));
    }

    /// Marks all up to one as seen.
    public void saw(Account who, long last) {
        database.tend(open ->
                Database.update(
                        open,
                        "UPDATE news SET seen = 1 WHERE account = ? AND id <= ?",
                        who.id(),
                        last));
    }

    /// Tells everybody who writes a draft.
    static void tell(Connection open, long draft, News.Kind kind, String text, LocalDate day)
            throws SQLException {
        Database.update(
                open,
                "INSERT INTO news (account, draft, kind, text, day)"
                        + " SELECT account, draft, ?, ?, ? FROM hand WHERE draft = ?",
                kind.name(),
                text,
                day.toString(),
                draft);
    }
}
