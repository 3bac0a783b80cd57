package iz.language.script;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Hands ambiguities to whoever asked for them, with their place in the whole text.
final class Doubts {
    private final @Nullable Consumer<Ambiguity> listener;
    private long line = 1;
    private long column = 1;

    Doubts(@Nullable Consumer<Ambiguity> listener) {
        this.listener = listener;
    }

    boolean wanted() {
        return listener != null;
    }

    /// Where the first character of the present piece of text stands.
    void at(long line, long column) {
        this.line = line;
        this.column = column;
    }

    /// @param from start and `to` end within the present piece
    void tell(String rule, char[] text, int from, int to, String as, String... alternatives) {
        if (listener != null) {
            listener.accept(
                    new Ambiguity(
                            line,
                            column + from,
                            rule,
                            new String(text, from, to - from),
                            as,
                            List.of(alternatives)));
        }
    }

    /// Letters that stand alone, one after the other.
    void initials(long line, long column, Word letters, String written, Written apart) {
        if (listener != null) {
            Written read = new Written(64);
            new WordWriter(Alphabets.UEY, Options.PLAIN).spaced(letters, read);
            listener.accept(
                    new Ambiguity(
                            line,
                            column,
                            "initials",
                            read.toString(),
                            written,
                            List.of(apart.toString())));
        }
    }

    /// A piece that no rule reads: it stays as it is.
    void untouched(String rule, char[] text, int from, int to) {
        if (listener != null) {
            String read = new String(text, from, to - from);
            listener.accept(new Ambiguity(line, column + from, rule, read, read, List.of()));
        }
    }
}
