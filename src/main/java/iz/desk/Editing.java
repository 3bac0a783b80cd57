package iz.desk;

import iz.language.NormalForm;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Changing a draft. Whatever was acknowledged is in the history for good; nothing overwrites
/// another person's words.
public final class Editing {
    private static final String SAVES =
            "SELECT saved.id, block, base, text, note, coalesce(pen_name, ''),"
                    + " saved.id = block.saved, beside, account"
                    + " FROM saved JOIN block ON block.id = saved.block"
                    + " LEFT JOIN account ON account.id = saved.account ";

    private final Database database;

    Editing(Database database) {
        this.database = database;
    }

    /// Saves words. What is as it was seen is not saved again. Where somebody else has saved
    /// meanwhile, theirs stay in force and these stand beside them; one person on two devices never
    /// conflicts with themselves.
    public Saving save(Account who, long draft, List<Words> all) {
        return change(
                who,
                draft,
                open -> {
                    List<Saving.Conflict> conflicts = new ArrayList<>();
                    for (Words words : all) {
                        save(open, who, draft, words).ifPresent(conflicts::add);
                    }
                    return conflicts;
                });
    }

    /// Saves words, then changes how blocks stand to the source.
    public Saving change(Account who, long draft, List<Words> all, Edit edit) {
        return change(
                who,
                draft,
                open -> {
                    List<Saving.Conflict> conflicts = new ArrayList<>();
                    for (Words words : all) {
                        save(open, who, draft, words).ifPresent(conflicts::add);
                    }
                    if (conflicts.isEmpty()) {
                        arrange(open, who, draft, edit);
                    }
                    return conflicts;
                });
    }

    /// Brings all words into NFC and takes away spaces that are doubled or stand at an end, as
    /// saves of their own.
    public Saving tidy(Account who, long draft) {
        return change(
                who,
                draft,
                open -> {
                    if (DraftRows.isFixed(open, draft)) {
                        return List.of();
                    }
                    for (Block block : DraftRows.draft(open, draft).orElseThrow().blocks()) {
                        String text = tidy(block.text());
                        String note = tidy(block.note());
                        if (!text.equals(block.text()) || !note.equals(block.note())) {
                            Words words = new Words(block.id(), block.saved(), text, note);
                            DraftRows.enforce(
                                    open, block.id(), DraftRows.save(open, who, words, false));
                        }
                    }
                    return List.of();
                });
    }

