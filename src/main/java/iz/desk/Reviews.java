package iz.desk;

import iz.poem.Agent;
import iz.poem.Id;
import iz.poem.Reference;
import iz.poem.VersionText;
import iz.poem.WordLink;
import iz.store.Press;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The way of a draft to its readers: handed in, talked over, given back or accepted.
public final class Reviews {
    private final Database database;
    private final Clock clock;
    private final Press press;

    Reviews(Database database, Clock clock, Press press) {
        this.database = database;
        this.clock = clock;
        this.press = press;
    }

    /// What came of handing in.
    public sealed interface Submission {
        record Submitted() implements Submission {}

        record NotReady(List<Finding> errors) implements Submission {}

        record Refused() implements Submission {}
    }

    /// What came of accepting.
    public sealed interface Acceptance {
        /// @param version where readers find it
        record Published(Id version) implements Acceptance {}

        /// @param problems that the desk or the archive's checker found
        record Unfit(List<String> problems) implements Acceptance {}

        record Refused() implements Acceptance {}
    }

    /// Hands a draft in. Its address is settled now, so that accepting it twice is accepting it
    /// once.
    public Submission submit(Account who, long draft) {
        Optional<Draft> found = database.ask(open -> DraftRows.draft(open, draft));
        Optional<VersionText> source = found.flatMap(d -> press.text(d.plan().source()));
        if (found.isEmpty() || source.isEmpty()) {
            return new Submission.Refused();
        }
        return database.change(open -> {
            if (!Access.writes(open, who, draft)) {
                return new Submission.Refused();
            }
            Draft now = DraftRows.draft(open, draft).orElseThrow();
            List<Finding> errors =
                    Check.of(now, source.get(), Optional.empty()).stream()
                            .filter(Finding::error)
                            .toList();
            if (!errors.isEmpty()) {
                return new Submission.NotReady(errors);
            }
            Database.update(
                    open,
                    "UPDATE draft SET state = 'IN_REVIEW', version = ? WHERE id = ?",
                    now.version().orElseGet(() -> address(open, now)).value(),
                    draft);
            Audit.write(open, clock, who, Audit.What.SUBMITTED, now.plan().source().value());
            return new Submission.Submitted();
        });
    }

    private Id address(Connection open, Draft draft) {
        Plan plan = draft.plan();
        if (plan.aligned().isPresent()) {
            return free(open, plan.aligned().get(), credited(plan));
        }
        String start =
                plan.tag()
                        .plain()
                        .value()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^([a-z]+)-latn$", "$1");
        if (plan.kind() == Kind.TRANSLITERATION) {
            start = plan.tag().plain().value().toLowerCase(Locale.ROOT);
        }
        return free(open, plan.work(), start + "-" + credited(plan));
    }

    private static String credited(Plan plan) {
        return plan.credit().isEmpty()
                ? "anonymous"
                : Credits.agent(plan.credit(), plan.tag()).id().slug();
    }

    /// A name that nothing has or had.
    private Id free(Connection open, Id above, String name) {
        Id id = above.child(name);
        for (int n = 2; press.has(id) || isTaken(open, id); n++) {
            id = above.child(name + "-" + n);
        }
        return id;
    }

    private static boolean isTaken(Connection open, Id version) {
        try {
            return Database.row(
                            open,
                            row -> true,
                            "SELECT 1 FROM draft WHERE version = ?",
                            version.value())
                    .isPresent();
        } catch (SQLException e) {
            throw Database.broken(e);
        }
    }

    /// Takes it back to go on working.
    public boolean recall(Account who, long draft) {
        return database.change(open ->
                Access.isHand(open, who, draft)
                        && Database.update(
                                        open,
                                        "UPDATE draft SET state = 'RETURNED'"
                                                + " WHERE id = ? AND state = 'IN_REVIEW'",
                                        draft)
                                == 1);
    }

    /// Says something of a block, or proposes other words for it. They are never put in force but
    /// by a translator.
    public boolean remark(Account who, long draft, long block, String text, String wording) {
        return database.change(open -> {
            boolean empty = text.isBlank() && wording.isBlank();
            if (empty || !Access.reviews(open, who, draft)) {
                return false;
            }
            Database.update(
                    open,
                    "INSERT INTO remark (draft, block, account, text, wording, state, day)"
                            + " VALUES (?, ?, ?, ?, ?, 'OPEN', ?)",
                    draft,
                    block,
                    who.id(),
                    text,
                    wording,
                    today().toString());
            Inbox.tell(open, draft, News.Kind.REMARKED, text, today());
            return true;
        });
    }

