package iz.store.text;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Role;
import iz.poem.Wording;

import org.apache.lucene.util.BytesRef;

import java.util.Arrays;
import java.util.List;

/// What is shown of a document, as one value beside the index: it is read in one step, where stored
/// fields are kept compressed by the block.
final class LineCodec {
    /// No id or tag has it; the text comes last and may have anything.
    private static final String BETWEEN = "\n";

    private static final int FIELDS = 6;

    private LineCodec() {}

    static BytesRef line(Line line) {
        return bytes(
                line.id().value(),
                line.tag().value(),
                line.role().name(),
                Integer.toString(line.index()),
                String.join(" ", line.renders().stream().map(Id::value).toList()),
                line.text());
    }

    static Line line(BytesRef bytes) {
        String[] parts = bytes.utf8ToString().split(BETWEEN, FIELDS);
        Id id = Id.of(parts[0]);
        return new Line(
                id,
                id.parent().orElse(id),
                Role.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                parts[5],
                Tag.of(parts[1]),
                parts[4].isEmpty()
                        ? List.of()
                        : Arrays.stream(parts[4].split(" ", -1)).map(Id::of).toList());
    }

    static BytesRef name(Id thing, Wording name) {
        return bytes(thing.value(), name.tag().value(), name.value());
    }

    /// The thing that a name is of; of a line, itself.
    static Id thing(BytesRef bytes) {
        return Id.of(bytes.utf8ToString().split(BETWEEN, 2)[0]);
    }

    static Wording name(BytesRef bytes) {
        String[] parts = bytes.utf8ToString().split(BETWEEN, 3);
        return Wording.of(parts[2], parts[1]);
    }

    private static BytesRef bytes(String... parts) {
        return new BytesRef(String.join(BETWEEN, parts));
    }
}
