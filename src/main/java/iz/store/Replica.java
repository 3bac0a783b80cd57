package iz.store;

import iz.log.FolderLock;
import iz.log.Log;
import iz.log.LogState;
import iz.log.Progress;
import iz.log.RecordStore;
import iz.rdf.Iris;
import iz.store.text.Asked;
import iz.store.text.ScoredLine;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// Views of a log that another process writes: a store and a text index of one's own, which follow
/// it. The archive itself is only read. Safe for many threads.
public final class Replica implements AutoCloseable {
    /// With more quads than this, what is said about the dataset is not counted anew each time.
    private static final long COUNTED_AT_ONCE = 1_000_000;

    private static final long COUNTED_EVERY_NANOS = 600_000_000_000L;

    private final FolderLock lock;
    private final Log log;
    private final LiveView view;
    private final LiveText text;
    private final Function<DatasetGraph, Map<String, Graph>> about;
    private final PastStates past;
    private final Object following = new Object();
    private boolean behind;
    private final ReentrantLock describing = new ReentrantLock();
    private final AtomicBoolean undescribed = new AtomicBoolean();

    /// When it was counted, by `System.nanoTime`; 0 for never.
    private long counted;

    private Replica(
            FolderLock lock,
            Log log,
            RecordStore records,
            LiveView view,
            LiveText text,
            Function<DatasetGraph, Map<String, Graph>> about,
            Iris iris) {
        this.lock = lock;
        this.log = log;
        this.view = view;
        this.text = text;
        this.about = about;
        this.past = new PastStates(log, records, about, iris);
        view.onRebuilt(this::describe);
    }

    /// Opens the views that belong to a data folder, and brings them to where its log is.
    ///
    /// @param views where they are
    /// @param about makes the graphs that describe a dataset, by name; they stand in it too
    /// @param say told in a sentence when a view is built anew, and why
    /// @throws iz.log.FolderInUseException if another process has these views open
    /// @throws iz.log.DamagedException if the log is damaged
    public static Replica open(
            DataFolder folder,
            Path views,
            Iris iris,
            Function<DatasetGraph, Map<String, Graph>> about,
            Consumer<String> say,
            Progress progress) {
        Replica replica = open(folder, views, iris, about, say, progress, false);
        try {
            replica.describe();
            return replica;
        } catch (Throwable e) {
            replica.close();
            throw e;
        }
    }

    /// Opens them again after a process ended that had them open, as fast as can be: the view is
    /// not compared with the log once more, and what is said about the dataset is counted later.
    public static Replica reopen(
            DataFolder folder,
            Path views,
            Iris iris,
            Function<DatasetGraph, Map<String, Graph>> about,
            Consumer<String> say) {
        Replica replica = open(folder, views, iris, about, say, Progress.silent(), true);
        Thread.ofPlatform().daemon().name("iz-describe").start(replica::describe);
        return replica;
    }

    private static Replica open(
            DataFolder folder,
            Path views,
            Iris iris,
            Function<DatasetGraph, Map<String, Graph>> about,
            Consumer<String> say,
            Progress progress,
            boolean compared) {
        FolderLock lock = FolderLock.take(views);
        try {
            // At the first start there is nothing to say: all of it is made anew.
            boolean first = !Files.exists(views.resolve("tdb2"));
            Consumer<String> told = first ? sentence -> {} : say;
            Log log = Log.open(folder.log(), Clock.systemUTC());
            RecordStore records = folder.records();
            ViewOpening opening =
                    new ViewOpening(
                            Folders.in(views),
                            folder.log(),
                            log,
                            records,
                            told,
                            progress,
                            compared);
            LiveView view = LiveView.open(opening, log, records);
            try {
                LiveText text =
                        LiveText.open(views.resolve("text"), iris, log, records, told, progress);
                return new Replica(lock, log, records, view, text, about, iris);
            } catch (Throwable e) {
                view.close();
                throw e;
            }
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /// Follows the log if it has grown.
    ///
    /// @return what could not follow, in a sentence
    public Optional<String> follow() {
        synchronized (following) {
            boolean grown = log.refresh();
            if (!grown && !behind) {
                return Optional.empty();
            }
            behind = true;
            Optional<String> trouble =
                    view.follow(Progress.silent()).or(() -> text.follow(Progress.silent()));
            if (trouble.isPresent()) {
                return trouble;
            }
            behind = false;
        }
        describe();
        return Optional.empty();
    }

    /// Counts anew what is said about the dataset. If another thread is counting just now, that one
    /// does it once more: to wait for it would stop every query meanwhile.
    private void describe() {
        undescribed.set(true);
        while (undescribed.get() && describing.tryLock()) {
            try {
                if (undescribed.getAndSet(false)) {
                    count();
                }
            } finally {
                describing.unlock();
            }
        }
    }

    private void count() {
        long now = System.nanoTime();
        long quads =
                view.read(s -> Marker.read(s.dataset().getDefaultGraph()).orElseThrow().quads());
        if (counted != 0 && quads > COUNTED_AT_ONCE && now - counted < COUNTED_EVERY_NANOS) {
            return;
        }
        counted = now;
        Map<String, Graph> graphs = view.read(store -> about.apply(store.dataset()));
        // A store grows with every transaction.
        if (!view.read(store -> Beside.isSame(store.dataset(), graphs))) {
            view.putBeside(graphs);
        }
    }

    /// Reads the present state in one transaction of the calling thread.
    public <T> T read(BiFunction<DatasetGraph, LogState, T> reader) {
        return view.read(store ->
                reader.apply(
                        store.dataset(),
                        Marker.read(store.dataset().getDefaultGraph()).orElseThrow().state()));
    }

    /// The state of a position in the log, such as `403`, or of the end of a day, `2026-11-22`.
    ///
    /// @throws IllegalArgumentException if there was no such state, with a sentence that says what
    ///   there is
    public LogState state(String at) {
        if (at.matches("[0-9]{1,15}")) {
            return log.state(Long.parseLong(at))
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "No state of the archive ended at entry "
                                            + at
                                            + " of its log."));
        }
        try {
            return log.state(LocalDate.parse(at))
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "There was nothing in the archive on " + at + " yet."));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A state is a position in the log, such as 403, or a day, such as 2026-11-22;"
                            + " \""
                            + at
                            + "\" is neither.",
                    e);
        }
    }

    /// The dataset as it was in an earlier state, without what has been withdrawn since. Only
    /// inside [#read], for its dataset and state.
    ///
    /// @throws IllegalArgumentException if too much has changed since, with a sentence that says so
    public DatasetGraph at(LogState then, DatasetGraph present, LogState now) {
        return past.dataset(then, present, now);
    }

    /// Every line that has the words, in an earlier state or the present one.
    public List<ScoredLine> lines(Asked asked, LogState then, LogState now) {
        List<ScoredLine> present = text.read(index -> index.all(asked));
        return then.equals(now) ? present : past.lines(asked, present, then, now);
    }

    @Override
    public void close() {
        text.close();
        view.close();
        lock.close();
    }
}
