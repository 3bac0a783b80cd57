package iz.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Some words that are marked, so that they are found again when what stands around them changes.
///
/// @param place a line of the source such as `l3`, or a block's number
/// @param start in code points of the text there, inclusive
/// @param end exclusive
public record Mark(String place, int start, int end, String words) {

    private static final Set<Character.UnicodeScript> SPACELESS =
            Set.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR,
                    Character.UnicodeScript.TIBETAN);

    /// The mark in a text that may have changed: where it was, or where its words stand now, if
    /// they stand there once.
    Optional<Mark> in(String text) {
        if (slice(text, start, end).filter(words::equals).isPresent()) {
            return Optional.of(this);
        }
        List<Mark> found = all(place, words, text);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Wherever words stand in a text, as whole words.
    static List<Mark> all(String place, String words, String text) {
        List<Mark> found = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int to = at + words.length();
            boolean whole =
                    (at == 0 || !goesOn(text.codePointBefore(at)))
                            && (to == text.length() || !goesOn(text.codePointAt(to)));
            if (whole && !words.isEmpty()) {
                found.add(
                        new Mark(
                                place,
                                text.codePointCount(0, at),
                                text.codePointCount(0, to),
                                words));
            }
        }
        return found;
    }

    /// True for what makes a longer word of one that it stands beside, as it does where words have
    /// spaces between them.
    private static boolean goesOn(int letter) {
        return Character.isLetterOrDigit(letter)
                && !SPACELESS.contains(Character.UnicodeScript.of(letter));
    }

    /// @return empty when the text is too short
    static Optional<String> slice(String text, int start, int end) {
        return start < 0 || start >= end || end > text.codePointCount(0, text.length())
                ? Optional.empty()
                : Optional.of(
                        text.substring(
                                text.offsetByCodePoints(0, start),
                                text.offsetByCodePoints(0, end)));
    }

    static List<Mark> read(String lines) {
        return lines.lines().map(Mark::ofLine).toList();
    }

    static String write(List<Mark> marks) {
        return String.join("\n", marks.stream().map(Mark::line).toList());
    }

    private static Mark ofLine(String line) {
        String[] parts = line.split(" ", 4);
        return new Mark(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
    }

    /// Words that reach over the end of a line are kept on one.
    private String line() {
        return place + " " + start + " " + end + " " + words.replace('\n', ' ');
    }
}
