package iz.language.script;

/// How a scheme is written where it leaves a choice.
///
/// @param apostrophes whether a hiatus between two vowels is shown where the reader can do without
/// @param capitals where capitals are put when the source script has none
/// @param markForeign whether words left in another script's letters are put between U+200B and
///   U+FEFF, as DB65/T 3690-2015 does, so that they come back untouched
public record Options(Apostrophes apostrophes, Capitals capitals, boolean markForeign) {
    public static final Options PLAIN = new Options(Apostrophes.NEEDED, Capitals.AS_TYPED, false);

    /// The apostrophe between two vowels: saet or sa'et.
    public enum Apostrophes {
        /// Only where the word would be read otherwise (Duval and Janbaz 2006, p. 12).
        NEEDED,
        /// Also between vowels.
        ALWAYS
    }

    /// Arabic script has no capitals; a name cannot be told from another word.
    public enum Capitals {
        AS_TYPED,
        /// The first letter of a sentence.
        SENTENCES,
        /// The first letter of a sentence and of a line of verse.
        LINES
    }
}
