package iz.web.page;

import java.util.Locale;
import java.util.Optional;

/// How the chosen versions stand on the page.
public enum View {
    /// A table: one column a version, one row for the lines that render one another.
    ROWS,
    /// Whole versions side by side, each in its own verse layout.
    COLUMNS,
    /// One version as a page of a book.
    SINGLE;

    /// As it stands in `?view=`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<View> ofCode(String code) {
        for (View view : values()) {
            if (view.code().equals(code)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
