package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Parallel.Lines;
import iz.poem.Parallel.Row;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.store.text.Line;
import iz.store.text.Match;
import iz.store.text.Match.Rendering;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the translation memory says renders what, against the parallel page of the bundled corpus.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryAlignmentTest {
    private static final Id NOTHING = Id.of("/nobody/nothing/en-latn");

    private Verses verses;
    private Memory memory;
    private final Map<Id, List<VersionText>> works = new HashMap<>();
    private final Map<List<Id>, List<Row>> rows = new HashMap<>();

    @BeforeAll
    void open(@TempDir Path data) {
        verses = new Verses(data).corpus();
        memory = new Memory(verses.archive());
        verses.archive()
                .read(now -> {
                    Works all = new Works(now);
                    now.names().stream()
                            .flatMap(name -> Iris.STANDARD.id(name).stream())
                            .filter(id -> id.parent().flatMap(Id::parent).isPresent())
                            .flatMap(id -> all.text(id).stream())
                            .filter(text -> !text.segments().isEmpty())
                            .forEach(text ->
                                    works.computeIfAbsent(
                                                    text.version().work(), w -> new ArrayList<>())
                                            .add(text));
                    works.values()
                            .forEach(versions ->
                                    versions.forEach(a ->
                                            versions.forEach(b -> {
                                                List<Id> pair =
                                                        List.of(a.version().id(), b.version().id());
                                                rows.put(pair, all.parallel(pair).rows());
                                            })));
                    return works;
                });
    }

    @AfterAll
    void close() {
        verses.close();
    }

    private List<Row> rows(Id a, Id b) {
        return rows.getOrDefault(List.of(a, b), List.of());
    }

    private static List<Segment> lines(Row row, int column) {
        return row.cells().get(column) instanceof Lines cell
                ? cell.lines().stream()
                        .map(Parallel.Line::segment)
                        .filter(segment -> segment.text().isPresent())
                        .toList()
                : List.of();
    }

    private static List<Id> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    private static String words(List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.text().stream())
                .map(Wording::value)
                .collect(Collectors.joining("\n"));
    }

    private List<Match> like(Wording line, String language) {
        return memory.like(line.value(), line.tag(), language, NOTHING, 50);
    }

    @Test
    void everyRenderingStandsInTheRowOfItsLine() {
        int checked = 0;
        for (List<VersionText> versions : works.values()) {
            for (VersionText version : versions) {
                Wording line =
                        version.segments().stream()
                                .flatMap(segment -> segment.text().stream())
                                .findFirst()
                                .orElseThrow();
                for (String language : List.of("ug", "en")) {
                    for (Match match : like(line, language)) {
                        for (Rendering rendering : match.renderings()) {
                            assertRow(match.line(), rendering);
                            checked++;
                        }
                    }
                }
            }
        }
        assertTrue(checked > 200, checked + " renderings");
    }

    private void assertRow(Line line, Rendering rendering) {
        Row row =
                rows(line.version(), rendering.version()).stream()
                        .filter(each ->
                                lines(each, 0).stream().anyMatch(s -> s.id().equals(line.id())))
                        .findFirst()
                        .orElseThrow();
        assertEquals(lines(row, 0).stream().map(Segment::id).toList(), ids(rendering.of()));
        assertEquals(lines(row, 1).stream().map(Segment::id).toList(), ids(rendering.lines()));
    }

    @Test
    void rowsOfAnOriginalAreFoundByEachOfTheirLines() {
        int checked = 0;
        for (List<VersionText> versions : works.values()) {
            for (VersionText a : versions) {
                for (VersionText b : versions) {
                    boolean original = a.version().original() || b.version().original();
                    if (original
                            && !a.version().tag().language().equals(b.version().tag().language())) {
                        checked += found(a.version().id(), b);
                    }
                }
            }
        }
        assertTrue(checked > 400, checked + " lines");
    }

    private int found(Id version, VersionText other) {
        int checked = 0;
        int single = 0;
        for (Row row : rows(version, other.version().id())) {
            String expected = words(lines(row, 1));
            // Lines one to one are alike; two of them will do.
            if (expected.isEmpty() || (!row.group() && single++ >= 2)) {
                continue;
            }
            for (Segment segment : lines(row, 0)) {
                Wording line = segment.text().orElseThrow();
                // A refrain that is rendered by the same words comes once, from either place.
                assertTrue(
                        like(line, other.version().tag().language()).stream()
                                .filter(match -> match.percent() == 100)
                                .flatMap(match -> match.renderings().stream())
                                .map(r ->
                                        r.lines().stream()
                                                .map(Line::text)
                                                .collect(Collectors.joining("\n")))
                                .anyMatch(expected::equals),
                        segment.id() + " in " + other.version().id());
                checked++;
            }
        }
        return checked;
    }
}
