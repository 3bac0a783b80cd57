package iz.desk;

import java.util.List;

/// A change of how a draft's blocks stand to the source. Words are changed by saving.
public sealed interface Edit {
    long block();

    /// With the one behind it: their lines and words together.
    record Merge(long block) implements Edit {}

    /// At a place in the words.
    ///
    /// @param at UTF-16 units from the beginning; negative: at the first line break, or the end
    record Split(long block, int at) implements Edit {}

    record Up(long block) implements Edit {}

    record Down(long block) implements Edit {}

    /// Leaves its lines out on purpose; words that it had stay in the history.
    record Omit(long block) implements Edit {}

    /// Takes that back.
    record Keep(long block) implements Edit {}

    /// A block behind it that renders nothing.
    record Add(long block) implements Edit {}

    /// Takes one away that renders nothing; its words stay in the history.
    record Remove(long block) implements Edit {}

    /// Says which lines it renders, in any order.
    ///
    /// @param lines names such as `l3` and `l4a`
    record Align(long block, List<String> lines) implements Edit {
        /// @throws IllegalArgumentException if one is no name: a layout is kept with spaces between
        ///   them
        public Align {
            lines = List.copyOf(lines);
            if (!lines.stream().allMatch(Align::isName)) {
                throw new IllegalArgumentException("This names no lines: " + lines);
            }
        }

        /// True when a line can be called so.
        public static boolean isName(String line) {
            return line.matches("[A-Za-z0-9-]+");
        }
    }

    /// A stanza begins here, or no longer does.
    record Stanza(long block) implements Edit {}
}
