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

/// The links between words of a draft and of its source, found again in the words as they are now.
final class Ties {
    private final Draft draft;
    private final Map<String, String> lines = new HashMap<>();

    /// @param source as it is now
    Ties(Draft draft, VersionText source) {
        this.draft = draft;
        for (Segment line : source.segments()) {
            lines.put(line.name(), line.text().map(text -> text.value()).orElse(""));
        }
    }

    List<Tie> read(Connection open) throws SQLException {
        return Database.rows(
                        open,
                        row ->
                                new Tie(
                                        row.getLong(1),
                                        row.getInt(2),
                                        Mark.read(row.getString(3)),
                                        Mark.read(row.getString(4)),
                                        true),
                        "SELECT id, number, own, source FROM link WHERE draft = ? AND gone = 0"
                                + " ORDER BY number",
                        draft.id())
                .stream()
                .map(this::now)
                .toList();
    }

    static void add(Connection open, long draft, List<Mark> own, List<Mark> source)
            throws SQLException {
        Database.update(
                open,
                "INSERT INTO link (draft, number, own, source) VALUES (?, (SELECT"
                        + " coalesce(max(number), 0) + 1 FROM link WHERE draft = ?), ?, ?)",
                draft,
                draft,
                Mark.write(own),
                Mark.write(source));
    }

    /// A tie with its marks where its words are now; as it was, when some are nowhere.
    Tie now(Tie tie) {
        List<Mark> own = new ArrayList<>();
        List<Mark> source = new ArrayList<>();
        tie.own().forEach(mark -> own(mark, tie).ifPresent(own::add));
        tie.source().forEach(mark -> source(mark).ifPresent(source::add));
        return own.size() == tie.own().size() && source.size() == tie.source().size()
                ? new Tie(tie.id(), tie.number(), own, source, true)
                : new Tie(tie.id(), tie.number(), tie.own(), tie.source(), false);
    }

    Optional<Mark> source(Mark mark) {
        return Optional.ofNullable(lines.get(mark.place())).flatMap(mark::in);
    }

    /// Where blocks were merged or split, new ones render the same lines.
    private Optional<Mark> own(Mark mark, Tie tie) {
        Optional<Block> block =
                mark.place().matches("[0-9]{1,18}")
                        ? draft.block(Long.parseLong(mark.place()))
                        : Optional.empty();
        if (block.isPresent()) {
            return mark.in(flat(block.get()));
        }
        List<String> rendered = tie.source().stream().map(Mark::place).toList();
        List<Mark> found =
                draft.blocks().stream()
                        .filter(b -> b.lines().stream().anyMatch(rendered::contains))
                        .flatMap(b -> Mark.all("" + b.id(), mark.words(), flat(b)).stream())
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Marks are kept on one line, so that is how words are compared.
    static String flat(Block block) {
        return block.text().replace('\n', ' ');
    }

    /// The links as readers have them.
    ///
    /// @param above whose names the links have: the version, or an alignment of it
    /// @param version whose lines the blocks become
    /// @param names of those lines, by block
    static List<WordLink> links(
            List<Tie> ties, Draft draft, Id above, Id version, Map<Long, String> names) {
        List<WordLink> links = new ArrayList<>();
        for (Tie tie : ties) {
            List<Stretch> own = new ArrayList<>();
            if (tie.fits()) {
                for (Mark mark : tie.own()) {
                    draft.block(Long.parseLong(mark.place()))
                            .filter(block -> names.containsKey(block.id()))
                            .ifPresent(block ->
                                    own.addAll(
                                            stretches(
                                                    mark,
                                                    block,
                                                    version,
                                                    names.getOrDefault(block.id(), ""))));
                }
            }
            List<Stretch> source =
                    tie.source().stream()
                            .map(m ->
                                    new Stretch(
                                            draft.plan().source().part(m.place()),
                                            m.start(),
                                            m.end()))
                            .toList();
            if (!own.isEmpty()) {
                links.add(new WordLink(above.part("w" + tie.number()), own, source));
            }
        }
        return links;
    }

    /// Each line of a block becomes one of the version, without the spaces at its ends
    /// ([Rendering]).
    private static List<Stretch> stretches(Mark mark, Block block, Id version, String name) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        int part = 0;
        for (String line : block.text().split("\n", -1)) {
            String words = line.strip();
            int length = words.codePointCount(0, words.length());
            int begins = from + line.codePointCount(0, line.indexOf(words));
            if (length > 0) {
                part++;
                int start = Math.max(mark.start(), begins);
                int end = Math.min(mark.end(), begins + length);
                if (start < end) {
                    Id id = version.part(part == 1 ? name : name + '-' + part);
                    stretches.add(new Stretch(id, start - begins, end - begins));
                }
            }
            from += line.codePointCount(0, line.length()) + 1;
        }
        return stretches;
    }
}
