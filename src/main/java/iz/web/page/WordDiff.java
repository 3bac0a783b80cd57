package iz.web.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What differs between two wordings, word by word.
public final class WordDiff {
    private WordDiff() {}

    /// Some words of one or both.
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            Chunk<String> gone = delta.getSource();
            add(pieces, Kind.SAME, old.subList(at, gone.getPosition()));
            add(pieces, Kind.GONE, gone.getLines());
            add(pieces, Kind.NEW, delta.getTarget().getLines());
            at = gone.getPosition() + gone.size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }
}
