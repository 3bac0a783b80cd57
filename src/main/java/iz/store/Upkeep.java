package iz.store;

import iz.log.DamagedException;
import iz.log.Digest;
import iz.log.FolderInUseException;
import iz.log.FolderLock;
import iz.log.Log;
import iz.log.LogState;
import iz.log.Progress;
import iz.log.RecordStore;
import iz.log.Seal;
import iz.rdf.Iris;
import iz.store.text.TextIndex;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a keeper asks of a data folder that is not open: is it sound, and a new view.
public final class Upkeep {
    private final DataFolder folder;
    private final Folders folders;
    private final Iris iris;
    private final Progress progress;
    private final List<String> left = new ArrayList<>();
    private long signed;

    /// @param iris under which base the archive's own things are
    public Upkeep(DataFolder folder, Iris iris, Progress progress) {
        this.folder = folder;
        this.iris = iris;
        this.folders = Folders.of(folder.data());
        this.progress = progress;
    }

    /// What a check of everything found.
    ///
    /// @param signed how many entries the last checkpoint is of
    /// @param damage of the archive itself
    /// @param left what a withdrawal that was cut off has left; the next start deletes it
    /// @param view what is wrong with the view or the text index; a rebuild heals it
    /// @param note what could not be checked, or will come by itself
    public record Findings(
            LogState state,
            long signed,
            int records,
            List<String> damage,
            List<String> left,
            Optional<String> view,
            Optional<String> note) {}

    /// Re-hashes every record that the log names, replays the log, and compares the view with it
    /// quad by quad and the text index line by line. Changes nothing.
    ///
    /// @throws DamagedException if the log is damaged or not the one that was signed: then nothing
    ///   else can be said
    public Findings verify() {
        Log log = Log.open(folder.log(), Clock.systemUTC());
        Seal seal = Seal.open(folder.seal(), log, DataFolder.origin(iris));
        signed = seal.signedSize();
        List<String> damage = new ArrayList<>();
        seal.missing().ifPresent(damage::add);
        Set<Digest> digests = log.kept();
        int done = 0;
        for (Digest digest : digests) {
            try {
                folder.records().triples(digest);
            } catch (DamagedException e) {
                damage.add(String.valueOf(e.getMessage()));
            }
            progress.at("hashing records", ++done, digests.size());
        }
        for (Digest digest : log.forgotten()) {
            if (folder.records().exists(digest)) {
                left.add(
                        folder.records().file(digest)
                                + " was withdrawn, but is still there; the next start deletes it");
            }
        }
        if (!damage.isEmpty()) {
            return findings(log, done, damage, Optional.empty(), "The view was not compared.");
        }
        try (FolderLock _ = FolderLock.take(folder.data())) {
            return view(log, done);
        } catch (FolderInUseException e) {
            return findings(
                    log,
                    done,
                    damage,
                    Optional.empty(),
                    "The view was not compared: " + e.getMessage());
        }
    }

    private Findings view(Log log, int records) {
        try {
            if (folders.empty()) {
                boolean needed = log.state().position() > 0;
                return findings(
                        log,
                        records,
                        List.of(),
                        needed ? Optional.of("there is none") : Optional.empty(),
                        null);
            }
            if (!folders.strays().isEmpty()) {
                return findings(
                        log,
                        records,
                        List.of(),
                        Optional.of("a stray folder stands in it: " + folders.strays().getFirst()),
                        null);
            }
            try (Tdb2View view = Tdb2View.open(folders.current())) {
                return open(log, records, view);
            }
        } catch (IOException | RuntimeException | Error e) {
            return findings(log, records, List.of(), Optional.of("it cannot be read: " + e), null);
        }
    }

    private Findings open(Log log, int records, Tdb2View view) {
        LogState seen = view.marker().map(Marker::state).orElse(Log.start());
        if (seen.position() > log.state().position()) {
            return findings(
                    log,
                    records,
                    List.of(String.valueOf(ViewOpening.lost(folder.log(), log, seen).getMessage())),
                    Optional.empty(),
                    null);
        }
        Optional<String> wrong =
                view.read(store -> ViewCheck.difference(store, log, folder.records(), progress))
                        .or(() -> text(log));
        boolean behind = wrong.isEmpty() && !seen.equals(log.state());
        return findings(
                log,
                records,
                List.of(),
                wrong,
                behind
                        ? "The view is at entry "
                                + seen.position()
                                + " and follows at the next start."
                        : null);
    }

    private Optional<String> text(Log log) {
        try (TextIndex index = TextIndex.open(folder.text(), iris)) {
            return index.difference(log, folder.records(), progress)
                    .map(wrong -> "the text index: " + wrong);
        } catch (IOException e) {
            return Optional.of("the text index cannot be read: " + e);
        }
    }

    private Findings findings(
            Log log,
            int records,
            List<String> damage,
            Optional<String> view,
            @Nullable String note) {
        return new Findings(
                log.state(), signed, records, damage, left, view, Optional.ofNullable(note));
    }

    /// Builds the view and the text index from the log and the records alone.
    ///
    /// @return the number of quads in it
    /// @throws DamagedException if the log or a record is damaged; then the view is as before
    public long rebuild() {
        try (FolderLock _ = FolderLock.take(folder.data())) {
            Log log = Log.open(folder.log(), Clock.systemUTC());
            log.settle();
            RecordStore records = folder.records();
            ViewOpening opening =
                    new ViewOpening(folders, folder.log(), log, records, sentence -> {}, progress);
            opening.build();
            Folders.delete(folder.text());
            // The query process makes its own anew when it starts.
            Folders.delete(folder.query());
            Folders.delete(folder.queryBeside());
            LiveText.open(folder.text(), iris, log, records, sentence -> {}, progress).close();
            try (Tdb2View view = opening.change()) {
                return view.marker().orElseThrow().quads();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
