package iz.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last look through the archive, kept in a small file so that it is known after a start, too.
/// A file that cannot be read is none.
final class PassBook {
    private static final String HEADING = "iz scrub 1";
    private static final String NONE = "-";

    private final Path file;
    private volatile @Nullable Pass last;

    /// @param file need not exist
    PassBook(Path file) {
        this.file = file;
        this.last = read();
    }

    Optional<Pass> last() {
        return Optional.ofNullable(last);
    }

    void keep(Pass pass) throws IOException {
        last = pass;
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        text.append(pass.day()).append('\t').append(pass.records()).append('\n');
        for (Wrong one : pass.wrong()) {
            text.append(
                            String.join(
                                    "\t",
                                    one.file(),
                                    one.iri().orElse(NONE),
                                    one.good().map(LocalDate::toString).orElse(NONE),
                                    one.found().toString(),
                                    one.healed().map(Wrong.Cure::name).orElse(NONE)))
                    .append('\n');
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private @Nullable Pass read() {
        try {
            List<String> lines =
                    Files.exists(file)
                            ? Files.readAllLines(file, StandardCharsets.UTF_8)
                            : List.of();
            if (lines.size() < 2 || !lines.getFirst().equals(HEADING)) {
                return null;
            }
            String[] head = lines.get(1).split("\t", -1);
            List<Wrong> wrong = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                wrong.add(wrong(line.split("\t", -1)));
            }
            return new Pass(LocalDate.parse(head[0]), Long.parseLong(head[1]), wrong);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Wrong wrong(String... parts) {
        return new Wrong(
                parts[0],
                some(parts[1]),
                some(parts[2]).map(LocalDate::parse),
                LocalDate.parse(parts[3]),
                some(parts[4]).map(Wrong.Cure::valueOf));
    }

    private static Optional<String> some(String part) {
        return part.equals(NONE) ? Optional.empty() : Optional.of(part);
    }
}
