package iz.desk;

import iz.poem.VersionText;
import iz.store.Press;

import java.util.List;
import java.util.Optional;

/// Marking words of a draft and of its source that answer each other. Any number on either side, in
/// any lines.
public final class Linking {
    private static final int MOST = 2_000;

    private final Database database;
    private final Press press;

    Linking(Database database, Press press) {
        this.database = database;
        this.press = press;
    }

    /// The links of a draft, for those who may read it.
    public List<Tie> of(Account who, Draft draft) {
        Optional<VersionText> source = press.text(draft.plan().source());
        return source.isEmpty()
                ? List.of()
                : database.ask(open ->
                        Access.reads(open, who, draft.id())
                                ? new Ties(draft, source.get()).read(open)
                                : List.of());
    }

    /// @param own marks in blocks, of words that stand there
    /// @param source marks in lines of the source, of words that stand there
    /// @return false when nothing was linked: a side is empty, words are not there (any more),
    ///   there are too many links, or this one may not
    public boolean link(Account who, long draft, List<Mark> own, List<Mark> source) {
        Optional<Draft> found = database.ask(open -> DraftRows.draft(open, draft));
        Optional<VersionText> from = found.flatMap(d -> press.text(d.plan().source()));
        if (from.isEmpty() || own.isEmpty() || source.isEmpty()) {
            return false;
        }
        return database.change(open -> {
            if (!Access.writes(open, who, draft)) {
                return false;
            }
            Draft now = DraftRows.draft(open, draft).orElseThrow();
            Ties ties = new Ties(now, from.get());
            Tie tie = new Tie(0, 0, own, source, true);
            boolean there =
                    own.stream().allMatch(mark -> now.block(number(mark)).isPresent())
                            && ties.now(tie).equals(tie);
            if (!there || ties.read(open).size() >= MOST) {
                return false;
            }
            Ties.add(open, draft, own, source);
            return true;
        });
    }

    private static long number(Mark mark) {
        return mark.place().matches("[0-9]{1,18}") ? Long.parseLong(mark.place()) : 0;
    }

    public boolean unlink(Account who, long draft, long link) {
        return database.change(open ->
                Access.writes(open, who, draft)
                        && Database.update(
                                        open,
                                        "UPDATE link SET gone = 1 WHERE id = ? AND draft = ?",
                                        link,
                                        draft)
                                == 1);
    }
}
