package iz.store;

import iz.log.Canonical;
import iz.log.DamagedException;
import iz.log.Digest;
import iz.log.Entry;
import iz.log.Log;
import iz.log.Mirror;
import iz.log.Progress;
import iz.log.RecordStore;
import iz.log.Seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks through the archive while it is served: every record is hashed, log and checkpoint are
/// compared with what is known of them, the views with the log. What is damaged is named, and put
/// right where a sound copy is at hand: in memory, in the view (the hash proves it), or in another
/// copy of the archive. Readers are served meanwhile.
public final class Scrubber implements AutoCloseable {
    /// Between two records, so that readers do not notice.
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// After a start, others have more to do.
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Archive archive;
    private final Parts parts;
    private final PassBook book;
    private final List<Mirror.Source> copies;
    private final Clock clock;
    private final Consumer<String> say;
    private final Thread thread = new Thread(this::run, "iz-scrub");
    private Duration every = Duration.ofDays(1);

    /// Nobody is interrupted: that would close the files of the archive under its readers.
    private final CountDownLatch stop = new CountDownLatch(1);

    /// What the archive is made of.
    record Parts(
            Path data, RecordStore records, Log log, Seal seal, LiveView view, LiveText text) {}

    /// @param copies other copies of the archive, from which damaged records are fetched
    /// @param say told in a sentence what is damaged
    Scrubber(
            Archive archive,
            Parts parts,
            PassBook book,
            List<Mirror.Source> copies,
            Clock clock,
            Consumer<String> say) {
        this.archive = archive;
        this.parts = parts;
        this.book = book;
        this.copies = List.copyOf(copies);
        this.clock = clock;
        this.say = say;
    }

    /// Begins to look through it again and again.
    public void start(Duration pause) {
        every = pause;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            boolean due = book.last().map(this::isDue).orElse(true);
            rest(due ? FIRST : every);
            while (true) {
                pass(PAUSE);
                rest(every);
            }
        } catch (CancellationException e) {
            // The archive is being closed.
            return;
        } catch (RuntimeException | Error e) {
            say.accept("The archive is looked through no more, until the next start: " + e);
        }
    }

    private boolean isDue(Pass last) {
        return !last.day().plusDays(every.toDays()).isAfter(LocalDate.now(clock));
    }

    /// One look through everything.
    ///
    /// @param pause between two records
    /// @throws CancellationException if this was closed meanwhile
    public Pass pass(Duration pause) {
        List<Wrong> wrong = new ArrayList<>(files());
        long done = 0;
        for (Digest digest : parts.log().kept()) {
            check(digest).ifPresent(wrong::add);
            done++;
            rest(pause);
        }
        views(wrong);
        Pass pass = new Pass(LocalDate.now(clock), done, wrong);
        try {
            book.keep(pass);
        } catch (IOException e) {
            say.accept("The last look through the archive could not be written down: " + e);
        }
        return pass;
    }

    private void rest(Duration pause) {
        try {
            if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// The log and what proves it. What is in memory was compared with what was signed, so it is
    /// the copy.
    private List<Wrong> files() {
        List<Wrong> wrong = new ArrayList<>();
        synchronized (archive) {
            try {
                Optional<String> log = parts.log().damage();
                if (log.isPresent()) {
                    parts.log().restore();
                    wrong.add(found("log", Optional.empty(), Optional.of(Wrong.Cure.MEMORY)));
                }
                Optional<String> seal = parts.seal().damage();
                if (seal.isPresent()) {
                    parts.seal().restore();
                    boolean healed = parts.seal().damage().isEmpty();
                    wrong.add(
                            found(
                                    healed ? "tlog/checkpoint" : "tlog/keys",
                                    Optional.empty(),
                                    healed ? Optional.of(Wrong.Cure.MEMORY) : Optional.empty()));
                }
            } catch (IOException e) {
                wrong.add(found("log", Optional.empty(), Optional.empty()));
            }
        }
        return wrong;
    }

    private Optional<Wrong> check(Digest digest) {
        try {
            parts.records().get(digest);
            return Optional.empty();
        } catch (DamagedException | UncheckedIOException e) {
            synchronized (archive) {
                // It may have been withdrawn since.
                return parts.log().kept().contains(digest)
                        ? Optional.of(heal(digest))
                        : Optional.empty();
            }
        }
    }

    private Wrong heal(Digest digest) {
        String file = parts.data().relativize(parts.records().file(digest)).toString();
        Optional<String> iri =
                parts.log().entries(0, parts.log().state().position()).stream()
                        .filter(entry ->
                                entry instanceof Entry.Put put && put.digest().equals(digest))
                        .map(Entry::iri)
                        .findFirst();
        Optional<Wrong.Cure> cure =
                iri.flatMap(archive::graph)
                        .map(graph -> Canonical.nquads(iri.orElseThrow(), graph))
                        .filter(bytes -> put(digest, bytes))
                        .map(bytes -> Wrong.Cure.VIEW);
        return found(file, iri, cure.or(() -> fetch(digest)));
    }

    private Optional<Wrong.Cure> fetch(Digest digest) {
        for (Mirror.Source copy : copies) {
            try {
                if (copy.get(Mirror.path(digest)).filter(bytes -> put(digest, bytes)).isPresent()) {
                    return Optional.of(Wrong.Cure.COPY);
                }
            } catch (IOException e) {
                say.accept("A copy of the archive gave no record: " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    private boolean put(Digest digest, byte[] bytes) {
        try {
            return Digest.of(bytes).equals(digest) && parts.records().put(bytes).equals(digest);
        } catch (UncheckedIOException e) {
            say.accept(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// A view is compared with the records, so they must be sound.
    private void views(List<Wrong> wrong) {
        if (wrong.stream().anyMatch(one -> one.healed().isEmpty())) {
            return;
        }
        Progress unlessClosed = (doing, done, total) -> rest(Duration.ZERO);
        try {
            Optional<String> view = parts.view().compare(unlessClosed);
            view.ifPresent(why -> {
                parts.view().rebuild(why);
                wrong.add(rebuilt("views/tdb2"));
            });
            if (parts.text().heal(unlessClosed)) {
                wrong.add(rebuilt("views/text"));
            }
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            say.accept("The views could not be compared with the log: " + e);
        }
    }

    private Wrong rebuilt(String file) {
        return found(file, Optional.empty(), Optional.of(Wrong.Cure.RECORDS));
    }

    private Wrong found(String file, Optional<String> iri, Optional<Wrong.Cure> cure) {
        Optional<Wrong> before =
                book.last().stream()
                        .flatMap(last -> last.open().stream())
                        .filter(one -> one.file().equals(file))
                        .findFirst();
        Wrong one =
                new Wrong(
                        file,
                        iri,
                        before.map(Wrong::good).orElse(book.last().map(Pass::day)),
                        before.map(Wrong::found).orElse(LocalDate.now(clock)),
                        cure);
        say.accept(
                "Damaged: "
                        + file
                        + iri.map(name -> ", the record of <" + name + ">").orElse("")
                        + one.good().map(day -> "; sound on " + day).orElse("")
                        + cure.map(how -> "; put right from " + words(how))
                                .orElse("; put the file back from a copy of the archive")
                        + ".");
        return one;
    }

    private static String words(Wrong.Cure cure) {
        return switch (cure) {
            case MEMORY -> "memory";
            case VIEW -> "the view";
            case COPY -> "another copy of the archive";
            case RECORDS -> "the records";
        };
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
