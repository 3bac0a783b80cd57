package iz.desk;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Method;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts in the database.
final class DraftRows {
    private static final String PLAN =
            "work, source, kind, tag, method, licence, title, credit, state, version, layout,"
                    + " aligned";

    private DraftRows() {}

    static Optional<Draft> draft(Connection open, long id) throws SQLException {
        Map<String, String> seen = new HashMap<>();
        Database.rows(
                open,
                row -> seen.put(row.getString(1), row.getString(2)),
                "SELECT line, text FROM seen WHERE draft = ?",
                id);
        Map<Long, Block> words = new HashMap<>();
        Database.rows(
                open,
                row -> words.put(row.getLong(1), words(row)),
                "SELECT block.id, coalesce(text, ''), coalesce(note, ''), block.saved,"
                        + " block.saved = block.published AND name <> '', name"
                        + " FROM block LEFT JOIN saved ON saved.id = block.saved"
                        + " WHERE block.draft = ?",
                id);
        List<Block> blocks = new ArrayList<>();
        for (Place place : places(open, id)) {
            Block block = Optional.ofNullable(words.get(place.block())).orElseThrow();
            blocks.add(
                    new Block(
                            block.id(),
                            place.lines(),
                            place.omitted(),
                            place.opens(),
                            block.text(),
                            block.note(),
                            block.saved(),
                            block.published(),
                            block.name()));
        }
        return Database.row(
                open,
                row ->
                        new Draft(
                                id,
                                plan(row),
                                DraftState.valueOf(row.getString(9)),
                                Optional.of(row.getString(10))
                                        .filter(version -> !version.isEmpty())
                                        .map(Id::of),
                                row.getLong(11),
                                List.copyOf(blocks),
                                Map.copyOf(seen)),
                "SELECT " + PLAN + " FROM draft WHERE id = ?",
                id);
    }

    private static Block words(ResultSet row) throws SQLException {
        return new Block(
                row.getLong(1),
                List.of(),
                false,
                false,
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getString(6));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                Id.of(row.getString(1)),
                Id.of(row.getString(2)),
                Kind.valueOf(row.getString(3)),
                Tag.of(row.getString(4)),
                Method.valueOf(row.getString(5)),
                Licence.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                Optional.of(row.getString(12)).filter(id -> !id.isEmpty()).map(Id::of));
    }

    /// True when the words of a draft are those of a version that it only aligns.
    static boolean isFixed(Connection open, long draft) throws SQLException {
        return Database.row(
                        open,
                        row -> true,
                        "SELECT 1 FROM draft WHERE id = ? AND aligned <> ''",
                        draft)
                .isPresent();
    }

    static List<Place> places(Connection open, long draft) throws SQLException {
        return Database.row(
                        open,
                        row -> Place.read(row.getString(1)),
                        "SELECT places FROM draft JOIN layout ON layout.id = draft.layout"
                                + " WHERE draft.id = ?",
                        draft)
                .orElse(List.of());
    }

    /// Puts another layout in force.
    ///
    /// @param prior what undoing it brings back
    static void arrange(Connection open, long draft, long prior, List<Place> places)
            throws SQLException {
        Database.update(
                open,
                "INSERT INTO layout (draft, prior, places) VALUES (?, ?, ?)",
                draft,
                prior,
                Place.write(places));
        Database.update(
                open, "UPDATE draft SET layout = ? WHERE id = ?", Database.lastId(open), draft);
    }

    static long block(Connection open, long draft) throws SQLException {
        Database.update(open, "INSERT INTO block (draft) VALUES (?)", draft);
        return Database.lastId(open);
    }

    /// A block of these words.
    static long block(Connection open, long draft, Account who, String text) throws SQLException {
        long block = block(open, draft);
        if (!text.isEmpty()) {
            enforce(open, block, save(open, who, new Words(block, 0, text, ""), false));
        }
        return block;
    }

    /// @param beside true when another save stays in force
    /// @return the save
    static long save(Connection open, Account who, Words words, boolean beside)
            throws SQLException {
        Database.update(
                open,
                "INSERT INTO saved (block, base, text, note, account, beside)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                words.block(),
                words.base(),
                words.text(),
                words.note(),
                who.id(),
                beside ? 1 : 0);
        return Database.lastId(open);
    }

    static void enforce(Connection open, long block, long saved) throws SQLException {
        Database.update(open, "UPDATE block SET saved = ? WHERE id = ?", saved, block);
    }
}
