package iz.store.text;

import iz.language.Tag;
import iz.language.key.Keys;
import iz.language.key.Token;
import iz.language.key.Tokens;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where in a stored text the words are that were asked for. The text is read again, with the keys
/// that the index was made from, so that nothing about places needs to be kept. Whole words are
/// marked, so that joined letters stay joined.
///
/// @param spans in order, not touching each other
/// @param closeness of the word that answers least closely
public record Marks(List<Span> spans, Closeness closeness) {
    static Marks of(String text, Tag tag, Asked asked) {
        Map<Asked.Word, Closeness> found = new HashMap<>();
        Map<Closeness, List<Span>> spans = new EnumMap<>(Closeness.class);
        for (Token token : Tokens.of(text)) {
            Keys keys = Keys.ofText(token, tag);
            Optional<Closeness> best = Optional.empty();
            for (Asked.Word word : asked.words()) {
                Optional<Closeness> close = closeness(keys, word.keys());
                if (close.isPresent()) {
                    found.merge(word, close.get(), Marks::closer);
                    best = best.map(b -> closer(b, close.get())).or(() -> close);
                }
            }
            best.ifPresent(c ->
                    spans.computeIfAbsent(c, k -> new ArrayList<>())
                            .add(new Span(token.start(), token.end())));
        }
        Closeness worst = found.values().stream().max(Enum::compareTo).orElse(Closeness.NEAR);
        // A line that has the word itself is not marked for words that only resemble it.
        List<Span> shown = new ArrayList<>();
        spans.forEach((closeness, some) -> {
            if (closeness.compareTo(worst) <= 0) {
                shown.addAll(some);
            }
        });
        return new Marks(joined(shown), worst);
    }

    private static Closeness closer(Closeness some, Closeness other) {
        return some.compareTo(other) <= 0 ? some : other;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        spans.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .forEach(span -> {
                    if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
                        Span last = joined.removeLast();
                        joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
                    } else {
                        joined.add(span);
                    }
                });
        return List.copyOf(joined);
    }

    private static Optional<Closeness> closeness(Keys keys, Keys asked) {
        if (keys.exact().equals(asked.exact())) {
            return Optional.of(Closeness.EXACT);
        }
        if (keys.folded().equals(asked.folded())) {
            return Optional.of(Closeness.FOLDED);
        }
        if (meet(keys.sounds(), asked.sounds())) {
            return Optional.of(Closeness.SOUNDS);
        }
        if (meet(keys.loose(), asked.loose())) {
            return Optional.of(Closeness.LOOSE);
        }
        Optional<String> frame = keys.frames().stream().filter(asked.frames()::contains).findAny();
        if (frame.filter(f -> f.length() >= TextQueries.TELLING_FRAME).isPresent()) {
            return Optional.of(Closeness.FRAME);
        }
        if (begins(Set.of(keys.folded()), Set.of(asked.folded()))
                || begins(keys.sounds(), asked.sounds())
                || begins(keys.loose(), asked.loose())) {
            return Optional.of(Closeness.BEGINNING);
        }
        if (frame.isPresent()) {
            return Optional.of(Closeness.SHORT_FRAME);
        }
        return near(keys.loose(), asked.loose()) ? Optional.of(Closeness.NEAR) : Optional.empty();
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean begins(Set<String> keys, Set<String> asked) {
        return asked.stream()
                .filter(a -> a.length() >= TextQueries.SHORTEST_BEGINNING)
                .anyMatch(a -> keys.stream().anyMatch(key -> key.startsWith(a)));
    }

    private static boolean near(Set<String> keys, Set<String> asked) {
        return asked.stream()
                .filter(a -> a.length() >= TextQueries.SHORTEST_NEAR)
                .anyMatch(a ->
                        keys.stream()
                                .anyMatch(key ->
                                        Edits.between(key, a, TextQueries.edits(a))
                                                <= TextQueries.edits(a)));
    }
}
