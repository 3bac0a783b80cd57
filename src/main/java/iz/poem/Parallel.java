package iz.poem;

import java.util.List;

/// Versions of one work side by side, as the records align them.
///
/// @param columns the versions in the reader's order; the first leads: rows follow its lines
/// @param rows each a smallest group of lines that render one another
public record Parallel(List<VersionText> columns, List<Row> rows) {

    /// @param columns the versions to show, in the reader's order
    /// @param ancestors versions that the columns derive from, which may be needed to join them;
    ///   others do no harm
    public static Parallel of(List<VersionText> columns, List<VersionText> ancestors) {
        return new Parallel(List.copyOf(columns), new Alignment(columns, ancestors).rows());
    }

    /// Lines that belong together, one cell a column.
    ///
    /// @param opensDivision true when a stanza or couplet of the leading version begins here
    public record Row(List<Cell> cells, boolean opensDivision) {

        /// True when some version has more than one line here: lines were merged or split.
        public boolean group() {
            return cells.stream()
                    .anyMatch(c -> c instanceof Lines lines && lines.lines().size() > 1);
        }
    }

    /// What one version has in one row.
    public sealed interface Cell {}

    /// The lines that stand here.
    ///
    /// @param omits source lines of the same row that the version leaves out on purpose
    public record Lines(List<Line> lines, List<Id> omits) implements Cell {}

    /// The version leaves these lines out on purpose.
    ///
    /// @param by the version whose alignment says so: this one, or one that it derives from
    public record Omitted(Id by) implements Cell {}

    /// Nothing corresponds here: another version added this row's lines.
    public record AddedElsewhere(Id by) implements Cell {}

    /// Nobody has recorded what this version does here.
    public record Unaligned() implements Cell {}

    /// A line in its row.
    ///
    /// @param moved true when it stands in another order than the leading version's
    /// @param added true when its version added it: it renders nothing
    public record Line(Segment segment, boolean moved, boolean added) {}
}
