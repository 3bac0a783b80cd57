package iz.poem;

import iz.poem.Parallel.AddedElsewhere;
import iz.poem.Parallel.Cell;
import iz.poem.Parallel.Line;
import iz.poem.Parallel.Lines;
import iz.poem.Parallel.Omitted;
import iz.poem.Parallel.Row;
import iz.poem.Parallel.Unaligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Groups the lines of several versions into rows by what the records say that each line renders.
///
/// Lines that render one another, directly or through a version that is not shown, form a group;
/// groups are the smallest sets closed under that relation, so n:m, crossings and gaps come out as
/// they are.
final class Alignment {
    private final List<VersionText> columns;
    private final Map<Id, VersionText> joined;
    private final Map<Id, Id> leader = new HashMap<>();

    Alignment(List<VersionText> columns, List<VersionText> ancestors) {
        this.columns = columns;
        this.joined = new Lineage(columns, ancestors).joining();
        joined.values().forEach(v -> v.segments().forEach(s -> leader.put(s.id(), s.id())));
        joined.values()
                .forEach(v ->
                        v.segments()
                                .forEach(
                                        s -> s.renders().forEach(target -> unite(s.id(), target))));
    }

    List<Row> rows() {
        Map<Id, List<Segment>> groups = groups();
        List<Id> order = order();
        List<Set<Id>> moved = new ArrayList<>();
        for (VersionText column : columns) {
            moved.add(Crossings.moved(linesInOrder(order, groups, column)));
        }
        List<Row> rows = new ArrayList<>();
        Optional<Id> division = Optional.empty();
        for (Id group : order) {
            List<Segment> segments = groups.getOrDefault(group, List.of());
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                cells.add(cell(columns.get(c), segments, moved.get(c)));
            }
            Optional<Id> leads =
                    of(columns.getFirst(), segments).stream()
                            .findFirst()
                            .flatMap(Segment::division);
            rows.add(new Row(List.copyOf(cells), leads.isPresent() && !leads.equals(division)));
            division = leads.isPresent() ? leads : division;
        }
        return List.copyOf(rows);
    }

    private Cell cell(VersionText version, List<Segment> group, Set<Id> moved) {
        List<Line> lines =
                of(version, group).stream()
                        .map(s ->
                                new Line(
                                        s, moved.contains(s.id()), version.adds().contains(s.id())))
                        .toList();
        if (!lines.isEmpty()) {
            return new Lines(
                    lines,
                    group.stream()
                            .map(Segment::id)
                            .filter(version.omits()::contains)
                            .sorted()
                            .toList());
        }
        Optional<Id> omitting =
                lineage(version)
                        .filter(v -> group.stream().anyMatch(s -> v.omits().contains(s.id())))
                        .map(v -> v.version().id())
                        .findFirst();
        if (omitting.isPresent()) {
            return new Omitted(omitting.get());
        }
        return addedBy(group).<Cell>map(AddedElsewhere::new).orElseGet(Unaligned::new);
    }

    /// The version that added all lines of a group, if one did.
    private Optional<Id> addedBy(List<Segment> group) {
        return joined.values().stream()
                .filter(v ->
                        !group.isEmpty()
                                && group.stream().map(Segment::id).anyMatch(v.adds()::contains))
                .map(v -> v.version().id())
                .findFirst();
    }

    /// A version and those it derives from, nearest first.
    private Stream<VersionText> lineage(VersionText version) {
        Set<Id> seen = new HashSet<>();
        List<VersionText> all = new ArrayList<>(List.of(version));
        for (int i = 0; i < all.size(); i++) {
            for (Id source : all.get(i).sources()) {
                VersionText found = joined.get(source);
                if (found != null && seen.add(source)) {
                    all.add(found);
                }
            }
        }
        return all.stream();
    }

    /// The groups in reading order: that of the leading version. What it lacks stands after the
    /// line that precedes it in its own version, or before the line that follows, or at the end.
    private List<Id> order() {
        Chain chain = new Chain();
        for (VersionText column : columns) {
            List<Id> own = column.segments().stream().map(s -> find(s.id())).toList();
            Optional<Id> anchor = own.stream().filter(chain::contains).findFirst();
            Optional<Id> before = Optional.empty();
            for (Id group : own) {
                if (!chain.contains(group)) {
                    if (before.isPresent()) {
                        chain.insertAfter(before.get(), group);
                    } else if (anchor.isPresent()) {
                        chain.insertBefore(anchor.get(), group);
                    } else {
                        chain.append(group);
                    }
                }
                before =
                        before.isEmpty() && anchor.isPresent() && !group.equals(anchor.get())
                                ? before
                                : Optional.of(group);
            }
        }
        return chain.all();
    }

    private Map<Id, List<Segment>> groups() {
        return joined.values().stream()
                .flatMap(v -> v.segments().stream())
                .collect(Collectors.groupingBy(s -> find(s.id())));
    }

    private static List<Segment> of(VersionText version, List<Segment> group) {
        return group.stream()
                .filter(s -> s.id().document().equals(version.version().id()))
                .sorted(Comparator.comparingInt(Segment::index))
                .toList();
    }

    private static List<Segment> linesInOrder(
            List<Id> order, Map<Id, List<Segment>> groups, VersionText column) {
        return order.stream()
                .flatMap(group -> of(column, groups.getOrDefault(group, List.of())).stream())
                .toList();
    }

    private void unite(Id a, Id b) {
        if (leader.containsKey(b)) {
            leader.put(find(a), find(b));
        }
    }

    private Id find(Id id) {
        Id up = leader.getOrDefault(id, id);
        if (up.equals(id)) {
            return id;
        }
        Id top = find(up);
        leader.put(id, top);
        return top;
    }
}
