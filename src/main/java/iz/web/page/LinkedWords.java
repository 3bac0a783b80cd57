package iz.web.page;

import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Segment;
import iz.poem.Stretch;
import iz.poem.VersionText;
import iz.poem.WordLink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The links between words whose both sides are on a page, each with the class that lights it up.
/// The style sheet has `w1` … `w12` for links within a row of the table, counted anew in each row,
/// and `x1` … `x16` for all others, counted through the page; what goes beyond is in the list below
/// the poem and not lit.
final class LinkedWords {
    private static final int IN_ROW = 12;
    private static final int ON_PAGE = 16;

    /// Stands for the page among the rows.
    private static final int PAGE = 0;

    private final Map<Id, List<Mark>> marks = new HashMap<>();
    private final Map<Id, List<Shown>> shown = new HashMap<>();
    private final Map<Id, Place> places = new HashMap<>();
    private final Map<Integer, Integer> used = new HashMap<>();

    /// A link's part in a line.
    ///
    /// @param css the class of the link
    /// @param stop true where the keyboard stops: once a link
    record Mark(Stretch at, String css, boolean stop) {}

    /// A link as far as it is on the page; both sides in reading order.
    record Shown(List<Stretch> source, List<Stretch> own) {}

    /// Where a line stands.
    ///
    /// @param row of the table, from 1; [#PAGE] when there is no table
    private record Place(int column, int row, Segment segment) {}

    /// @param table true when the page shows the rows as a table
    static LinkedWords of(Parallel parallel, boolean table) {
        LinkedWords words = new LinkedWords();
        if (parallel.columns().stream().anyMatch(c -> !c.links().isEmpty())) {
            words.place(parallel, table);
            parallel.columns().forEach(words::link);
        }
        return words;
    }

    /// @return in no order; they may overlap
    List<Mark> in(Segment segment) {
        return marks.getOrDefault(segment.id(), List.of());
    }

    /// The links that a version has to others on the page.
    List<Shown> of(Id version) {
        return shown.getOrDefault(version, List.of());
    }

    /// A line on the page.
    Optional<Segment> segment(Id id) {
        return Optional.ofNullable(places.get(id)).map(Place::segment);
    }

    private void place(Parallel parallel, boolean table) {
        Map<Id, Integer> rows = new HashMap<>();
        for (int row = 1; table && row <= parallel.rows().size(); row++) {
            for (Parallel.Cell cell : parallel.rows().get(row - 1).cells()) {
                if (cell instanceof Parallel.Lines(var lines, var omits)) {
                    for (Parallel.Line line : lines) {
                        rows.put(line.segment().id(), row);
                    }
                }
            }
        }
        int column = 0;
        for (VersionText version : parallel.columns()) {
            column++;
            for (Segment segment : version.segments()) {
                int row = rows.getOrDefault(segment.id(), PAGE);
                places.put(segment.id(), new Place(column, row, segment));
            }
        }
    }

    private void link(VersionText version) {
        for (WordLink link : version.links()) {
            List<Stretch> own = onPage(link.own());
            List<Stretch> source = onPage(link.source());
            if (!own.isEmpty() && !source.isEmpty()) {
                shown.computeIfAbsent(version.version().id(), v -> new ArrayList<>())
                        .add(new Shown(source, own));
                mark(Stream.concat(source.stream(), own.stream()).sorted(reading()).toList());
            }
        }
    }

    /// @param all stretches of a link in reading order
    private void mark(List<Stretch> all) {
        Set<Integer> rows = new HashSet<>();
        all.forEach(stretch -> rows.add(place(stretch).row()));
        int row = rows.size() == 1 ? rows.iterator().next() : PAGE;
        int number = used.merge(row, 1, Integer::sum);
        if (number > (row == PAGE ? ON_PAGE : IN_ROW)) {
            return;
        }
        String css = (row == PAGE ? "x" : "w") + number;
        for (Stretch stretch : all) {
            marks.computeIfAbsent(stretch.segment(), s -> new ArrayList<>())
                    .add(new Mark(stretch, css, stretch.equals(all.getFirst())));
        }
    }

    private List<Stretch> onPage(List<Stretch> stretches) {
        return stretches.stream()
                .filter(s -> segment(s.segment()).flatMap(Segment::text).isPresent())
                .sorted(reading())
                .toList();
    }

    private Comparator<Stretch> reading() {
        return Comparator.comparingInt((Stretch s) -> place(s).column())
                .thenComparingInt(s -> place(s).segment().index())
                .thenComparingInt(Stretch::start)
                .thenComparingInt(Stretch::end);
    }

    private Place place(Stretch stretch) {
        return Optional.ofNullable(places.get(stretch.segment())).orElseThrow();
    }
}
