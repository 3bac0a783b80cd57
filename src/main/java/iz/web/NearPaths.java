package iz.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Finds paths that somebody may have meant. It goes down step by step with the few likeliest, so
/// that its cost grows with the widest folder and not with the archive.
final class NearPaths {
    private static final int MOST = 5;
    private static final int LONGEST_STEP = 80;

    private final Supplier<String> state;
    private final Supplier<List<String>> all;
    private final AtomicReference<Known> known = new AtomicReference<>();

    /// What there is, by folder and by last step.
    private record Known(
            String state, Map<String, Set<String>> children, Map<String, Set<String>> byLast) {}

    private record Guess(String path, int distance) {}

    /// @param state the archive's state; the paths are asked for again when it changes
    /// @param all the paths of all things and pages
    NearPaths(Supplier<String> state, Supplier<List<String>> all) {
        this.state = state;
        this.all = all;
    }

    /// Up to five paths like this one, likeliest first.
    List<String> to(String path) {
        Known there = known();
        String wanted = path.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.', wanted.lastIndexOf('/') + 1);
        String bare = dot < 0 ? wanted : wanted.substring(0, dot);
        List<String> steps =
                bare.length() < 2 ? List.of() : List.of(bare.substring(1).split("/", -1));
        Set<String> near = new LinkedHashSet<>();
        List<Guess> guesses = List.of(new Guess("", 0));
        for (String step : steps) {
            List<Guess> next =
                    guesses.stream().flatMap(g -> below(there, g, step).stream()).toList();
            if (next.isEmpty()) {
                break;
            }
            guesses = next.stream().sorted(ORDER).limit(MOST).toList();
        }
        guesses.stream().map(Guess::path).filter(p -> !p.isEmpty()).forEach(near::add);
        String last = steps.isEmpty() ? "" : steps.getLast();
        near.addAll(there.byLast.getOrDefault(last, Set.of()));
        return near.stream().filter(p -> !p.equals(path)).limit(MOST).toList();
    }

    private static final Comparator<Guess> ORDER =
            Comparator.comparingInt(Guess::distance).thenComparing(Guess::path);

    private static List<Guess> below(Known there, Guess from, String step) {
        if (step.length() > LONGEST_STEP) {
            return List.of();
        }
        List<Guess> found = new ArrayList<>();
        int limit = Math.max(1, step.length() / 3);
        for (String child : there.children.getOrDefault(from.path, Set.of())) {
            int distance = Likeness.distance(step, child, limit);
            boolean begins =
                    step.length() >= 2 && (child.startsWith(step) || step.startsWith(child));
            if (distance <= limit || begins) {
                found.add(new Guess(from.path + "/" + child, from.distance + distance));
            }
        }
        return found;
    }

    private Known known() {
        Known old = known.get();
        String now = state.get();
        if (old != null && old.state.equals(now)) {
            return old;
        }
        Map<String, Set<String>> children = new HashMap<>();
        Map<String, Set<String>> byLast = new TreeMap<>();
        for (String path : all.get()) {
            if (path.length() > 1) {
                int slash = path.lastIndexOf('/');
                String last = path.substring(slash + 1);
                children.computeIfAbsent(path.substring(0, slash), p -> new TreeSet<>()).add(last);
                byLast.computeIfAbsent(last, p -> new TreeSet<>()).add(path);
            }
        }
        Known fresh = new Known(now, children, byLast);
        known.set(fresh);
        return fresh;
    }
}
