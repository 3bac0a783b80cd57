package iz.store;

import iz.log.DamagedException;
import iz.log.Log;
import iz.log.Progress;
import iz.log.RecordStore;
import iz.rdf.Iris;
import iz.store.text.TextIndex;
import iz.store.text.TextSearcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The text index while it is in use. One that cannot be read is built anew, and that is said.
final class LiveText implements AutoCloseable {
    private final Path folder;
    private final Iris iris;
    private final Log log;
    private final RecordStore records;
    private final Consumer<String> say;
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
    private TextIndex index;

    private LiveText(
            Path folder,
            Iris iris,
            Log log,
            RecordStore records,
            Consumer<String> say,
            TextIndex index) {
        this.folder = folder;
        this.iris = iris;
        this.log = log;
        this.records = records;
        this.say = say;
        this.index = index;
    }

    /// Opens the index and brings it to where the log is.
    ///
    /// @param folder such as `views/text`
    /// @throws DamagedException if a record that is needed is damaged
    static LiveText open(
            Path folder,
            Iris iris,
            Log log,
            RecordStore records,
            Consumer<String> say,
            Progress progress) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
                say.accept("What stood in the place of the text index was no folder; it is gone.");
                Folders.delete(folder);
            }
            LiveText live =
                    new LiveText(folder, iris, log, records, say, TextIndex.open(folder, iris));
            live.start(progress);
            return live;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Progress progress) throws IOException {
        Optional<String> wrong;
        try {
            wrong = index.damage();
            if (wrong.isEmpty()) {
                boolean fresh = index.state().isEmpty();
                index.follow(log, records, progress);
                if (fresh && log.state().position() > 0) {
                    say.accept("The text index is made from the records.");
                }
                return;
            }
        } catch (DamagedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            wrong = Optional.of(e.toString());
        }
        say.accept("The text index is built anew from the records: " + wrong.get() + ".");
        renew();
        index.follow(log, records, progress);
    }

    private void renew() throws IOException {
        index.close();
        Folders.delete(folder);
        index = TextIndex.open(folder, iris);
    }

    /// Brings the index to where the log is.
    ///
    /// @return why it could not; then what readers find is as before
    synchronized Optional<String> follow(Progress progress) {
        try {
            index.follow(log, records, progress);
            return Optional.empty();
        } catch (Throwable e) {
            // A full disk comes as several kinds of errors; the log has the publication.
            return Optional.of(
                    "The log has it, durably, but the text index could not follow ("
                            + e
                            + "); it will with the next publication, or at the next start.");
        }
    }

    /// Compares the index with the records, and builds it anew beside readers if it differs.
    ///
    /// @return true when it did
    /// @throws DamagedException if a record is damaged
    boolean heal(Progress progress) {
        try {
            Optional<String> wrong = difference(progress);
            if (wrong.isEmpty()) {
                return false;
            }
            say.accept("The text index is built anew from the records: " + wrong.get() + ".");
            Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
            Folders.delete(fresh);
            try (TextIndex next = TextIndex.open(fresh, iris)) {
                next.follow(log, records, progress);
            }
            change(fresh);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> difference(Progress progress) {
        try {
            return index.difference(log, records, progress);
        } catch (DamagedException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return Optional.of("it cannot be read: " + e);
        }
    }

    private synchronized void change(Path fresh) throws IOException {
        swap.writeLock().lock();
        try {
            index.close();
            Folders.delete(folder);
            Files.move(fresh, folder);
            index = TextIndex.open(folder, iris);
            index.follow(log, records, Progress.silent());
        } finally {
            swap.writeLock().unlock();
        }
    }

    <T> T read(Function<TextSearcher, T> question) {
        swap.readLock().lock();
        try {
            return index.read(question);
        } finally {
            swap.readLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