    /// What was said of a draft, for those who may read it; oldest first.
    public List<Remark> remarks(Account who, long draft) {
        return database.ask(open ->
                !Access.reads(open, who, draft)
                        ? List.of()
                        : Database.rows(
                                open,
                                row ->
                                        new Remark(
                                                row.getLong(1),
                                                row.getLong(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(5),
                                                Remark.State.valueOf(row.getString(6)),
                                                LocalDate.parse(row.getString(7))),
                                "SELECT remark.id, block, coalesce(pen_name, ''), text, wording,"
                                        + " state, day FROM remark LEFT JOIN account"
                                        + " ON account.id = remark.account"
                                        + " WHERE draft = ? ORDER BY remark.id",
                                draft));
    }

    /// Answers a remark: its words become the block's, or it is only laid aside.
    public boolean settle(Account who, long draft, long remark, boolean take) {
        return database.change(open -> {
            Optional<Words> words =
                    Database.row(
                            open,
                            row ->
                                    new Words(
                                            row.getLong(1),
                                            row.getLong(3),
                                            row.getString(2),
                                            row.getString(4)),
                            "SELECT block.id, wording, block.saved, coalesce(saved.note, '')"
                                    + " FROM remark JOIN block ON block.id = remark.block"
                                    + " LEFT JOIN saved ON saved.id = block.saved"
                                    + " WHERE remark.id = ? AND remark.draft = ?"
                                    + " AND block.draft = remark.draft AND wording <> ''",
                            remark,
                            draft);
            boolean untakeable = words.isEmpty() || DraftRows.isFixed(open, draft);
            if (!Access.writes(open, who, draft) || (take && untakeable)) {
                return false;
            }
            if (take) {
                long saved = DraftRows.save(open, who, words.orElseThrow(), false);
                DraftRows.enforce(open, words.orElseThrow().block(), saved);
            }
            return Database.update(
                            open,
                            "UPDATE remark SET state = ? WHERE id = ? AND draft = ?",
                            take ? "TAKEN" : "DONE",
                            remark,
                            draft)
                    == 1;
        });
    }

    /// Gives a draft back.
    ///
    /// @param reason what its translators are told; not blank
    public boolean giveBack(Account who, long draft, String reason) {
        return database.change(open -> {
            if (reason.isBlank() || !Access.reviews(open, who, draft)) {
                return false;
            }
            Database.update(open, "UPDATE draft SET state = 'RETURNED' WHERE id = ?", draft);
            Inbox.tell(open, draft, News.Kind.RETURNED, reason, today());
            Audit.write(open, clock, who, Audit.What.RETURNED, "" + draft);
            return true;
        });
    }

    /// Publishes a draft: durably in the archive first, then marked so here. Where the program dies
    /// between the two, accepting again changes nothing in the archive.
    public synchronized Acceptance accept(Account who, long draft) {
        boolean may =
                database.ask(open -> Access.reviews(open, who, draft) && !Settings.isFrozen(open));
        Optional<Draft> found = database.ask(open -> DraftRows.draft(open, draft));
        Optional<VersionText> source = found.flatMap(d -> press.text(d.plan().source()));
        if (!may || found.isEmpty() || source.isEmpty()) {
            return new Acceptance.Refused();
        }
        Draft ready = found.get();
        // The source may have changed since it was handed in.
        List<String> late =
                Check.of(ready, source.get(), Optional.empty()).stream()
                        .filter(Finding::error)
                        .map(finding -> finding.kind().name() + ": " + finding.detail())
                        .toList();
        if (!late.isEmpty()) {
            return new Acceptance.Unfit(late);
        }
        Map<Long, String> names = names(ready);
        Agent agent = Credits.agent(ready.plan().credit(), ready.plan().tag());
        Id version = ready.version().orElseThrow();
        List<String> problems = publish(ready, source.get(), names, agent);
        if (!problems.isEmpty()) {
            return new Acceptance.Unfit(problems);
        }
        database.tend(open -> {
            Database.update(open, "UPDATE draft SET state = 'PUBLISHED' WHERE id = ?", draft);
            Database.update(
                    open,
                    "UPDATE remark SET state = 'DONE' WHERE draft = ? AND state = 'OPEN'",
                    draft);
            for (Map.Entry<Long, String> name : names.entrySet()) {
                Database.update(
                        open,
                        "UPDATE block SET name = ?, published = saved WHERE id = ?",
                        name.getValue(),
                        name.getKey());
            }
            if (!ready.plan().credit().isEmpty()) {
                for (long hand : hands(open, draft)) {
                    Credits.reserve(open, hand, ready.plan().credit());
                }
            }
            Inbox.tell(open, draft, News.Kind.PUBLISHED, "", today());
            Audit.write(open, clock, who, Audit.What.PUBLISHED, version.value());
            return true;
        });
        return new Acceptance.Published(version);
    }

    private List<String> publish(
            Draft draft, VersionText source, Map<Long, String> names, Agent agent) {
        Id id = draft.version().orElseThrow();
        Reference by = new Reference(agent.id(), agent.names());
        Optional<Id> aligned = draft.plan().aligned();
        List<Tie> ties = database.ask(open -> new Ties(draft, source).read(open));
        List<WordLink> links = Ties.links(ties, draft, id, aligned.orElse(id), names);
        return aligned.isPresent()
                ? press.publish(
                        Realignment.of(
                                draft, source, links, id, by, today(), press.state(aligned.get())),
                        agent)
                : press.publish(
                        Rendering.of(
                                        draft,
                                        source,
                                        id,
                                        names,
                                        by,
                                        today(),
                                        press.state(draft.plan().source()))
                                .withLinks(links),
                        agent);
    }

    private static List<Long> hands(Connection open, long draft) throws SQLException {
        return Database.rows(
                open, row -> row.getLong(1), "SELECT account FROM hand WHERE draft = ?", draft);
    }

    /// The names of the lines: those that are public stay, also where blocks have moved or gone.
    private Map<Long, String> names(Draft draft) {
        Map<Long, String> names = new HashMap<>();
        int last =
                database.ask(open ->
                        Database.row(
                                        open,
                                        row -> row.getInt(1),
                                        "SELECT coalesce(max(CAST(substr(name, 2) AS INTEGER)), 0)"
                                                + " FROM block WHERE draft = ?",
                                        draft.id())
                                .orElse(0));
        for (Block block : draft.blocks()) {
            if (block.omitted()) {
                continue;
            }
            names.put(block.id(), block.name().isEmpty() ? "l" + ++last : block.name());
        }
        return names;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
