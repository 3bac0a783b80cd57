package iz.store;

import iz.log.Canonical;
import iz.log.Change;
import iz.log.Digest;
import iz.log.Entry;
import iz.log.FolderLock;
import iz.log.Log;
import iz.log.LogState;
import iz.log.Mirror;
import iz.log.Progress;
import iz.log.RecordBatch;
import iz.log.RecordStore;
import iz.log.Room;
import iz.log.Seal;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.text.TextSearcher;

import org.apache.jena.graph.Graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// An open data folder: its lock, its records, its log, and the view that readers read. Safe for
/// many threads; publications come one after another.
public final class Archive implements AutoCloseable {
    private final FolderLock lock;
    private final RecordStore records;
    private final Log log;
    private final Seal seal;
    private final LiveView view;
    private final LiveText text;
    private final Iris iris;
    private volatile NavigableSet<String> names;
    private final Queries queries = new Queries();
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
    private final Catalogue catalogue;
    private final Path data;
    private final PassBook book;
    private volatile Room room;

    private Archive(
            Path data,
            FolderLock lock,
            RecordStore records,
            Log log,
            Seal seal,
            LiveView view,
            LiveText text,
            Iris iris) {
        this.data = data;
        this.book = new PassBook(data.resolve("scrub"));
        this.room = Room.of(data);
        this.lock = lock;
        this.records = records;
        this.log = log;
        this.seal = seal;
        this.view = view;
        this.text = text;
        this.iris = iris;
        this.names = PastReading.published(log.current());
        this.catalogue = Catalogue.of(this, iris);
    }

