package iz.web.page;

import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Version;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The table of the line-by-line view.
final class Rows {
    private final Ui ui;
    private final List<Column> columns;
    private final VersionWords words;
    private final List<Version> known;

    Rows(Ui ui, List<Column> columns, VersionWords words, List<Version> known) {
        this.ui = ui;
        this.columns = columns;
        this.words = words;
        this.known = known;
    }

    /// One row.
    ///
    /// @param numbers the first and the last line of the leading version here; may be empty
    /// @param said in place of numbers, where the leading version has no line
    /// @param group true when lines were merged or split
    record Row(List<Line> numbers, String said, boolean group, List<Cell> cells) {}

    /// One version's place in a row.
    ///
    /// @param said what is to say instead of lines, or about lines left out beside them; may be
    ///   empty
    record Cell(Column column, List<Line> lines, String said) {}

    /// The rows, stanza by stanza.
    List<List<Row>> of(Parallel parallel) {
        List<List<Row>> stanzas = new ArrayList<>();
        for (Parallel.Row row : parallel.rows()) {
            if (row.opensDivision() || stanzas.isEmpty()) {
                stanzas.add(new ArrayList<>());
            }
            stanzas.getLast().add(row(row));
        }
        return stanzas;
    }

    private Row row(Parallel.Row row) {
        List<Cell> cells =
                IntStream.range(0, columns.size())
                        .mapToObj(c -> cell(columns.get(c), row.cells().get(c)))
                        .toList();
        List<Line> lead = cells.getFirst().lines();
        List<Line> numbers =
                lead.size() > 1 ? List.of(lead.getFirst(), lead.getLast()) : List.copyOf(lead);
        String said =
                cells.stream()
                        .filter(c -> !c.lines().isEmpty())
                        .findFirst()
                        .map(c -> c.column().card().mark() + ' ' + c.lines().getFirst().number())
                        .orElse("");
        return new Row(numbers, said, row.group(), cells);
    }

    private Cell cell(Column column, Parallel.Cell cell) {
        return switch (cell) {
            case Parallel.Lines(var lines, var omits) ->
                    new Cell(
                            column,
                            lines.stream().map(l -> new Lines(ui, column).of(l, "")).toList(),
                            omits.isEmpty()
                                    ? ""
                                    : ui.say("line.leavesOut", "lines", numbers(omits)));
            case Parallel.Omitted(var by) ->
                    new Cell(
                            column,
                            List.of(),
                            by.equals(column.card().id())
                                    ? ui.say("cell.omitted")
                                    : ui.say("cell.omittedVia", "version", version(by)));
            case Parallel.AddedElsewhere(var by) ->
                    new Cell(column, List.of(), ui.say("cell.addedIn", "version", version(by)));
            case Parallel.Unaligned() -> new Cell(column, List.of(), ui.say("cell.unaligned"));
        };
    }

    private String version(Id id) {
        return known.stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .map(v -> words.title(v).value() + " — " + words.what(v))
                .orElse(id.slug());
    }

    private String numbers(List<Id> lines) {
        return ui.list(lines.stream().map(this::number).toList());
    }

    /// The line's number; with its version when that is not on the page.
    private String number(Id line) {
        String number = Line.number(line.fragment().orElse(""));
        boolean shown = columns.stream().anyMatch(c -> c.card().id().equals(line.document()));
        return shown ? number : number + " (" + version(line.document()) + ')';
    }
}
