package iz.language;

/// Why a pen name cannot be taken.
public enum NameFlaw {
    /// Without a letter.
    EMPTY,
    /// More than [PenNames#LONGEST] characters as a reader counts them.
    LONG,
    /// A character that cannot be seen, or turns the text round.
    INVISIBLE,
    /// Letters of two scripts in one word, or digits of two systems.
    MIXED,
    /// More marks on a letter than any script writes.
    MARKS,
    /// It looks like a word that the archive uses for itself.
    RESERVED,
}
