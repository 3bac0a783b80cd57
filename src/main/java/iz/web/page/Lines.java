package iz.web.page;

import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Segment;
import iz.poem.Variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the lines of one column.
final class Lines {
    private final Ui ui;
    private final Column column;

    Lines(Ui ui, Column column) {
        this.ui = ui;
        this.column = column;
    }

    Line of(Parallel.Line line, String group) {
        Segment segment = line.segment();
        String number = Line.number(segment);
        return new Line(
                column.anchor(segment.name()),
                number,
                group,
                line.moved() ? ui.say("line.moved", "line", number) : "",
                line.added() ? ui.say("line.added") : "",
                segment.text().isEmpty() ? ui.say("line.missing") : "",
                pieces(segment));
    }

    /// The text cut at the ends of what the variants are about. Where two overlap, the later one
    /// hangs on the place where the earlier one ends.
    private List<Line.Piece> pieces(Segment segment) {
        if (segment.text().isEmpty()) {
            return List.of();
        }
        String text = segment.text().get().value();
        int length = text.codePointCount(0, text.length());
        Map<Integer, Map<Integer, List<Remark>>> spans = new TreeMap<>();
        for (Variant variant : column.version().variantsOf(segment)) {
            int start = variant.wholeLine() ? length : Math.min(variant.start(), length);
            int end = variant.wholeLine() ? length : Math.min(variant.end(), length);
            spans.computeIfAbsent(start, s -> new TreeMap<>())
                    .computeIfAbsent(end, e -> new ArrayList<>())
                    .addAll(remark(column.variants(), variant.id()));
        }
        for (Remark note : column.notes()) {
            if (note.lineId().equals(column.anchor(segment.name()))) {
                spans.computeIfAbsent(length, s -> new TreeMap<>())
                        .computeIfAbsent(length, e -> new ArrayList<>())
                        .add(note);
            }
        }
        Pieces pieces = new Pieces(text, column.words().in(segment));
        int done = 0;
        for (Map.Entry<Integer, Map<Integer, List<Remark>>> starts : spans.entrySet()) {
            for (Map.Entry<Integer, List<Remark>> span : starts.getValue().entrySet()) {
                if (starts.getKey() > done) {
                    pieces.add(done, starts.getKey(), List.of());
                    done = starts.getKey();
                }
                int end = Math.max(done, span.getKey());
                pieces.add(done, end, span.getValue());
                done = end;
            }
        }
        if (done < length) {
            pieces.add(done, length, List.of());
        }
        return pieces.all();
    }

    private List<Remark> remark(List<Remark> all, Id id) {
        String anchor = column.anchor(id.fragment().orElse(""));
        return all.stream().filter(r -> r.id().equals(anchor)).toList();
    }
}
