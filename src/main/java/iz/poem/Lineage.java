package iz.poem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which versions are needed to join the shown ones: two translations meet in the original that
/// both render, a translation of a translation meets the original through the one between.
final class Lineage {
    private final List<VersionText> columns;
    private final Map<Id, VersionText> known = new LinkedHashMap<>();
    private final Map<Id, Set<Id>> reach = new HashMap<>();

    Lineage(List<VersionText> columns, List<VersionText> ancestors) {
        this.columns = columns;
        columns.forEach(v -> known.put(v.version().id(), v));
        ancestors.forEach(v -> known.putIfAbsent(v.version().id(), v));
    }

    /// The shown versions and those between them; no other, since a version that joins nothing
    /// could only merge rows that the reader should see apart.
    Map<Id, VersionText> joining() {
        Set<Id> shown = new LinkedHashSet<>();
        columns.forEach(v -> shown.add(v.version().id()));
        Map<Id, Set<Id>> reachedBy = new LinkedHashMap<>();
        for (Id column : shown) {
            for (Id ancestor : reach(column)) {
                reachedBy.computeIfAbsent(ancestor, k -> new HashSet<>()).add(column);
            }
        }
        Set<Id> meeting = new LinkedHashSet<>(shown);
        reachedBy.forEach((ancestor, by) -> {
            if (by.size() > 1 && !nearer(ancestor, by, reachedBy)) {
                meeting.add(ancestor);
            }
        });
        Map<Id, VersionText> all = new LinkedHashMap<>();
        for (VersionText version : known.values()) {
            Id id = version.version().id();
            boolean between = reachedBy.containsKey(id) && intersects(reach(id), meeting);
            if (meeting.contains(id) || between) {
                all.put(id, version);
            }
        }
        return all;
    }

    /// True when the same shown versions already meet in a version that derives from this one.
    private boolean nearer(Id ancestor, Set<Id> by, Map<Id, Set<Id>> reachedBy) {
        return by.stream()
                        .anyMatch(column ->
                                reach(column).contains(ancestor) && reachedByAll(column, by))
                || reachedBy.entrySet().stream()
                        .anyMatch(e ->
                                !e.getKey().equals(ancestor)
                                        && e.getValue().equals(by)
                                        && reach(e.getKey()).contains(ancestor));
    }

    /// True when a shown version is itself what all the others of the set derive from.
    private boolean reachedByAll(Id column, Set<Id> by) {
        return by.stream().allMatch(other -> other.equals(column) || reach(other).contains(column));
    }

    private Set<Id> reach(Id from) {
        Set<Id> done = reach.get(from);
        if (done != null) {
            return done;
        }
        Set<Id> all = new LinkedHashSet<>();
        List<Id> queue = new ArrayList<>(List.of(from));
        for (int i = 0; i < queue.size(); i++) {
            VersionText version = known.get(queue.get(i));
            if (version != null) {
                for (Id source : version.sources()) {
                    if (known.containsKey(source) && !source.equals(from) && all.add(source)) {
                        queue.add(source);
                    }
                }
            }
        }
        reach.put(from, all);
        return all;
    }

    private static boolean intersects(Collection<Id> a, Set<Id> b) {
        return a.stream().anyMatch(b::contains);
    }
}
