package iz.poem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The years between which a work was made, as far as known; years before the common era are
/// negative or zero, counted as ISO 8601 does (year 0 is 1 BCE).
public record Period(int from, int to) {
    private static final int LIFE = 120;
    private static final Pattern INTERVAL = Pattern.compile("(-?\\d{1,4})(?:/(-?\\d{1,4}))?");

    /// @param interval `1923/1995`, `-0600/-0550` or `1840`
    public static Optional<Period> parse(String interval) {
        Matcher m = INTERVAL.matcher(interval);
        if (!m.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(m.group(1));
        int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
        return from <= to ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    /// The century of its middle: 20 for 1923–1995, -6 for the sixth before the common era.
    public int century() {
        return centuryOf(Math.floorDiv(from + to, 2));
    }

    /// The centuries in which the work may have been made: that of the middle for a life or less,
    /// else all from the first to the last, since the middle of a wide frame says nothing.
    public List<Integer> centuries() {
        if (to - from <= LIFE) {
            return List.of(century());
        }
        return IntStream.rangeClosed(centuryOf(from), centuryOf(to))
                .filter(century -> century != 0)
                .boxed()
                .toList();
    }

    private static int centuryOf(int year) {
        return year > 0 ? (year - 1) / 100 + 1 : -(-year / 100 + 1);
    }
}
