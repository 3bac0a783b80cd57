package iz.web.page;

import iz.poem.Division;
import iz.poem.DivisionKind;
import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole version in its own verse layout, for the views of columns and of one version.
///
/// @param stanzas in order
record BookPage(Column column, List<Stanza> stanzas) {
    /// So many rows have a style rule that lights their lines up in all versions.
    private static final int LIT = 48;

    /// @param kind the class that sets it: `couplet`, `bayt` …
    record Stanza(String kind, List<Line> lines) {}

    static List<BookPage> of(Ui ui, List<Column> columns, Parallel parallel) {
        Map<Id, Parallel.Line> lines = new HashMap<>();
        Map<Id, String> groups = new HashMap<>();
        int row = 0;
        for (Parallel.Row each : parallel.rows()) {
            row++;
            for (Parallel.Cell cell : each.cells()) {
                if (cell instanceof Parallel.Lines(var all, var omits)) {
                    for (Parallel.Line line : all) {
                        lines.put(line.segment().id(), line);
                        groups.put(line.segment().id(), row <= LIT ? "g" + row : "");
                    }
                }
            }
        }
        return columns.stream().map(column -> page(ui, column, lines, groups)).toList();
    }

    private static BookPage page(
            Ui ui, Column column, Map<Id, Parallel.Line> lines, Map<Id, String> groups) {
        Lines maker = new Lines(ui, column);
        List<Stanza> stanzas = new ArrayList<>();
        Optional<Id> open = Optional.empty();
        for (Segment segment : column.version().segments()) {
            if (stanzas.isEmpty() || !segment.division().equals(open)) {
                stanzas.add(new Stanza(kind(column, segment), new ArrayList<>()));
                open = segment.division();
            }
            Parallel.Line line =
                    lines.getOrDefault(segment.id(), new Parallel.Line(segment, false, false));
            stanzas.getLast()
                    .lines()
                    .add(
                            maker.of(
                                    new Parallel.Line(segment, false, line.added()),
                                    groups.getOrDefault(segment.id(), "")));
        }
        return new BookPage(column, stanzas);
    }

    private static String kind(Column column, Segment segment) {
        return column.version().divisions().stream()
                .filter(d -> segment.division().filter(d.id()::equals).isPresent())
                .findFirst()
                .map(Division::kind)
                .orElse(DivisionKind.STANZA)
                .slug();
    }
}
