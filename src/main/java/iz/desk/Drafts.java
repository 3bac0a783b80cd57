package iz.desk;

import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.Stretch;
import iz.poem.VersionText;
import iz.poem.WordLink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is being made, and by whom. Who asks for a draft that is not theirs is told that there is
/// none.
public final class Drafts {
    private final Database database;

    Drafts(Database database) {
        this.database = database;
    }

    /// Begins one: a block for each line of the source, in its order and stanzas.
    ///
    /// @return its number; empty while the archive is frozen
    public Optional<Long> begin(Account who, Plan plan, VersionText source) {
        return database.change(open -> {
            if (Settings.isFrozen(open)) {
                return Optional.empty();
            }
            long draft = insert(open, who, plan);
            List<Place> places = new ArrayList<>();
            Optional<Id> division = Optional.empty();
            for (Segment line : source.segments()) {
                boolean opens = places.isEmpty() || !line.division().equals(division);
                division = line.division();
                places.add(
                        new Place(
                                DraftRows.block(open, draft), List.of(line.name()), false, opens));
                see(open, draft, line);
            }
            DraftRows.arrange(open, draft, 0, places);
            return Optional.of(draft);
        });
    }

    /// Begins an alignment by another hand: a block for each line of the version, with its words,
    /// joined as the version has it.
    ///
    /// @param plan with the version that it aligns
    /// @return its number; empty while the archive is frozen
    public Optional<Long> beginAlignment(
            Account who, Plan plan, VersionText version, VersionText source) {
        return database.change(open -> {
            if (Settings.isFrozen(open)) {
                return Optional.empty();
            }
            long draft = insert(open, who, plan);
            List<Place> places = new ArrayList<>();
            Optional<Id> division = Optional.empty();
            for (Segment line : version.segments()) {
                boolean opens = places.isEmpty() || !line.division().equals(division);
                division = line.division();
                long block =
                        DraftRows.block(
                                open, draft, who, line.text().map(t -> t.value()).orElse(""));
                Database.update(
                        open,
                        "UPDATE block SET name = ?, published = saved WHERE id = ?",
                        line.name(),
                        block);
                List<String> lines =
                        line.renders().stream()
                                .filter(id -> id.document().equals(plan.source()))
                                .flatMap(id -> id.fragment().stream())
                                .toList();
                places.add(new Place(block, lines, false, opens));
            }
            for (Segment line : source.segments()) {
                see(open, draft, line);
            }
            DraftRows.arrange(open, draft, 0, places);
            link(open, draft, version, source);
            return Optional.of(draft);
        });
    }

    /// The links that the version has, to be kept or taken away.
    private static void link(Connection open, long draft, VersionText version, VersionText source)
            throws SQLException {
        Map<Id, Mark> blocks = new HashMap<>();
        for (Block block : DraftRows.draft(open, draft).orElseThrow().blocks()) {
            blocks.put(
                    version.version().id().part(block.name()),
                    new Mark("" + block.id(), 0, 0, block.text()));
        }
        Map<Id, Mark> lines = new HashMap<>();
        for (Segment line : source.segments()) {
            String text = line.text().map(t -> t.value()).orElse("");
            lines.put(line.id(), new Mark(line.name(), 0, 0, text));
        }
        for (WordLink link : version.links()) {
            List<Mark> own = marks(link.own(), blocks);
            List<Mark> rendered = marks(link.source(), lines);
            if (!own.isEmpty() && !rendered.isEmpty()) {
                Ties.add(open, draft, own, rendered);
            }
        }
    }

