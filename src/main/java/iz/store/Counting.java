package iz.store;

import iz.store.Found.Count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Selects works and counts them for every facet, in one walk.
final class Counting {
    private Counting() {}

    /// @param works in the order in which to show them
    static Found find(Selection selection, List<Listed> works, int page, int size) {
        List<Listed> found = new ArrayList<>();
        Map<Facet, Map<String, Integer>> tallies = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            tallies.put(facet, new HashMap<>());
        }
        for (Listed work : works) {
            Set<Facet> missed = selection.missed(work);
            if (missed.isEmpty()) {
                found.add(work);
                tallies.forEach((facet, tally) -> count(work, facet, tally));
            } else if (missed.size() == 1) {
                // A facet counts what it would find beside the other choices, whatever is chosen
                // in it.
                Facet facet = missed.iterator().next();
                count(work, facet, tallies.getOrDefault(facet, Map.of()));
            }
        }
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        tallies.forEach((facet, tally) -> counts.put(facet, sorted(tally)));
        int pages = (found.size() + size - 1) / size;
        int shown = Math.clamp(page, 1, Math.max(1, pages));
        int from = Math.min(found.size(), (shown - 1) * size);
        List<Listed> part = found.subList(from, Math.min(found.size(), from + size));
        return new Found(found.size(), List.copyOf(part), shown, pages, counts);
    }

    static List<Count> of(Facet facet, Selection selection, List<Listed> works) {
        Map<String, Integer> tally = new HashMap<>();
        for (Listed work : works) {
            if (selection.matches(work)) {
                count(work, facet, tally);
            }
        }
        return sorted(tally);
    }

    private static void count(Listed work, Facet facet, Map<String, Integer> tally) {
        facet.of(work).forEach(value -> tally.merge(value, 1, Integer::sum));
    }

    private static List<Count> sorted(Map<String, Integer> tally) {
        return tally.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingInt(Count::works)
                                .reversed()
                                .thenComparing(Count::value))
                .toList();
    }
}
