package iz.web.page;

import iz.web.page.LinkedWords.Mark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Cuts the text of a line where linked words begin and end. Put together, the pieces are the text.
final class Pieces {
    private final String text;
    private final List<Mark> marks;
    private final List<Line.Piece> pieces = new ArrayList<>();

    Pieces(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    List<Line.Piece> all() {
        return List.copyOf(pieces);
    }

    /// Adds the next stretch of the text, in code points.
    ///
    /// @param remarks that are about it and hang on its end
    void add(int start, int end, List<Remark> remarks) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Mark mark : marks) {
            cuts.add(mark.at().start());
            cuts.add(mark.at().end());
        }
        int from = start;
        for (int cut : cuts.subSet(start, false, end, false)) {
            pieces.add(piece(from, cut, List.of(), !remarks.isEmpty()));
            from = cut;
        }
        pieces.add(piece(from, end, remarks, !remarks.isEmpty()));
    }

    private Line.Piece piece(int start, int end, List<Remark> remarks, boolean remarked) {
        List<String> css = new ArrayList<>(remarked ? List.of("v") : List.of());
        List<Mark> here =
                marks.stream()
                        .filter(m -> start < end && m.at().start() <= start && end <= m.at().end())
                        .toList();
        if (!here.isEmpty()) {
            css.add("w");
            here.stream().map(Mark::css).sorted().forEach(css::add);
        }
        return new Line.Piece(
                text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)),
                String.join(" ", css),
                tab(here, start),
                List.copyOf(remarks));
    }

    private static @Nullable String tab(List<Mark> here, int start) {
        if (here.isEmpty()) {
            return null;
        }
        return here.stream().anyMatch(m -> m.stop() && m.at().start() == start) ? "0" : "-1";
    }
}
