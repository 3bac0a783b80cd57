package iz.poem;

import java.util.Arrays;
import java.util.Optional;

/// What somebody did for a version; the codes are the Library of Congress relators.
public enum Relator {
    AUTHOR("aut"),
    TRANSLATOR("trl"),
    /// Of a free rendering.
    ADAPTER("adp"),
    TRANSCRIBER("trc"),
    EDITOR("edt"),
    SCRIBE("scr"),
    COLLECTOR("col");

    private final String code;

    Relator(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Relator> ofCode(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }
}
