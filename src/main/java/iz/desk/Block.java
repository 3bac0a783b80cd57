package iz.desk;

import java.util.List;

/// A piece of a draft: some lines of the source, and the words made from them.
///
/// @param lines names of the source's lines, such as `l3`; empty when the words render nothing
/// @param omitted true when the lines are left out on purpose
/// @param opens true when a stanza begins here
/// @param text as it was typed; each line of it becomes a line of the poem
/// @param note to readers; may be empty
/// @param saved the save in force; what a later save names as its base
/// @param published true when these are the words that readers see
/// @param name of its line where it is public; empty otherwise
public record Block(
        long id,
        List<String> lines,
        boolean omitted,
        boolean opens,
        String text,
        String note,
        long saved,
        boolean published,
        String name) {
    public Block {
        lines = List.copyOf(lines);
    }

    /// True when its words were added: they render no line.
    public boolean added() {
        return lines.isEmpty();
    }
}
