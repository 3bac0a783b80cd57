package iz.desk;

import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.store.Press;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells translators when a source that they work from, or worked from, reads otherwise.
final class SourceWatch {
    private final Database database;
    private final Press press;
    private final Clock clock;

    SourceWatch(Database database, Press press, Clock clock) {
        this.database = database;
        this.press = press;
        this.clock = clock;
    }

    /// @param changed what was published or withdrawn
    void published(Set<Id> changed) {
        for (Id id : changed) {
            Optional<VersionText> now = press.text(id);
            now.ifPresent(text -> database.tend(open -> tell(open, text)));
        }
    }

    private boolean tell(Connection open, VersionText source) throws SQLException {
        Map<String, String> now = new HashMap<>();
        for (Segment line : source.segments()) {
            now.put(line.name(), line.text().map(text -> text.value()).orElse(""));
        }
        List<Long> drafts =
                Database.rows(
                        open,
                        row -> row.getLong(1),
                        "SELECT id FROM draft WHERE source = ? AND state <> 'WITHDRAWN'"
                                + " AND id NOT IN (SELECT draft FROM news WHERE kind = 'CHANGED'"
                                + " AND seen = 0)",
                        source.version().id().value());
        for (long draft : drafts) {
            Map<String, String> seen = DraftRows.draft(open, draft).orElseThrow().seen();
            if (!seen.equals(now)) {
                Inbox.tell(open, draft, News.Kind.CHANGED, "", LocalDate.now(clock));
            }
        }
        return true;
    }
}
