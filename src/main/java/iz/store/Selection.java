package iz.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a reader chose to see: at most one value for each facet.
public record Selection(Map<Facet, String> chosen) {
    public static final Selection ALL = new Selection(Map.of());

    public Selection {
        chosen = Map.copyOf(chosen);
    }

    public Optional<String> of(Facet facet) {
        return Optional.ofNullable(chosen.get(facet));
    }

    public Selection with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, value);
        return new Selection(more);
    }

    public Selection without(Facet facet) {
        Map<Facet, String> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(chosen);
        fewer.remove(facet);
        return new Selection(fewer);
    }

    boolean matches(Listed work) {
        return chosen.entrySet().stream().allMatch(e -> has(work, e.getKey(), e.getValue()));
    }

    /// The chosen facets that a work does not have.
    Set<Facet> missed(Listed work) {
        Set<Facet> missed = EnumSet.noneOf(Facet.class);
        chosen.forEach((facet, value) -> {
            if (!has(work, facet, value)) {
                missed.add(facet);
            }
        });
        return missed;
    }

    private static boolean has(Listed work, Facet facet, String value) {
        return facet.of(work).contains(value);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /// The facets that are chosen, in their order.
    public List<Facet> facets() {
        return Arrays.stream(Facet.values()).filter(chosen::containsKey).toList();
    }
}
