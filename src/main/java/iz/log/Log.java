package iz.log;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The log: the order in which records became public, and which graph each one is. An append-only
/// text file; see [LogText] for its form. One process writes it; many threads may read.
public final class Log {
    private final Path file;
    private final Today today;
    private final List<Entry> entries;
    private final List<LogState> commits;
    private final Map<String, List<Entry>> histories = new HashMap<>();
    private long end;

    private Log(Path file, Clock clock, LogText.Content content) {
        this.file = file;
        this.today = new Today(clock);
        this.entries = new ArrayList<>(content.entries());
        this.commits = new ArrayList<>(content.commits());
        this.end = content.end();
        entries.forEach(this::remember);
    }

    /// Reads the log; a file that is not there is an empty log. Nothing is written before the first
    /// append.
    ///
    /// @param clock says which day it is; where it goes back, the last day of the log is used
    /// @throws DamagedException if what was written has been changed
    public static Log open(Path file, Clock clock) {
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return new Log(file, clock, LogText.read(file, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes durable what was read: the process before may have been killed between writing and
    /// flushing. Without this, a power cut could take back what was signed, shown or deleted since.
    /// Whoever writes calls it first.
    public void settle() {
        try {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Path above = folder.getParent();
            if (Files.exists(file)) {
                Disk.flush(file);
            }
            if (Files.isDirectory(folder)) {
                Disk.flush(folder);
                if (above != null && Files.isReadable(above)) {
                    Disk.flush(above);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A log that was read elsewhere, to be asked only.
    static Log of(LogText.Content content) {
        return new Log(Path.of("the log there"), Clock.systemUTC(), content);
    }

    /// Takes in what another process has appended since; this one then only reads. Half a batch at
    /// the end does not count yet.
    ///
    /// @return true when there was something new
    /// @throws DamagedException if what was read before has been changed
    public synchronized boolean refresh() {
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size == end) {
                return false;
            }
            LogText.Content now =
                    LogText.read(file, size == 0 ? new byte[0] : Files.readAllBytes(file));
            LogState known = commits.getLast();
            if (!now.commits().contains(known)) {
                throw new DamagedException(file, "it no longer says what it said before");
            }
            List<Entry> added = now.entries().subList(entries.size(), now.entries().size());
            commits.addAll(now.commits().subList(commits.size(), now.commits().size()));
            entries.addAll(added);
            added.forEach(this::remember);
            end = now.end();
            return !added.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the file differs from what was read from it and written to it; empty when it does not.
    public synchronized Optional<String> damage() throws IOException {
        if (commits.size() == 1) {
            return Optional.empty();
        }
        byte[] there = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        byte[] known = LogText.write(entries, commits);
        int at = Arrays.mismatch(there, known);
        return at < 0 || at == known.length
                ? Optional.empty()
                : Optional.of("from byte " + at + " on it is not what was written");
    }

    /// Writes the file anew, as it is known; what stood there is kept beside it.
    public synchronized void restore() throws IOException {
        if (Files.exists(file)) {
            Path aside = file.resolveSibling("evidence").resolve("log-" + today.day());
            Disk.replace(aside, Files.readAllBytes(file));
        }
        byte[] known = LogText.write(entries, commits);
        Disk.replace(file, known);
        end = known.length;
    }

    /// Appends the changes that change something: wholly, durably, or not at all.
    ///
    /// @return the new entries; empty when all was there already
    /// @throws UncheckedIOException if it could not be written; then the log is as before
    /// @throws NotNowException if the clock cannot be believed; then the log is as before
    public synchronized List<Entry> append(List<Change> changes) {
        LocalDate day = today();
        List<Entry> added = new ArrayList<>();
        Map<String, Entry> latest = new HashMap<>();
        for (Change change : changes) {
            Entry before =
                    latest.containsKey(change.iri())
                            ? latest.get(change.iri())
                            : last(change.iri());
            long position = entries.size() + added.size() + 1L;
            Entry entry =
                    switch (change) {
                        case Change.Put put ->
                                before instanceof Entry.Put same
                                                && same.digest().equals(put.digest())
                                        ? null
                                        : new Entry.Put(
                                                position,
                                                day,
                                                put.digest(),
                                                LogText.plain(put.iri()));
                        case Change.Withdraw gone ->
                                before instanceof Entry.Put
                                        ? new Entry.Withdrawal(
                                                position,
                                                day,
                                                gone.iri(),
                                                LogText.plain(gone.reason()))
                                        : null;
                    };
            if (entry != null) {
                added.add(entry);
                latest.put(entry.iri(), entry);
            }
        }
        if (!added.isEmpty()) {
            write(added);
        }
        return added;
    }

    private void write(List<Entry> added) {
        StringBuilder lines = new StringBuilder();
        added.forEach(entry -> lines.append(entry.line()).append('\n'));
        byte[] batch = lines.toString().getBytes(StandardCharsets.UTF_8);
        LogState after =
                new LogState(
                        added.getLast().position(),
                        LogText.chain(state().chain(), batch, 0, batch.length));
        byte[] commit = (LogText.commitLine(after) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Disk.createFolder(file.toAbsolutePath().resolveSibling(""));
            end = write(end, batch, commit);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the log could not be written to "
                            + file
                            + ": "
                            + e.getMessage()
                            + "; nothing was published",
                    e);
        }
        commits.add(after);
        entries.addAll(added);
        added.forEach(this::remember);
    }

    /// Writes the batch, makes it durable, and only then closes it.
    private long write(long from, byte[] batch, byte[] commit) throws IOException {
        long begin = from;
        if (from == 0) {
            // There is no log, or one that begins as a log does: a power cut must not leave one
            // that begins with a hole.
            byte[] heading = LogText.HEADING.getBytes(StandardCharsets.UTF_8);
            Disk.replace(file, heading);
            begin = heading.length;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try {
                cut(channel, begin);
                Disk.writeAll(channel.position(begin), batch);
                channel.force(true);
                Disk.writeAll(channel, commit);
                channel.force(true);
                return channel.position();
            } catch (IOException e) {
                cut(channel, begin);
                throw e;
            }
        }
    }

    /// Removes a batch that was cut off, for good: or, after another power cut, what is left of it
    /// could stand behind the beginning of the next.
    private static void cut(FileChannel channel, long at) throws IOException {
        if (channel.size() > at) {
            channel.truncate(at).force(true);
        }
    }

    /// The text up to the last commit, as it is on disk.
    public byte[] text() {
        try {
            long length = end();
            byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return Arrays.copyOf(all, Math.toIntExact(Math.min(length, all.length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long end() {
        return end;
    }

    public synchronized LogState state() {
        return commits.getLast();
    }

    /// The state in which a batch ended at this position; empty when none did.
    public synchronized Optional<LogState> state(long position) {
        return commits.stream()
                .filter(state -> position > 0 && state.position() == position)
                .findFirst();
    }

    /// The last state of a day, or of the last day before it on which something was published;
    /// empty when that was before the first.
    public synchronized Optional<LogState> state(LocalDate day) {
        long last = entries.stream().takeWhile(entry -> !entry.day().isAfter(day)).count();
        return commits.reversed().stream()
                .filter(state -> state.position() > 0 && state.position() <= last)
                .findFirst();
    }

    /// The state of every log before its first entry.
    public static LogState start() {
        return LogText.START;
    }

    /// True when a batch of this log ended in that state.
    public synchronized boolean hasPassed(LogState state) {
        return commits.contains(state);
    }

    /// The entries after one position up to another, in order.
    public synchronized List<Entry> entries(long after, long upTo) {
        return List.copyOf(entries.subList(Math.toIntExact(after), Math.toIntExact(upTo)));
    }

    /// All entries of one graph, in order; empty when the log has never named it.
    public synchronized List<Entry> history(String iri) {
        return histories.getOrDefault(iri, List.of());
    }

    /// The last entry of each graph, tombstones among them.
    public synchronized Map<String, Entry> current() {
        Map<String, Entry> current = HashMap.newHashMap(histories.size());
        histories.forEach((iri, history) -> current.put(iri, history.getLast()));
        return current;
    }

    /// The last entry of each graph, up to a position; of what was withdrawn since, the withdrawal.
    public synchronized Map<String, Entry> currentAt(long position) {
        Map<String, Entry> current = new LinkedHashMap<>();
        entries(0, position).forEach(entry -> current.put(entry.iri(), sinceWithdrawn(entry)));
        return current;
    }

    /// The last entry of a graph, up to a position; if it was withdrawn since, the withdrawal.
    public Optional<Entry> at(String iri, long position) {
        return history(iri).reversed().stream()
                .filter(entry -> entry.position() <= position)
                .findFirst()
                .map(this::sinceWithdrawn);
    }

    /// The last entry of a graph, up to the end of a day; if it was withdrawn since, the
    /// withdrawal.
    public Optional<Entry> at(String iri, LocalDate day) {
        return history(iri).reversed().stream()
                .filter(entry -> !entry.day().isAfter(day))
                .findFirst()
                .map(this::sinceWithdrawn);
    }

    /// The entry, or the withdrawal after it: no way leads back to what was withdrawn, even where
    /// the graph was published again.
    public Entry sinceWithdrawn(Entry entry) {
        return history(entry.iri()).stream()
                .filter(later -> later.position() >= entry.position())
                .filter(Entry.Withdrawal.class::isInstance)
                .findFirst()
                .orElse(entry);
    }

    /// The records that the archive has: all that were put, but for those withdrawn since.
    public synchronized Set<Digest> kept() {
        Set<Digest> kept = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (sinceWithdrawn(entry) instanceof Entry.Put put) {
                kept.add(put.digest());
            }
        }
        return kept;
    }

    /// The records that the archive must not have any more.
    public synchronized Set<Digest> forgotten() {
        Set<Digest> forgotten = new LinkedHashSet<>();
        for (List<Entry> history : histories.values()) {
            for (Entry entry : history) {
                if (entry instanceof Entry.Put put
                        && sinceWithdrawn(entry) instanceof Entry.Withdrawal) {
                    forgotten.add(put.digest());
                }
            }
        }
        if (!forgotten.isEmpty()) {
            forgotten.removeAll(kept());
        }
        return forgotten;
    }

    /// The last entry of each graph, up to the end of a day.
    public synchronized Map<String, Entry> currentAt(LocalDate day) {
        Map<String, Entry> current = new HashMap<>();
        entries.stream()
                .takeWhile(entry -> !entry.day().isAfter(day))
                .forEach(entry -> current.put(entry.iri(), sinceWithdrawn(entry)));
        return current;
    }

    private @Nullable Entry last(String iri) {
        List<Entry> history = history(iri);
        return history.isEmpty() ? null : history.getLast();
    }

    private void remember(Entry entry) {
        List<Entry> before = histories.get(entry.iri());
        List<Entry> after = new ArrayList<>(before == null ? List.of() : before);
        after.add(entry);
        histories.put(entry.iri(), List.copyOf(after));
    }

    private LocalDate today() {
        return today.after(Optional.ofNullable(entries.isEmpty() ? null : entries.getLast().day()));
    }

    /// The keeper says which year it is, so a clock that says the same is believed.
    public synchronized void believe(Year said) {
        today.believe(said);
    }
}
