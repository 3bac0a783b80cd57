package iz.query.wire;

import iz.query.Ask;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.ResultFormat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions, heads and refusals as the fields of a frame.
final class Messages {
    private Messages() {}

    /// @param waited how long the question has waited already
    static Map<String, List<String>> of(Ask ask, Duration waited) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("query", List.of(ask.text()));
        fields.put("format", ask.formats().stream().map(ResultFormat::name).toList());
        fields.put("default", ask.defaultGraphs());
        fields.put("named", ask.namedGraphs());
        fields.put("at", ask.at().stream().toList());
        fields.put("rows", List.of(Long.toString(ask.rows())));
        fields.put("waited", List.of(Long.toString(waited.toMillis())));
        fields.put("explain", ask.explain() ? List.of("1") : List.of());
        return fields;
    }

    /// @throws IllegalArgumentException if it is no question
    static Ask ask(Map<String, List<String>> fields) {
        return new Ask(
                Frames.first(fields, "query"),
                fields.getOrDefault("format", List.of()).stream()
                        .map(ResultFormat::valueOf)
                        .toList(),
                fields.getOrDefault("default", List.of()),
                fields.getOrDefault("named", List.of()),
                Optional.of(Frames.first(fields, "at")).filter(at -> !at.isEmpty()),
                Long.parseLong(Frames.first(fields, "rows")),
                fields.containsKey("explain"));
    }

    /// How long a question had waited when it was sent.
    static Duration waited(Map<String, List<String>> fields) {
        return Duration.ofMillis(Long.parseLong(Frames.first(fields, "waited")));
    }

    static Map<String, List<String>> of(Head head) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("format", List.of(head.format()));
        fields.put("kind", List.of(head.kind()));
        fields.put("position", List.of(Long.toString(head.position())));
        fields.put("chain", List.of(head.chain()));
        fields.put("changing", List.of(Boolean.toString(head.changing())));
        fields.put("whole", List.of(Long.toString(head.whole())));
        fields.put("micros", List.of(Long.toString(head.micros())));
        return fields;
    }

    static Head head(Map<String, List<String>> fields) {
        return new Head(
                Frames.first(fields, "format"),
                Frames.first(fields, "kind"),
                Long.parseLong(Frames.first(fields, "position")),
                Frames.first(fields, "chain"),
                Boolean.parseBoolean(Frames.first(fields, "changing")),
                Long.parseLong(Frames.first(fields, "whole")),
                Long.parseLong(Frames.first(fields, "micros")));
    }

    static Map<String, List<String>> of(Refusal refusal) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("kind", List.of(refusal.kind().name()));
        fields.put("sentence", List.of(refusal.sentence()));
        Refusal.Place place = refusal.place();
        if (place != null) {
            fields.put("line", List.of(Integer.toString(place.line())));
            fields.put("column", List.of(Integer.toString(place.column())));
        }
        fields.put("expected", List.of(refusal.expected()));
        fields.put("hint", List.of(refusal.hint()));
        return fields;
    }

    static Refusal refusal(Map<String, List<String>> fields) {
        String kind = Frames.first(fields, "kind");
        Refusal.Place place =
                fields.containsKey("line")
                        ? new Refusal.Place(
                                Integer.parseInt(Frames.first(fields, "line")),
                                Integer.parseInt(Frames.first(fields, "column")))
                        : null;
        return new Refusal(
                Arrays.stream(Refusal.Kind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(Refusal.Kind.BROKEN),
                Frames.first(fields, "sentence"),
                place,
                Frames.first(fields, "expected"),
                Frames.first(fields, "hint"));
    }
}