    /// @param whole by line: its place, and all its words
    private static List<Mark> marks(List<Stretch> stretches, Map<Id, Mark> whole) {
        List<Mark> marks = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Mark line = whole.get(stretch.segment());
            if (line != null) {
                String text = line.words();
                int end =
                        stretch.wholeLine() ? text.codePointCount(0, text.length()) : stretch.end();
                Mark.slice(text, stretch.start(), end)
                        .ifPresent(words ->
                                marks.add(new Mark(line.place(), stretch.start(), end, words)));
            }
        }
        return marks;
    }

    private static long insert(Connection open, Account who, Plan plan) throws SQLException {
        Database.update(
                open,
                "INSERT INTO draft (work, source, kind, tag, method, licence, title, credit,"
                        + " aligned, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT')",
                plan.work().value(),
                plan.source().value(),
                plan.kind().name(),
                plan.tag().value(),
                plan.method().name(),
                plan.licence().name(),
                plan.title(),
                plan.credit(),
                plan.aligned().map(Id::value).orElse(""));
        long draft = Database.lastId(open);
        Database.update(open, "INSERT INTO hand (draft, account) VALUES (?, ?)", draft, who.id());
        return draft;
    }

    private static void see(Connection open, long draft, Segment line) throws SQLException {
        Database.update(
                open,
                "INSERT INTO seen (draft, line, text) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET text = excluded.text",
                draft,
                line.name(),
                line.text().map(text -> text.value()).orElse(""));
    }

    /// A draft that somebody may read.
    public Optional<Draft> read(Account who, long draft) {
        return database.ask(open ->
                Access.reads(open, who, draft) ? DraftRows.draft(open, draft) : Optional.empty());
    }

    /// A draft that a program may read.
    public Optional<Draft> read(Holder who, long draft) {
        return database.ask(open ->
                Access.reads(open, who, draft) ? DraftRows.draft(open, draft) : Optional.empty());
    }

    /// What keeps a program from a step.
    public Optional<Obstacle> obstacle(Holder who, long draft, Step step) {
        return database.ask(open -> Access.obstacle(open, who, draft, step));
    }

    public boolean mayWrite(Account who, long draft) {
        return database.ask(open -> Access.writes(open, who, draft));
    }

    public boolean mayReview(Account who, long draft) {
        return database.ask(open -> Access.reviews(open, who, draft));
    }

    /// Those of an account, newest first.
    public List<Draft> of(Account who) {
        return all("SELECT draft FROM hand WHERE account = ? ORDER BY draft DESC", who.id());
    }

    /// Those that a program may write.
    public List<Draft> of(Holder who) {
        return who.may(Scope.WRITE) ? of(who.account()) : List.of();
    }

    /// Those that a program may review.
    public List<Draft> toReview(Holder who) {
        return who.may(Scope.REVIEW) ? toReview(who.account()) : List.of();
    }

    /// Those that an account may review, those that wait longest first.
    public List<Draft> toReview(Account who) {
        if (!who.role().mayDoWhat(Role.EDITOR)) {
            return List.of();
        }
        return all(
                "SELECT id FROM draft WHERE state = 'IN_REVIEW' AND id NOT IN"
                        + " (SELECT draft FROM hand WHERE account = ?) ORDER BY id",
                who.id());
    }

    private List<Draft> all(String query, long account) {
        return database.ask(open -> {
            List<Draft> all = new ArrayList<>();
            for (long id : Database.rows(open, row -> row.getLong(1), query, account)) {
                DraftRows.draft(open, id).ifPresent(all::add);
            }
            return all;
        });
    }

    /// The pen names of those who write it.
    public List<String> hands(long draft) {
        return database.ask(open ->
                Database.rows(
                        open,
                        row -> row.getString(1),
                        "SELECT pen_name FROM hand JOIN account ON account.id = hand.account"
                                + " WHERE draft = ? ORDER BY pen_name",
                        draft));
    }

    /// Lets somebody else write it too.
    ///
    /// @return false when nobody has that pen name, or the draft is not to be changed by this one
    public boolean share(Account who, long draft, String penName) {
        return database.change(open -> {
            Optional<Long> other =
                    Database.row(
                            open,
                            row -> row.getLong(1),
                            "SELECT id FROM account WHERE pen_key = ?",
                            iz.language.PenNames.key(iz.language.PenNames.tidy(penName)));
            return other.isPresent()
                    && Access.writes(open, who, draft)
                    && Database.update(
                                    open,
                                    "INSERT OR IGNORE INTO hand (draft, account) VALUES (?, ?)",
                                    draft,
                                    other.get())
                            >= 0;
        });
    }

    /// Changes how readers will see it; work, source and kind stay.
    public boolean describe(Account who, long draft, Plan plan) {
        return database.change(open ->
                Access.writes(open, who, draft)
                        && Database.update(
                                        open,
                                        "UPDATE draft SET method = ?, licence = ?, title = ?,"
                                                + " credit = ? WHERE id = ?",
                                        plan.method().name(),
                                        plan.licence().name(),
                                        plan.title(),
                                        plan.credit(),
                                        draft)
                                == 1);
    }

    /// Says that the words still fit a line of the source, which has changed.
    public boolean stillRight(Account who, long draft, Segment line) {
        return database.change(open -> {
            if (!Access.writes(open, who, draft)) {
                return false;
            }
            see(open, draft, line);
            return true;
        });
    }

    /// Deletes one that was never published, with its history.
    public boolean discard(Account who, long draft) {
        return database.change(open ->
                Access.writes(open, who, draft)
                        && Database.update(
                                        open,
                                        "DELETE FROM draft WHERE id = ? AND version = ''",
                                        draft)
                                == 1);
    }
}
