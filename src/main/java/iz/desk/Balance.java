package iz.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What a line and its rendering have alike whatever their languages are.
final class Balance {
    private static final String OPENING = "«“‹([{「『";
    private static final String CLOSING = "»”›)]}」』";

    private Balance() {}

    /// True when what opens is closed, and straight quotes are even. Languages open with what
    /// others close with, so a pair may stand either way round.
    static boolean ofQuotes(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        int straight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // What stands low opens, in German and other languages, what “ or ” closes.
            int kind = c == '„' ? 1 : Math.max(OPENING.indexOf(c), CLOSING.indexOf(c));
            straight += c == '"' ? 1 : 0;
            if (kind < 0) {
                continue;
            }
            Integer last = open.peek();
            if (last != null && last.intValue() == kind) {
                open.pop();
            } else {
                open.push(kind);
            }
        }
        return open.isEmpty() && straight % 2 == 0;
    }

    /// The numbers in a text, whatever digits it writes them in, smallest first.
    static List<String> numbers(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    if (digit >= 0) {
                        number.append(digit);
                    } else if (!number.isEmpty()) {
                        all.add(number.toString());
                        number.setLength(0);
                    }
                });
        if (!number.isEmpty()) {
            all.add(number.toString());
        }
        all.sort(null);
        return all;
    }
}
