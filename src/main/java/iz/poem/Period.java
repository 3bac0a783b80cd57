package iz.poem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The years between which a work was made, as far as known; years before the common era are
/// negative or zero, counted as ISO 8601 does (year 0 is 1 BCE).
public record Period(int from, int to) {
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
        int middle = Math.floorDiv(from + to, 2);
        return middle > 0 ? (middle - 1) / 100 + 1 : -(-middle / 100 + 1);
    }
}
