package iz.language;

import java.util.Set;

/// The direction in which a script is read; the names are the values of HTML's `dir`.
public enum Direction {
    LTR,
    RTL;

    /// Scripts of Unicode 17 in living or archival use whose letters have Bidi_Class R or AL.
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of(
                    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Hatr", "Hebr", "Hung", "Khar",
                    "Lydi", "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh",
                    "Ougr", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sogd",
                    "Sogo", "Syrc", "Thaa", "Yezi");

    /// @param script an ISO 15924 code
    public static Direction ofScript(String script) {
        return RIGHT_TO_LEFT.contains(script) ? RTL : LTR;
    }

    /// `ltr` or `rtl`.
    public String html() {
        return this == RTL ? "rtl" : "ltr";
    }
}
