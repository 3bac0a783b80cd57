package iz.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph of the interface's own words, in which a message may write `[words](/path)` for a
/// link and `` `code` `` for what is typed.
record Prose(List<Piece> pieces) {
    private static final Pattern MARK = Pattern.compile("\\[([^]]+)]\\((/[^)]*)\\)|`([^`]+)`");

    /// @param href empty when it is no link
    record Piece(String text, String href, boolean code) {}

    static Prose of(Ui ui, String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            pieces.add(new Piece(text.substring(from, mark.start()), "", false));
            pieces.add(
                    mark.group(3) == null
                            ? new Piece(mark.group(1), href(ui, mark.group(2)), false)
                            : new Piece(mark.group(3), "", true));
            from = mark.end();
        }
        pieces.add(new Piece(text.substring(from), "", false));
        return new Prose(pieces.stream().filter(p -> !p.text.isEmpty()).toList());
    }

    /// Pages keep the reader's language; a file (with a dot, or of the log) has none, an earlier
    /// state (with a query) is linked as it is written.
    private static String href(Ui ui, String path) {
        boolean page = path.indexOf('.') < 0 && path.indexOf('?') < 0 && !path.startsWith("/log/");
        return page ? ui.href(path) : path;
    }
}
