package iz.web.page;

import iz.poem.Segment;
import iz.poem.Stretch;
import iz.poem.Wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A link between words in the list below the poem.
///
/// @param line the number of the first line that has words of this version
/// @param lineId its anchor
/// @param source the words of the source, those of one stretch parted from the next by `…`
/// @param own the words that answer them
public record WordPair(String line, String lineId, Text source, Text own) {

    /// The pairs of a column, in the order of its lines.
    static List<WordPair> of(Column column) {
        LinkedWords words = column.words();
        return words.of(column.version().version().id()).stream()
                .flatMap(link -> pair(column, words, link).stream())
                .toList();
    }

    private static Optional<WordPair> pair(
            Column column, LinkedWords words, LinkedWords.Shown link) {
        return words.segment(link.own().getFirst().segment())
                .map(first ->
                        new WordPair(
                                Line.number(first),
                                column.anchor(first.name()),
                                text(words, link.source()),
                                text(words, link.own())));
    }

    private static Text text(LinkedWords words, List<Stretch> stretches) {
        String said =
                stretches.stream()
                        .map(stretch -> stretch.words(wording(words, stretch).value()))
                        .collect(Collectors.joining(" … "));
        return Text.of(said, wording(words, stretches.getFirst()).tag());
    }

    private static Wording wording(LinkedWords words, Stretch stretch) {
        return words.segment(stretch.segment()).flatMap(Segment::text).orElseThrow();
    }
}
