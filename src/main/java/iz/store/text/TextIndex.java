package iz.store.text;

import iz.log.Digest;
import iz.log.Entry;
import iz.log.Log;
import iz.log.LogState;
import iz.log.Progress;
import iz.log.RecordStore;
import iz.rdf.Iris;

import org.apache.jena.graph.Triple;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The text index: every line and name of the archive with its keys, in Lucene. A view of the log;
/// how far it has followed stands in its last commit. Safe for many readers and one writer.
public final class TextIndex implements AutoCloseable {
    /// Changes when documents or keys are made differently; an index of another number is built
    /// anew.
    private static final String FORMAT = "5";

    /// Lucene recommends an incubator module of Java for vectors, which this index does not have.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final Iris iris;
    private volatile @Nullable SearcherManager searchers;

    private TextIndex(Directory directory, Iris iris) {
        this.directory = directory;
        this.iris = iris;
    }

    /// @param folder such as `views/text`; made when the index is
    public static TextIndex open(Path folder, Iris iris) throws IOException {
        return new TextIndex(FSDirectory.open(folder), iris);
    }

    /// An index in memory of some graphs, which follows no log.
    ///
    /// @param graphs by name
    public static TextIndex of(Map<String, List<Triple>> graphs, Iris iris) throws IOException {
        TextIndex index = new TextIndex(new ByteBuffersDirectory(), iris);
        try (IndexWriter writer = new IndexWriter(index.directory, new IndexWriterConfig())) {
            for (Map.Entry<String, List<Triple>> graph : graphs.entrySet()) {
                add(writer, Documents.of(graph.getKey(), graph.getValue(), iris));
            }
        }
        index.refresh();
        return index;
    }

    /// How far it has followed the log; empty when there is no index, or none that this program
    /// made.
    ///
    /// @throws IOException if what is there is damaged
    public synchronized Optional<LogState> state() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        Map<String, String> data = DirectoryReader.listCommits(directory).getLast().getUserData();
        return FORMAT.equals(data.get("format")) && iris.base().equals(data.get("base"))
                ? Optional.of(
                        new LogState(
                                Long.parseLong(data.getOrDefault("position", "0")),
                                Digest.ofHex(data.getOrDefault("chain", ""))))
                : Optional.empty();
    }

    /// Brings the index to where the log is, in one commit; from the beginning if it cannot
    /// continue from where it is.
    ///
    /// @throws iz.log.DamagedException if a record is damaged; then the index is as before
    public synchronized void follow(Log log, RecordStore records, Progress progress)
            throws IOException {
        LogState to = log.state();
        Optional<LogState> from = state().filter(log::hasPassed);
        if (from.equals(Optional.of(to))) {
            refresh();
            return;
        }
        List<Entry> entries =
                from.isPresent()
                        ? log.entries(from.get().position(), to.position())
                        : List.copyOf(log.currentAt(to.position()).values());
        boolean purge =
                from.isPresent() && entries.stream().anyMatch(Entry.Withdrawal.class::isInstance);
        try (IndexWriter writer = new IndexWriter(directory, config(from.isEmpty(), purge))) {
            Map<String, Entry> last = new LinkedHashMap<>();
            entries.forEach(entry -> last.put(entry.iri(), entry));
            long done = 0;
            for (Entry entry : last.values()) {
                if (from.isPresent()) {
                    writer.deleteDocuments(new Term(Fields.GRAPH, entry.iri()));
                }
                if (entry instanceof Entry.Put put) {
                    add(writer, Documents.of(put.iri(), records.triples(put.digest()), iris));
                }
                progress.at("indexing", ++done, last.size());
            }
            Map<String, String> data = new HashMap<>();
            data.put("format", FORMAT);
            data.put("base", iris.base());
            data.put("position", Long.toString(to.position()));
            data.put("chain", to.chain().hex());
            writer.setLiveCommitData(data.entrySet());
            if (purge) {
                writer.forceMergeDeletes();
            }
            writer.commit();
        }
        refresh();
    }

    private static void add(IndexWriter writer, List<Document> documents) throws IOException {
        // An empty block leaves a buffer behind in Lucene, which its assertions take for a leak.
        if (!documents.isEmpty()) {
            writer.addDocuments(documents);
        }
    }

    /// @param purge whether the files may keep nothing of what was deleted, be it long ago; else
    ///   that stays until Lucene merges them for other reasons
    private static IndexWriterConfig config(boolean anew, boolean purge) {
        IndexWriterConfig config =
                new IndexWriterConfig()
                        .setRAMBufferSizeMB(64)
                        .setCommitOnClose(false)
                        .setOpenMode(
                                anew
                                        ? IndexWriterConfig.OpenMode.CREATE
                                        : IndexWriterConfig.OpenMode.APPEND);
        if (purge) {
            // What another thread is merging just then would be left out.
            config.setMergeScheduler(new SerialMergeScheduler())
                    .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        }
        return config;
    }

    private void refresh() throws IOException {
        if (searchers == null) {
            searchers = new SearcherManager(directory, null);
        } else {
            searchers.maybeRefreshBlocking();
        }
    }

    /// What is wrong with its files, in words: each has a checksum. Empty too when there are none.
    public synchronized Optional<String> damage() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Optional.empty();
        } catch (CorruptIndexException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// What is wrong with it first, in words: a file that was changed, a graph whose lines are not
    /// those of its record. Empty when it is what the log says, as far as it has followed.
    ///
    /// @throws iz.log.DamagedException if a record is damaged
    public synchronized Optional<String> difference(Log log, RecordStore records, Progress progress)
            throws IOException {
        Optional<String> damage = damage();
        if (damage.isPresent()) {
            return damage;
        }
        Optional<LogState> state = state();
        if (state.isEmpty()) {
            return Optional.of("there is none that this program made");
        }
        if (!log.hasPassed(state.get())) {
            return Optional.of("it follows another log");
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Lookup lookup = new Lookup(new IndexSearcher(reader));
            Map<String, Entry> current = log.currentAt(state.get().position());
            long total = 0;
            long done = 0;
            for (Entry entry : current.values()) {
                List<Document> expected =
                        entry instanceof Entry.Put put
                                ? Documents.of(put.iri(), records.triples(put.digest()), iris)
                                : List.of();
                total += expected.size();
                if (!Documents.shown(expected).equals(lookup.shown(entry.iri()))) {
                    return Optional.of("its lines of <" + entry.iri() + "> are not its record's");
                }
                progress.at("comparing the text index", ++done, current.size());
            }
            return total == reader.numDocs()
                    ? Optional.empty()
                    : Optional.of(
                            "it has "
                                    + reader.numDocs()
                                    + " lines and names, and the records have "
                                    + total);
        }
    }

    /// Asks the index in one state of it.
    ///
    /// @throws IllegalStateException if it has not followed yet
    public <T> T read(Function<TextSearcher, T> question) {
        SearcherManager manager = searchers;
        if (manager == null) {
            throw new IllegalStateException("The text index is not there yet.");
        }
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return question.apply(new TextSearcher(new Lookup(searcher)));
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (searchers != null) {
            searchers.close();
        }
        directory.close();
    }
}
