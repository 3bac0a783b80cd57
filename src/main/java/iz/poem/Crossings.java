package iz.poem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the lines that were moved: the fewest that must be taken out for the rest to stand in
/// their own order (the complement of a longest increasing subsequence).
final class Crossings {
    private Crossings() {}

    /// @param lines a version's lines in the order of the rows
    static Set<Id> moved(List<Segment> lines) {
        int[] previous = new int[lines.size()];
        List<Integer> tails = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int at = place(lines, tails, lines.get(i).index());
            previous[i] = at == 0 ? -1 : tails.get(at - 1);
            if (at == tails.size()) {
                tails.add(i);
            } else {
                tails.set(at, i);
            }
        }
        Set<Id> moved = new HashSet<>();
        lines.forEach(s -> moved.add(s.id()));
        for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
            moved.remove(lines.get(i).id());
        }
        return moved;
    }

    private static int place(List<Segment> lines, List<Integer> tails, int index) {
        int low = 0;
        int high = tails.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(tails.get(middle)).index() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
