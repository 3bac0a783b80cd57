package iz.rdf;

import iz.language.Characters;

/// Something wrong in a file that was given, said so that its author can mend it.
///
/// @param file as the user named it
/// @param line from 1; 0 when the file as a whole is meant
/// @param code stable, lower case with hyphens; the local name of a shape, or one of `Checker`'s
///   own
/// @param sentence what is wrong and what to do
public record Problem(String file, int line, String code, String sentence)
        implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (code + sentence).compareTo(other.code + other.sentence);
    }

    /// `file:line: code: sentence`; safe to print, whatever the file holds.
    @Override
    public String toString() {
        String said = file + ":" + line + ": " + code + ": " + sentence;
        return Characters.printable(said, Integer.MAX_VALUE);
    }
}
