package iz.store.text;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Parallel;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.store.text.Match.Rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How one line was rendered, as the parallel page shows it: the index gives the lines that hang
/// together with it, and [Parallel] says which of them stand in its row.
final class Renderings {
    /// Lines that hang together, of all versions. What is so much is the rendering of no line.
    private static final int MOST = 256;

    private static final Comparator<Rendering> ORDER =
            Comparator.comparing((Rendering r) -> r.lines().getFirst().role())
                    .thenComparing(Rendering::version);

    private final Lookup lookup;
    private final Line line;
    private final Map<Id, Line> lines = new LinkedHashMap<>();
    private final Set<Id> together = new LinkedHashSet<>();

    private Renderings(Lookup lookup, Line line) {
        this.lookup = lookup;
        this.line = line;
    }

    /// @param language of the renderings; they are of other versions than the line
    static List<Rendering> of(Lookup lookup, Line line, String language) throws IOException {
        Renderings renderings = new Renderings(lookup, line);
        renderings.gather();
        return renderings.in(language);
    }

    /// The nearest first, so that what is left out is far away.
    private void gather() throws IOException {
        lines.put(line.id(), line);
        together.add(line.id());
        List<Id> queue = new ArrayList<>(together);
        for (int i = 0; i < queue.size() && together.size() < MOST; i++) {
            Id id = queue.get(i);
            Line known = lines.get(id);
            if (known == null) {
                known = lookup.line(id).orElse(null);
                if (known != null) {
                    lines.put(id, known);
                }
            }
            List<Id> next = new ArrayList<>(known == null ? List.of() : known.renders());
            for (Line above : lookup.rendering(id, MOST)) {
                lines.put(above.id(), above);
                next.add(above.id());
            }
            next.stream().filter(together::add).forEach(queue::add);
        }
    }

    private List<Rendering> in(String language) {
        Map<Id, List<Segment>> segments = new TreeMap<>();
        together.forEach(id ->
                segments.computeIfAbsent(id.document(), v -> new ArrayList<>()).add(segment(id)));
        Map<Id, VersionText> versions = new TreeMap<>();
        segments.forEach((id, some) -> versions.put(id, version(id, some)));
        return lines.values().stream()
                .filter(other -> other.tag().language().equals(language))
                .map(Line::version)
                .distinct()
                .filter(version -> !version.equals(line.version()))
                .flatMap(version -> row(version, versions).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<Rendering> row(Id version, Map<Id, VersionText> versions) {
        VersionText own = versions.get(line.version());
        VersionText other = versions.get(version);
        if (own == null || other == null) {
            return Optional.empty();
        }
        return Parallel.of(List.of(own, other), List.copyOf(versions.values())).rows().stream()
                .map(row -> new Rendering(version, lines(row, 0), lines(row, 1)))
                .filter(rendering -> rendering.of().contains(line) && !rendering.lines().isEmpty())
                .findFirst();
    }

    private List<Line> lines(Parallel.Row row, int column) {
        return row.cells().get(column) instanceof Parallel.Lines cell
                ? cell.lines().stream()
                        .flatMap(each ->
                                Optional.ofNullable(lines.get(each.segment().id())).stream())
                        .toList()
                : List.of();
    }

    /// A line that has no text is not in the index; others may still meet in it.
    private Segment segment(Id id) {
        Optional<Line> known = Optional.ofNullable(lines.get(id));
        return new Segment(
                id,
                known.map(Line::index).orElse(0),
                Optional.empty(),
                known.map(each -> new Wording(each.text(), each.tag())),
                Names.NONE,
                known.map(Line::renders).orElse(List.of()));
    }

    /// As much of a version as its alignment with others needs.
    private VersionText version(Id id, List<Segment> segments) {
        Version version =
                new Version(
                        id,
                        line.work(),
                        line.role(),
                        line.tag(),
                        Names.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Names.NONE,
                        Optional.empty());
        return new VersionText(
                version,
                List.of(),
                segments.stream().sorted(Comparator.comparingInt(Segment::index)).toList(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of());
    }
}
