package iz.log;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The log's text: a heading, then batches. A batch is its entries, a line each, closed by `commit
/// <position> <chain>`, where the chain is the SHA-256 of the chain before and the batch's lines.
///
/// The entries are durable before the commit line is written. So what follows the last commit line
/// is a batch that nobody was told of, and is forgotten, as long as it reads as the beginning of
/// one; anything else was changed later.
final class LogText {
    static final String HEADING = "iz log 1\n";
    static final LogState START =
            new LogState(0, Digest.of(HEADING.getBytes(StandardCharsets.UTF_8)));

    private final Path file;
    private final byte[] bytes;
    private final List<Entry> entries = new ArrayList<>();
    private final List<LogState> commits = new ArrayList<>(List.of(START));
    private final List<Entry> open = new ArrayList<>();
    private int end;

    private LogText(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// @param commits the state after each batch, the first being [#START]
    /// @param end the length in bytes up to the last commit line; 0 when even the heading is torn
    record Content(List<Entry> entries, List<LogState> commits, long end) {}

    /// @throws DamagedException where the text is not what was written
    static Content read(Path file, byte[] bytes) {
        return new LogText(file, bytes).read();
    }

    /// The text up to the batch that ends at a position.
    ///
    /// @return null when none ends there
    /// @throws DamagedException where the text is not what was written
    static @Nullable Content upTo(Path file, byte[] bytes, long position) {
        Content all = read(file, bytes);
        LogState wanted =
                all.commits().stream()
                        .filter(state -> state.position() == position)
                        .findFirst()
                        .orElse(null);
        if (wanted == null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String last = position == 0 ? HEADING : commitLine(wanted) + "\n";
        int end = text.indexOf(last) + last.length();
        return read(file, Arrays.copyOf(bytes, end));
    }

    static Digest chain(Digest before, byte[] lines, int from, int to) {
        MessageDigest hash = Digest.sha256();
        hash.update(before.bytes());
        hash.update(lines, from, to - from);
        return Digest.ofHash(hash.digest());
    }

    /// The text of a log that is known.
    ///
    /// @param commits as in [Content]
    static byte[] write(List<Entry> entries, List<LogState> commits) {
        StringBuilder text = new StringBuilder(HEADING);
        int done = 0;
        for (LogState commit : commits.subList(1, commits.size())) {
            for (; done < commit.position(); done++) {
                text.append(entries.get(done).line()).append('\n');
            }
            text.append(commitLine(commit)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String commitLine(LogState state) {
        return "commit\t" + state.position() + "\t" + state.chain().hex();
    }

    private Content read() {
        String heading =
                new String(
                        bytes, 0, Math.min(bytes.length, HEADING.length()), StandardCharsets.UTF_8);
        if (!heading.equals(HEADING)) {
            if (HEADING.startsWith(heading)) {
                return new Content(entries, commits, 0);
            }
            throw damaged(1, "it does not begin with `" + HEADING.strip() + "`");
        }
        end = HEADING.length();
        int at = end;
        int number = 2;
        while (at < bytes.length) {
            int stop = at;
            while (stop < bytes.length && bytes[stop] != '\n') {
                stop++;
            }
            String line = new String(bytes, at, stop - at, StandardCharsets.UTF_8);
            if (stop == bytes.length) {
                torn(number, line, at);
                break;
            }
            if (line.startsWith("commit\t")) {
                commit(number, line, at, stop + 1);
            } else if (!entry(line)) {
                if (blank(at)) {
                    break;
                }
                throw damaged(number, "the line is neither an entry nor a commit");
            }
            at = stop + 1;
            number++;
        }
        return new Content(List.copyOf(entries), List.copyOf(commits), end);
    }

    private boolean entry(String line) {
        try {
            Entry entry = Entry.parse(line);
            open.add(entry);
            return entry.position() == entries.size() + open.size();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void commit(int number, String line, int at, int next) {
        String expected = commitLine(expected(at));
        if (!line.equals(expected)) {
            throw damaged(number, "expected `" + expected + "`, found `" + line + "`");
        }
        commits.add(expected(at));
        entries.addAll(open);
        open.clear();
        end = next;
    }

    private LogState expected(int at) {
        return new LogState(
                entries.size() + open.size(), chain(commits.getLast().chain(), bytes, end, at));
    }

    /// A last line without its line break: the beginning of a commit line that is right so far, or
    /// of an entry.
    private void torn(int number, String line, int at) {
        boolean commit = commitLine(expected(at)).startsWith(line);
        String position = (entries.size() + open.size() + 1) + "\t";
        boolean entry = line.startsWith(position) || position.startsWith(line);
        if (!commit && !entry && !blank(at)) {
            throw damaged(number, "its end was changed: `" + line + "`");
        }
    }

    /// True when a power cut left a hole: zeros, where the file had grown but nothing was written
    /// yet.
    private boolean blank(int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private DamagedException damaged(int number, String sentence) {
        return new DamagedException(
                file,
                "line "
                        + number
                        + ": "
                        + sentence
                        + "; put the file back from a copy of the archive");
    }

    /// @throws IllegalArgumentException if the text would break the log's lines
    static String plain(String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new IllegalArgumentException(
                    "an IRI or a reason in the log is not empty and holds no control characters: "
                            + text);
        }
        return text;
    }
}
