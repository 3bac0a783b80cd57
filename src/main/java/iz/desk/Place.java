package iz.desk;

import java.util.ArrayList;
import java.util.List;

/// A block in a layout, without its words: `12 so l3 l4`.
record Place(long block, List<String> lines, boolean omitted, boolean opens) {
    Place {
        lines = List.copyOf(lines);
    }

    static List<Place> read(String layout) {
        return layout.lines().map(Place::ofLine).toList();
    }

    static String write(List<Place> places) {
        return String.join("\n", places.stream().map(Place::line).toList());
    }

    private static Place ofLine(String line) {
        List<String> words = List.of(line.split(" ", -1));
        String marks = words.get(1);
        return new Place(
                Long.parseLong(words.getFirst()),
                words.subList(2, words.size()),
                marks.contains("o"),
                marks.contains("s"));
    }

    private String line() {
        List<String> words = new ArrayList<>();
        words.add(Long.toString(block));
        words.add("-" + (opens ? "s" : "") + (omitted ? "o" : ""));
        words.addAll(lines);
        return String.join(" ", words);
    }

    Place of(long other) {
        return new Place(other, lines, omitted, opens);
    }

    Place rendering(List<String> others) {
        return new Place(block, others, omitted, opens);
    }

    Place omitting(boolean yes) {
        return new Place(block, lines, yes, opens);
    }

    Place opening(boolean yes) {
        return new Place(block, lines, omitted, yes);
    }
}
