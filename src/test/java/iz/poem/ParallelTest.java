package iz.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.poem.Parallel.Cell;
import iz.poem.Parallel.Lines;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows are written as `1|1 2|-`: a column a bar, the line numbers in it; `-` omitted, `+` added
/// elsewhere, `?` unaligned, `~` before a moved line.
class ParallelTest {
    private static final Id WORK = Id.of("/poet/work");
    private final VersionText original = version("or", null, "", "", "", "", "", "");

    @Test
    void linesThatRenderOneAnotherStandInOneRow() {
        assertEquals(
                "1|1, 2|2, 3|3, 4|4, 5|5, 6|6",
                rows(original, version("en", "or", "1", "2", "3", "4", "5", "6")));
    }

    @Test
    void mergedLinesShareARow() {
        assertEquals(
                "1 2|1, 3|2, 4 5 6|3", rows(original, version("en", "or", "1 2", "3", "4 5 6")));
    }

    @Test
    void splitLinesShareARow() {
        assertEquals(
                "1|1 2, 2|3, 3|4, 4|5, 5|6, 6|7",
                rows(original, version("en", "or", "1", "1", "2", "3", "4", "5", "6")));
    }

    @Test
    void overlappingMergesAreOneGroup() {
        assertEquals(
                "1 2 3|1 2, 4|3, 5|4, 6|5",
                rows(original, version("en", "or", "1 2", "2 3", "4", "5", "6")));
    }

    @Test
    void aMovedLineStandsBesideWhatItRendersAndIsMarked() {
        assertEquals(
                "1|1, 2|~4, 3|2, 4|3, 5|5, 6|6",
                rows(original, version("en", "or", "1", "3", "4", "2", "5", "6")));
    }

    @Test
    void omissionsAndAdditionsAreTold() {
        VersionText english = omitting(version("en", "or", "1", "", "2", "4", "5", "6"), 3);
        assertEquals("1|1, +|2, 2|3, 3|-, 4|4, 5|5, 6|6", rows(original, english));
    }

    @Test
    void whatNobodyRecordedIsNotCalledAnOmission() {
        assertEquals("1|1, 2|2, 3|?, 4|?, 5|?, 6|?", rows(original, version("en", "or", "1", "2")));
    }

    @Test
    void aMergeThatLeavesALineOutSaysSo() {
        VersionText merging = version("a", "or", "1 2", "3", "4", "5", "6");
        VersionText omitting = omitting(version("b", "or", "1", "3", "4", "5", "6"), 2);
        Parallel parallel = Parallel.of(List.of(merging, omitting), List.of(original));
        Lines cell = (Lines) parallel.rows().getFirst().cells().get(1);
        assertEquals(List.of(id("or", 2)), cell.omits());
    }

    @Test
    void twoTranslationsMeetInTheOriginalThatIsNotShown() {
        VersionText a = version("a", "or", "1 2", "3", "4", "5 6");
        VersionText b = omitting(version("b", "or", "2", "1", "4", "5", "6"), 3);
        assertEquals("1|1 2, 2|-, 3|3, 4|4 5", rows(List.of(a, b), List.of(original)));
    }

    @Test
    void aTranslationOfATranslationMeetsTheOriginalThroughIt() {
        VersionText english = omitting(version("en", "or", "1 2", "3", "5", "6"), 4);
        VersionText turkish = version("tr", "en", "2", "1", "3", "4");
        assertEquals(
                "1 2|~2, 3|1, 4|-, 5|3, 6|4", rows(List.of(original, turkish), List.of(english)));
    }

    @Test
    void aVersionThatJoinsNothingMergesNothing() {
        VersionText english = version("en", "or", "1 2 3 4 5 6");
        VersionText turkish = version("tr", "or", "1", "2", "3", "4", "5", "6");
        assertEquals(
                "1|1, 2|2, 3|3, 4|4, 5|5, 6|6", rows(List.of(original, turkish), List.of(english)));
        assertEquals("1, 2, 3, 4, 5, 6", rows(List.of(turkish), List.of(original, english)));
    }

