package iz.store.text;

import java.util.Arrays;

/// Edits that make one word or line of another: letters put in, left out, changed, or swapped with
/// the next (optimal string alignment), as Lucene's fuzzy query counts them.
final class Edits {
    private Edits() {}

    /// @param most more are not counted to their end: then it is some number above this one
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] last = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(before, j -> j);
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = least(last, before, row, a, b, i, j);
                least = Math.min(least, row[j]);
            }
            // A swap steps over one row, so one row above the bound is not enough.
            if (Math.min(least, leastBefore) > most) {
                return most + 1;
            }
            leastBefore = least;
            int[] free = last;
            last = before;
            before = row;
            row = free;
        }
        return before[b.length()];
    }

    private static int least(
            int[] last, int[] before, int[] row, String a, String b, int i, int j) {
        char one = a.charAt(i - 1);
        char other = b.charAt(j - 1);
        int least =
                Math.min(
                        before[j - 1] + (one == other ? 0 : 1),
                        1 + Math.min(before[j], row[j - 1]));
        boolean swapped = i > 1 && j > 1 && one == b.charAt(j - 2) && a.charAt(i - 2) == other;
        return swapped ? Math.min(least, last[j - 2] + 1) : least;
    }
}
