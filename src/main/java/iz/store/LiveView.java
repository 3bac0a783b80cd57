package iz.store;

import iz.log.DamagedException;
import iz.log.Log;
import iz.log.Progress;
import iz.log.RecordStore;

import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// The view while it is in use: read by many, following one publication after another, and changed
/// for a sound one when it is found to be wrong.
final class LiveView implements AutoCloseable {
    private final ViewOpening opening;
    private final Log log;
    private final RecordStore records;
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
    private final Thread checker = new Thread(this::check, "iz-view-check");
    private Tdb2View view;
    private volatile boolean closed;
    private volatile boolean purging;
    private @Nullable Thread purger;
    private Runnable rebuilt = () -> {};

    private LiveView(ViewOpening opening, Log log, RecordStore records, Tdb2View view) {
        this.opening = opening;
        this.log = log;
        this.records = records;
        this.view = view;
    }

    static LiveView open(ViewOpening opening, Log log, RecordStore records) {
        LiveView live = new LiveView(opening, log, records, opening.open());
        if (opening.comparesLater(live.view)) {
            live.checker.setDaemon(true);
            live.checker.start();
        }
        return live;
    }

    /// Runs in one read transaction.
    <T> T read(Function<ExactTdb2, T> reader) {
        swap.readLock().lock();
        try {
            return view.read(reader);
        } finally {
            swap.readLock().unlock();
        }
    }

    /// Brings the view to where the log is.
    ///
    /// @return why it could not; then what readers see is as before
    synchronized Optional<String> follow(Progress progress) {
        try {
            view.follow(log, records, progress);
            purge();
            return Optional.empty();
        } catch (Throwable e) {
            // Whatever it was (a full disk is an InternalError in TDB2), the log has the
            // publication.
            reopen();
            return Optional.of(
                    "The log has it, durably, but the view could not follow ("
                            + e
                            + "); it will with the next publication, or at the next start.");
        }
    }

    /// Readers do not find what was withdrawn, but it is still in the files. The next one takes
    /// their place, while readers read; if the process ends before, at the next start.
    private void purge() {
        if (view.marker().map(Marker::remains).orElse(false) && !purging) {
            purging = true;
            purger = Thread.ofPlatform().daemon().name("iz-view-purge").start(this::purged);
        }
    }

    private void purged() {
        try {
            rebuild(ViewOpening.WITHDRAWN);
        } catch (Throwable e) {
            opening.say("The view could not be built anew, the next start does it: " + e);
        } finally {
            purging = false;
        }
        rebuilt.run();
    }

    /// @param listener told when another store has taken the place of the one that was read
    void onRebuilt(Runnable listener) {
        rebuilt = listener;
    }

    /// Puts graphs beside those of the log.
    synchronized void putBeside(Map<String, Graph> graphs) {
        view.putBeside(graphs);
    }

    /// After an error in the middle of a transaction only what is on the disk can be trusted.
    private void reopen() {
        swap.writeLock().lock();
        try {
            ViewOpening.closeQuietly(view);
            view = opening.reopen();
        } catch (IOException | RuntimeException | Error e) {
            opening.say("The view cannot be opened again (" + e + "); start iz anew.");
        } finally {
            swap.writeLock().unlock();
        }
    }

    /// Builds a sound view beside this one, while readers read and publications go on, and changes
    /// over.
    void rebuild(String why) {
        try {
            opening.say("The view is built anew from the records: " + why + ".");
            opening.build();
            changeOver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void changeOver() throws IOException {
        opening.continueBuilding();
        swap.writeLock().lock();
        try {
            ViewOpening.closeQuietly(view);
            view = opening.change();
        } finally {
            swap.writeLock().unlock();
        }
    }

    /// What is wrong with the view, in words.
    ///
    /// @throws DamagedException if a record is damaged
    Optional<String> compare(Progress progress) {
        return read(store -> ViewCheck.difference(store, log, records, progress));
    }

    private void check() {
        Progress unlessClosed =
                (doing, done, total) -> {
                    if (closed) {
                        throw new CancellationException();
                    }
                };
        try {
            Optional<String> wrong = compare(unlessClosed);
            wrong.ifPresent(this::rebuild);
        } catch (CancellationException e) {
            return;
        } catch (Throwable e) {
            opening.say("The view could not be checked: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            checker.join();
            Thread last = purger;
            if (last != null) {
                last.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ViewOpening.closeQuietly(view);
    }
}
