package iz.web.api;

/// Looks at what claims to be JSON before it is parsed: the parser takes more than JSON (RFC 8259),
/// stops at the end of the first value, and goes as deep as the text does, to the end of the stack.
final class JsonShape {
    private static final int DEEPEST = 16;
    private static final String BETWEEN = " \t\r\n{}[]:,+-.0123456789eEtrufalsn";

    private final String text;
    private int at;
    private int depth;

    private JsonShape(String text) {
        this.text = text;
    }

    /// True when it is one object, not nested deeper than any that is asked for here.
    static boolean isObject(String text) {
        return text.strip().startsWith("{") && new JsonShape(text.strip()).holds();
    }

    private boolean holds() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean fits = c == '"' ? string() : BETWEEN.indexOf(c) >= 0 && nested(c);
            if (!fits || (depth == 0 && at < text.length())) {
                return false;
            }
        }
        return depth == 0;
    }

    private boolean nested(char c) {
        depth +=
                switch (c) {
                    case '{', '[' -> 1;
                    case '}', ']' -> -1;
                    default -> 0;
                };
        return depth <= DEEPEST;
    }

    /// Three quotation marks in a row begin a longer string for the parser, but not for JSON.
    private boolean string() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return at < text.length() && ":,]} \t\r\n".indexOf(text.charAt(at)) >= 0;
            }
        }
        return false;
    }
}
