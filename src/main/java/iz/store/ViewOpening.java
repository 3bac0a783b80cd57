package iz.store;

import iz.log.DamagedException;
import iz.log.Log;
import iz.log.LogState;
import iz.log.Progress;
import iz.log.RecordStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens the view at start-up. A view that is not what the log says is built anew, and that is
/// said.
final class ViewOpening {
    /// Up to this many quads the whole view is compared before anything is served from it: about a
    /// second. Above, the comparison runs while readers read.
    static final long COMPARED_AT_ONCE = 300_000;

    /// Why a sound view is built anew: its files keep the words of what was deleted from it.
    static final String WITHDRAWN = "of what was withdrawn nothing may stay in it";

    private final Folders folders;
    private final Path logFile;
    private final Log log;
    private final RecordStore records;
    private final Consumer<String> say;
    private final Progress progress;
    private final boolean compared;

    ViewOpening(
            Folders folders,
            Path logFile,
            Log log,
            RecordStore records,
            Consumer<String> say,
            Progress progress) {
        this(folders, logFile, log, records, say, progress, false);
    }

    /// @param compared true when the view was compared with the log not long ago, by a process that
    ///   then ended: what it wrote it wrote in transactions
    ViewOpening(
            Folders folders,
            Path logFile,
            Log log,
            RecordStore records,
            Consumer<String> say,
            Progress progress,
            boolean compared) {
        this.compared = compared;
        this.folders = folders;
        this.logFile = logFile;
        this.log = log;
        this.records = records;
        this.say = say;
        this.progress = progress;
    }

    /// @throws DamagedException if the log has lost what the view has seen, or a record that a
    ///   rebuild needs is damaged
    Tdb2View open() {
        try {
            folders.sweep();
            if (folders.empty()) {
                if (log.state().position() > 0) {
                    return rebuild("there is none");
                }
                Tdb2View view = reopen();
                view.follow(log, records, progress);
                return view;
            }
            if (!folders.strays().isEmpty()) {
                return rebuild("a stray folder stands in it: " + folders.strays().getFirst());
            }
            return existing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tdb2View existing() throws IOException {
        Tdb2View view;
        try {
            view = reopen();
        } catch (Throwable e) {
            return rebuild("it cannot be opened: " + e);
        }
        Optional<String> wrong;
        try {
            wrong = wrong(view);
        } catch (DamagedException e) {
            view.close();
            throw e;
        } catch (Throwable e) {
            // TDB2 tells of broken files by all kinds of exceptions and errors.
            wrong = Optional.of("it cannot be read: " + e);
        }
        if (wrong.isEmpty()) {
            return view;
        }
        closeQuietly(view);
        return rebuild(wrong.get());
    }

    private Optional<String> wrong(Tdb2View view) {
        Optional<Marker> marker = view.marker();
        if (marker.isEmpty()) {
            return Optional.of("it does not say how far it has followed the log");
        }
        LogState seen = marker.get().state();
        if (seen.position() > log.state().position()) {
            throw lost(logFile, log, seen);
        }
        if (!log.hasPassed(seen)) {
            return Optional.of("it follows another log");
        }
        if (!seen.equals(log.state())) {
            view.follow(log, records, progress);
        }
        if (view.marker().orElseThrow().remains()) {
            return Optional.of(WITHDRAWN);
        }
        return compared || marker.get().quads() > COMPARED_AT_ONCE
                ? Optional.empty()
                : compare(view);
    }

    /// True when a view must still be compared, while readers read.
    boolean comparesLater(Tdb2View view) {
        return !compared && view.marker().orElseThrow().quads() > COMPARED_AT_ONCE;
    }

    /// A damaged record is said, and is not the view's fault: readers can still read.
    private Optional<String> compare(Tdb2View view) {
        try {
            return view.read(store -> ViewCheck.difference(store, log, records, progress));
        } catch (DamagedException e) {
            say(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Tdb2View rebuild(String why) throws IOException {
        say("The view is built anew from the records: " + why + ".");
        build();
        return change();
    }

    /// Builds a view beside the current one.
    void build() throws IOException {
        folders.sweep();
        continueBuilding();
    }

    /// Brings the view that is being built to where the log is.
    void continueBuilding() throws IOException {
        try (Tdb2View fresh = Tdb2View.open(folders.fresh())) {
            fresh.follow(log, records, progress);
        }
    }

    /// Puts the built view in the place of the current one, which must be closed, and opens it.
    Tdb2View change() throws IOException {
        folders.swap();
        return reopen();
    }

    Tdb2View reopen() throws IOException {
        return Tdb2View.open(folders.current());
    }

    /// The view has seen what the log no longer has.
    static DamagedException lost(Path logFile, Log log, LogState seen) {
        return new DamagedException(
                logFile,
                "it ends at entry "
                        + log.state().position()
                        + ", but the view has seen entry "
                        + seen.position()
                        + "; put the file back from a copy, or, if an older archive was put back on"
                        + " purpose, run `iz rebuild`");
    }

    void say(String sentence) {
        say.accept(sentence);
    }

    static void closeQuietly(Tdb2View view) {
        try {
            view.close();
        } catch (RuntimeException | Error e) {
            // It was broken, and is about to be deleted or opened again.
            return;
        }
    }
}
