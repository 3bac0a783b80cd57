package iz.language.script;

/// The three marks that Arabic script mirrors, and the dash-like ۔ of old Uyghur fonts.
enum Punctuation {
    /// Between scripts that write alike.
    KEPT,
    FROM_ARABIC,
    TO_ARABIC;

    static Punctuation between(Alphabet from, Alphabet to) {
        if (from.carrier.isEmpty() == to.carrier.isEmpty()) {
            return KEPT;
        }
        return to.carrier.isEmpty() ? FROM_ARABIC : TO_ARABIC;
    }

    /// @param before and `after` its neighbours, or a space at an end; a mark between digits stays
    char map(char c, char before, char after) {
        return switch (this) {
            case KEPT -> c;
            case FROM_ARABIC ->
                    switch (c) {
                        case '،' -> digits(before, after) ? c : ',';
                        case '؛' -> ';';
                        case '؟' -> '?';
                        case '۔' -> Character.isLetter(after) ? '-' : '.';
                        default -> c;
                    };
            case TO_ARABIC ->
                    switch (c) {
                        case ',' -> digits(before, after) ? c : '،';
                        case ';' -> '؛';
                        case '?' -> '؟';
                        default -> c;
                    };
        };
    }

    private static boolean digits(char before, char after) {
        return Character.isDigit(before) && Character.isDigit(after);
    }
}