    private static String tidy(String text) {
        return NormalForm.nfc(text)
                .lines()
                .map(line -> line.replaceAll("[\\t ]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Brings back the arrangement from before the last edit, with the words that it had.
    public Saving undo(Account who, long draft) {
        return change(
                who,
                draft,
                open -> {
                    Optional<Long> before =
                            Database.row(
                                    open,
                                    row -> row.getLong(1),
                                    "SELECT prior FROM draft JOIN layout ON layout.id ="
                                            + " draft.layout WHERE draft.id = ? AND prior <> 0",
                                    draft);
                    if (before.isPresent()) {
                        Database.update(
                                open,
                                "UPDATE draft SET layout = ? WHERE id = ?",
                                before.get(),
                                draft);
                    }
                    return List.of();
                });
    }

    /// Puts words of the history in force again.
    public Saving putBack(Account who, long draft, long saved) {
        return change(
                who,
                draft,
                open -> {
                    Optional<Save> found =
                            saves(open, draft, "AND saved.id = ?", saved).stream().findAny();
                    if (found.isPresent() && !DraftRows.isFixed(open, draft)) {
                        Save save = found.get();
                        Words words = new Words(save.block(), saved, save.text(), save.note());
                        DraftRows.enforce(
                                open, save.block(), DraftRows.save(open, who, words, false));
                    }
                    return List.of();
                });
    }

    /// Every save of a draft, newest first; of one block when that is named.
    public List<Save> history(Account who, long draft) {
        return database.ask(open ->
                Access.isHand(open, who, draft)
                        ? saves(open, draft, "ORDER BY saved.id DESC")
                        : List.of());
    }

    private interface Change {
        List<Saving.Conflict> run(Connection open) throws SQLException;
    }

    private Saving change(Account who, long draft, Change change) {
        return database.change(open -> {
            if (!Access.writes(open, who, draft)) {
                return new Saving.Refused();
            }
            List<Saving.Conflict> conflicts = change.run(open);
            return new Saving.Saved(DraftRows.draft(open, draft).orElseThrow(), conflicts);
        });
    }

    private static void arrange(Connection open, Account who, long draft, Edit edit)
            throws SQLException {
        Draft now = DraftRows.draft(open, draft).orElseThrow();
        if (now.plan().aligned().isPresent() && !(edit instanceof Edit.Align)) {
            return; // The lines are another's; only what they render can be said otherwise.
        }
        Rearranging rearranging =
                new Rearranging(
                        DraftRows.places(open, draft),
                        block -> now.block(block).map(Block::text).orElse(""),
                        text -> fresh(open, draft, who, text));
        Optional<List<Place>> after = rearranging.after(edit);
        if (after.isPresent()) {
            DraftRows.arrange(open, draft, now.layout(), after.get());
        }
    }

    private static long fresh(Connection open, long draft, Account who, String text) {
        try {
            return DraftRows.block(open, draft, who, text);
        } catch (SQLException e) {
            throw Database.broken(e);
        }
    }

    private static Optional<Saving.Conflict> save(
            Connection open, Account who, long draft, Words words) throws SQLException {
        Optional<Save> base = saved(open, draft, words.block(), words.base());
        String baseText = base.map(Save::text).orElse("");
        String baseNote = base.map(Save::note).orElse("");
        if ((words.text().equals(baseText) && words.note().equals(baseNote))
                || !isOf(open, draft, words.block())
                || DraftRows.isFixed(open, draft)) {
            return Optional.empty();
        }
        Optional<Save> theirs =
                saves(open, draft, "AND saved.id = block.saved AND block.id = ?", words.block())
                        .stream()
                        .findAny();
        boolean mineOrNone =
                theirs.isEmpty()
                        || theirs.get().id() == words.base()
                        || isBy(open, who, theirs.get().id());
        boolean same =
                theirs.isPresent()
                        && theirs.get().text().equals(words.text())
                        && theirs.get().note().equals(words.note());
        long saved = DraftRows.save(open, who, words, !mineOrNone && !same);
        if (mineOrNone) {
            DraftRows.enforce(open, words.block(), saved);
        }
        if (mineOrNone || same) {
            return Optional.empty();
        }
        Save yours = saved(open, draft, words.block(), saved).orElseThrow();
        return Optional.of(
                new Saving.Conflict(words.block(), yours, theirs.orElseThrow(), baseText));
    }

    private static boolean isOf(Connection open, long draft, long block) throws SQLException {
        return Database.row(
                        open,
                        row -> true,
                        "SELECT 1 FROM block WHERE id = ? AND draft = ?",
                        block,
                        draft)
                .isPresent();
    }

    private static boolean isBy(Connection open, Account who, long saved) throws SQLException {
        return Database.row(
                        open,
                        row -> true,
                        "SELECT 1 FROM saved WHERE id = ? AND account = ?",
                        saved,
                        who.id())
                .isPresent();
    }

    private static Optional<Save> saved(Connection open, long draft, long block, long id)
            throws SQLException {
        return saves(open, draft, "AND saved.id = ? AND block.id = ?", id, block).stream()
                .findAny();
    }

    private static List<Save> saves(Connection open, long draft, String rest, Object... values)
            throws SQLException {
        List<Object> all = new ArrayList<>(List.of(draft));
        all.addAll(List.of(values));
        return Database.rows(
                open,
                row ->
                        new Save(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getBoolean(7),
                                row.getBoolean(8)),
                SAVES + "WHERE block.draft = ? " + rest,
                all.toArray());
    }
}