    /// Opens a data folder, creating it where it is not there, and brings its view up to the log.
    ///
    /// @param iris under which base the archive's own things are
    /// @param clock the days of publication come from it
    /// @param say told in a sentence when the view is built anew, and why
    /// @throws iz.log.FolderInUseException if another process has it open
    /// @throws iz.log.DamagedException if the archive itself is damaged
    public static Archive open(
            Path data, Iris iris, Clock clock, Consumer<String> say, Progress progress) {
        FolderLock lock = FolderLock.take(data);
        try {
            DataFolder folder = new DataFolder(data);
            Log log = Log.open(folder.log(), clock);
            log.settle();
            Seal seal = Seal.open(folder.seal(), log, DataFolder.origin(iris));
            seal.settle();
            RecordStore records = folder.records();
            records.sweep();
            records.forget(log.forgotten());
            ViewOpening opening =
                    new ViewOpening(Folders.of(data), folder.log(), log, records, say, progress);
            LiveView view = LiveView.open(opening, log, records);
            try {
                LiveText text = LiveText.open(folder.text(), iris, log, records, say, progress);
                return new Archive(data, lock, records, log, seal, view, text, iris);
            } catch (Throwable e) {
                view.close();
                throw e;
            }
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /// Publishes graphs: all of them, durably, or none. They are read one at a time.
    ///
    /// @throws iz.log.UnfitGraphException if one cannot be a record
    /// @throws iz.log.NotNowException if the disk is nearly full; nothing was published
    public synchronized Published publish(Iterable<Document> documents, Progress progress) {
        room.need();
        List<Change> changes = new ArrayList<>();
        try (RecordBatch batch = records.batch()) {
            for (Document document : documents) {
                byte[] record = Canonical.nquads(document.iri(), document.graph());
                changes.add(new Change.Put(document.iri(), batch.add(record)));
                progress.at("recording", changes.size(), 0);
            }
            batch.commit();
        }
        return follow(changes, progress);
    }

    /// @param free bytes of the disk that publications leave free
    public void keepFree(long free) {
        room = new Room(data, free);
    }

    /// @param year that it is, when a clock that was doubted is right
    public void believe(Year year) {
        log.believe(year);
    }

    /// Takes a graph back, with its record and all earlier ones, and with whoever was credited for
    /// it alone; the tombstone says why. What others have copied cannot be called back.
    ///
    /// @throws IllegalArgumentException if it is not published
    public synchronized Published withdraw(String iri, String reason) {
        if (!names.contains(iri)) {
            throw new IllegalArgumentException(
                    "<" + iri + "> is not published, so it cannot be withdrawn");
        }
        List<Change> changes = new ArrayList<>(List.of(new Change.Withdraw(iri, reason)));
        read(snapshot -> Credits.onlyFor(iri, iris, snapshot))
                .forEach(person -> changes.add(new Change.Withdraw(person, reason)));
        // Before the log says that it is gone: cut off after that, nobody would look for them.
        Set<Digest> named = new HashSet<>(log.kept());
        named.addAll(log.forgotten());
        records.forgetUnnamed(changes.stream().map(Change::iri).toList(), named);
        Published published = follow(changes, Progress.silent());
        try {
            records.forget(log.forgotten());
            return published;
        } catch (UncheckedIOException e) {
            return published.but("Withdrawn " + e.getMessage() + ". The next start deletes them.");
        }
    }

    private Published follow(List<Change> changes, Progress progress) {
        List<Entry> added = log.append(changes);
        Optional<String> sealTrouble = sealed();
        Set<String> changed = new LinkedHashSet<>();
        added.forEach(entry -> changed.add(entry.iri()));
        Optional<String> trouble = view.follow(progress);
        Optional<String> textTrouble = text.follow(progress);
        names = PastReading.published(log.current());
        listeners.forEach(listener -> listener.accept(changed));
        return new Published(
                changed,
                changes.size() - added.size(),
                trouble.or(() -> textTrouble).or(() -> sealTrouble));
    }

    /// Runs a mirror over this folder, and lets readers see what it brought. Nothing is published
    /// meanwhile.
    ///
    /// @throws IOException as [Mirror#run]
    public synchronized Mirror.Outcome follow(Mirror mirror) throws IOException {
        Mirror.Outcome outcome = mirror.run();
        long before = log.state().position();
        if (log.refresh()) {
            seal.reload();
            Set<String> changed = new LinkedHashSet<>();
            log.entries(before, log.state().position()).forEach(entry -> changed.add(entry.iri()));
            view.follow(Progress.silent());
            text.follow(Progress.silent());
            names = PastReading.published(log.current());
            listeners.forEach(listener -> listener.accept(changed));
        }
        return outcome;
    }

    /// Looks through this archive for damage.
    ///
    /// @param copies other copies, from which damaged records are fetched; asked only then
    /// @param clock the days of its findings come from it
    /// @param say told in a sentence what is damaged
    public Scrubber scrubber(List<Mirror.Source> copies, Clock clock, Consumer<String> say) {
        Scrubber.Parts parts = new Scrubber.Parts(data, records, log, seal, view, text);
        return new Scrubber(this, parts, book, copies, clock, say);
    }

    /// What the last look through everything found; empty before the first.
    public Optional<Pass> lastPass() {
        return book.last();
    }

    /// What was published is in the log already, whether or not it can be signed at once.
    private Optional<String> sealed() {
        try {
            seal.follow();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "The log could not be signed: " + e + ". The next publication signs it.");
        }
    }

    /// What proves the log to strangers.
    public Seal seal() {
        return seal;
    }

    /// The log's own text, to the last batch.
    public byte[] logText() {
        return log.text();
    }

    /// The records that are not withdrawn, earlier states too.
    public Set<Digest> kept() {
        return log.kept();
    }

    /// The day of the last publication; empty before the first.
    public Optional<LocalDate> lastDay() {
        long position = state().position();
        return position == 0
                ? Optional.empty()
                : Optional.of(log.entries(position - 1, position).getFirst().day());
    }

    /// A record by its hash; empty where there is none that is published.
    ///
    /// @throws iz.log.DamagedException if it was changed
    public Optional<byte[]> record(Digest digest) {
        return records.exists(digest) ? Optional.of(records.get(digest)) : Optional.empty();
    }

    /// The last entry of a graph.
    public Optional<Entry> entry(String iri) {
        return log.history(iri).reversed().stream().findFirst();
    }

    /// True when the signed log says what the graph is now.
    public boolean isSigned(String iri) {
        return entry(iri)
                .filter(Entry.Put.class::isInstance)
                .filter(entry -> entry.position() <= seal.signedSize())
                .isPresent();
    }

    /// The last entry of a graph up to the end of a day; empty where it was withdrawn since.
    public Optional<Entry> entryAt(String iri, LocalDate day) {
        return log.at(iri, day);
    }

    /// Adds one that is told the names of the graphs after each publication, when readers can see
    /// it.
    public void onPublished(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    public LogState state() {
        return log.state();
    }

    /// The names of all published graphs, in order; withdrawn ones are not among them.
    public NavigableSet<String> names() {
        return names;
    }

    /// All that the log says of a graph, in order; the last may be a withdrawal.
    public List<Entry> history(String iri) {
        return log.history(iri);
    }

    /// A copy of a published graph as it is now.
    public Optional<Graph> graph(String iri) {
        return read(snapshot -> snapshot.graph(iri));
    }

    /// A graph as it was at the end of a day, from its record.
    public Optional<Graph> graphAt(String iri, LocalDate day) {
        return log.at(iri, day).flatMap(entry -> PastReading.graph(entry, records));
    }

    /// A graph as an entry of the log put it.
    Optional<Graph> graph(Entry entry) {
        return PastReading.graph(log.sinceWithdrawn(entry), records);
    }

    /// A record as it was published, to the letter.
    ///
    /// @throws iz.log.DamagedException if it is missing or has been changed
    public byte[] record(Entry.Put entry) {
        return records.get(entry.digest());
    }

    /// The whole archive as it was at the end of a day, from the records; without what has been
    /// withdrawn since, which no way leads back to.
    public Reading at(LocalDate day) {
        return new PastReading(iris, log.currentAt(day), records);
    }

    /// Reads in one transaction: what the reader sees does not change meanwhile.
    public <T> T read(Function<Snapshot, T> reader) {
        return view.read(store ->
                reader.apply(new Snapshot(store.dataset(), names, iris, queries, log, records)));
    }

    /// What the archive holds now, from other sides than a thing's own graph.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// Asks the text index.
    public <T> T search(Function<TextSearcher, T> question) {
        return text.read(question);
    }

    @Override
    public void close() {
        text.close();
        view.close();
        lock.close();
    }
}
