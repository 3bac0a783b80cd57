package iz.language.script;

import java.util.List;

/// A place where the text may be read in more than one way, and how it was read.
///
/// @param line counted from 1
/// @param column counted from 1, in UTF-16 units of the line
/// @param rule a stable code of the rule that decided, such as `ngh`
/// @param read what stands in the text
/// @param as how it was read; for Uyghur in Arabic letters
/// @param alternatives what it may be instead; empty when it was left untouched
public record Ambiguity(
        long line, long column, String rule, String read, String as, List<String> alternatives) {

    public Ambiguity {
        alternatives = List.copyOf(alternatives);
    }

    /// `12:7: ngh: "ngh" was read as "نغ"; it may be "ڭھ".`
    public String sentence() {
        String start = line + ":" + column + ": " + rule + ": \"" + read + "\" was ";
        if (as.equals(read)) {
            return start + "left as it is.";
        }
        return start
                + "read as \""
                + as
                + "\"; it may be \""
                + String.join("\" or \"", alternatives)
                + "\".";
    }
}
