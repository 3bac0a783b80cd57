package iz.rdf;

import org.apache.jena.graph.Graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The other graphs that a file speaks of: those of the run first, then files of the same corpus on
/// disk, then the archive. They are read when they are asked for, and only some are kept, so that a
/// corpus of any size can be checked. Belongs to one thread.
final class Neighbours {
    /// A work's versions lie side by side and are checked in a row; concepts and people recur.
    private static final int KEPT = 500;

    /// What is known of a graph.
    sealed interface Found {
        record Present(Graph graph) implements Found {}

        /// There is a file, but it could not be read: nothing can be said of what it holds.
        record Unreadable() implements Found {}

        record Absent() implements Found {}
    }

    private final Corpus corpus;
    private final TurtleReader reader;
    private final Function<String, Optional<Graph>> archive;
    private final Map<CorpusFile, Reading> readings = recent();
    private final Map<String, Found> graphs = recent();

    Neighbours(Corpus corpus, TurtleReader reader, Function<String, Optional<Graph>> archive) {
        this.corpus = corpus;
        this.reader = reader;
        this.archive = archive;
    }

    GraphNames names() {
        return corpus.names();
    }

    /// What a file holds. A version is often asked for by its sisters before its own turn comes.
    Reading read(CorpusFile file) {
        Reading before = readings.get(file);
        if (before != null) {
            return before;
        }
        try {
            Reading reading = reader.read(file);
            readings.put(file, reading);
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Found graph(String iri) {
        Found before = graphs.get(iri);
        if (before != null) {
            return before;
        }
        Found found = find(iri);
        graphs.put(iri, found);
        return found;
    }

    private Found find(String iri) {
        Optional<CorpusFile> file = corpus.fileOf(iri);
        if (file.isEmpty()) {
            return archived(iri).<Found>map(Found.Present::new).orElseGet(() -> new Found.Absent());
        }
        return read(file.get())
                .document()
                .filter(document -> document.iri().equals(iri))
                .<Found>map(document -> new Found.Present(document.graph()))
                .orElseGet(() -> new Found.Unreadable());
    }

    /// The archive need not be fit for several threads.
    private Optional<Graph> archived(String iri) {
        synchronized (archive) {
            return archive.apply(iri);
        }
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