    @Test
    void translationsMeetInTheNearestCommonSource() {
        VersionText middle = version("mid", "or", "1 2", "1 2", "3", "4", "5", "6");
        VersionText a = version("a", "mid", "1", "2", "3", "4", "5", "6");
        VersionText b = version("b", "mid", "1", "2", "3", "4", "5", "6");
        assertEquals(
                "1|1, 2|2, 3|3, 4|4, 5|5, 6|6", rows(List.of(a, b), List.of(middle, original)));
        assertEquals("1 2|1 2, 3|3, 4|4, 5|5, 6|6", rows(List.of(original, a), List.of(middle)));
    }

    @Test
    void theFirstVersionLeads() {
        VersionText english = omitting(version("en", "or", "2", "1", "4", "5", "6"), 3);
        assertEquals("1|2, -|3, 2|~1, 3|4, 4|5, 5|6", rows(english, original));
    }

    @Test
    void witnessesWithoutSharedRecordsStandUnderEachOther() {
        assertEquals("1|?, ?|1", rows(version("a", null, ""), version("b", null, "")));
    }

    @Test
    void anOpeningAdditionStandsBeforeTheLineThatFollowsIt() {
        VersionText excerpt = omitting(version("en", "or", "", "", "4", "5", "6"), 1, 2, 3);
        assertEquals("1|-, 2|-, 3|-, +|1, +|2, 4|3, 5|4, 6|5", rows(original, excerpt));
    }

    @Test
    void aLineWithoutTextKeepsItsPlace() {
        Parallel parallel = Parallel.of(List.of(original), List.of());
        assertTrue(
                ((Lines) parallel.rows().get(2).cells().getFirst())
                        .lines()
                        .getFirst()
                        .segment()
                        .text()
                        .isEmpty());
    }

    @Test
    void aRowOfSeveralLinesIsAGroup() {
        List<Parallel.Row> rows =
                Parallel.of(
                                List.of(original, version("en", "or", "1 2", "3", "4", "5", "6")),
                                List.of())
                        .rows();
        assertTrue(rows.get(0).group());
        assertFalse(rows.get(1).group());
    }

    private String rows(VersionText... columns) {
        return rows(List.of(columns), List.of());
    }

    private String rows(List<VersionText> columns, List<VersionText> others) {
        return Parallel.of(columns, others).rows().stream()
                .map(row -> row.cells().stream().map(this::cell).collect(Collectors.joining("|")))
                .collect(Collectors.joining(", "));
    }

    private String cell(Cell cell) {
        return switch (cell) {
            case Lines lines ->
                    lines.lines().stream()
                            .map(l -> (l.moved() ? "~" : "") + l.segment().index())
                            .collect(Collectors.joining(" "));
            case Parallel.Omitted omitted -> "-";
            case Parallel.AddedElsewhere added -> "+";
            case Parallel.Unaligned unaligned -> "?";
        };
    }

    /// @param renders a string a line: the numbers of the source lines that it renders
    private static VersionText version(
            String slug, @org.jspecify.annotations.Nullable String source, String... renders) {
        List<Segment> segments = new ArrayList<>();
        Set<Id> adds = new HashSet<>();
        for (int i = 1; i <= renders.length; i++) {
            List<Id> targets =
                    Arrays.stream(renders[i - 1].split(" "))
                            .filter(n -> source != null && !n.isEmpty())
                            .map(n -> id(String.valueOf(source), Integer.parseInt(n)))
                            .toList();
            if (source != null && targets.isEmpty()) {
                adds.add(id(slug, i));
            }
            segments.add(
                    new Segment(
                            id(slug, i),
                            i,
                            Optional.empty(),
                            Optional.empty(),
                            Names.NONE,
                            targets));
        }
        Version version =
                new Version(
                        WORK.child(slug),
                        WORK,
                        source == null ? Role.ORIGINAL : Role.TRANSLATION,
                        Tag.of("en-Latn"),
                        Names.NONE,
                        Optional.ofNullable(source).map(WORK::child),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Names.NONE,
                        Optional.empty());
        return new VersionText(version, List.of(), segments, Set.of(), adds, List.of(), List.of());
    }

    private static VersionText omitting(VersionText text, int... lines) {
        Id source = text.version().source().orElseThrow();
        Set<Id> omits =
                IntStream.of(lines).mapToObj(n -> source.part("l" + n)).collect(Collectors.toSet());
        return new VersionText(
                text.version(),
                text.divisions(),
                text.segments(),
                omits,
                text.adds(),
                text.variants(),
                text.notes());
    }

    private static Id id(String slug, int line) {
        return WORK.child(slug).part("l" + line);
    }
}
