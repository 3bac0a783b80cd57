package iz.store;

import iz.log.Entry;
import iz.log.Log;
import iz.log.LogState;
import iz.log.Progress;
import iz.log.RecordStore;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The view that pages and queries read: every current graph as a named graph in TDB2, and a
/// [Marker].
final class Tdb2View implements AutoCloseable {
    static final String DATA = "Data-0001";

    private final ExactTdb2 store;

    private Tdb2View(ExactTdb2 store) {
        this.store = store;
    }

    /// @param folder such as `views/tdb2`; created when it is not there
    static Tdb2View open(Path folder) throws IOException {
        return new Tdb2View(ExactTdb2.open(folder.resolve(DATA)));
    }

    Optional<Marker> marker() {
        return read(open -> Marker.read(open.dataset().getDefaultGraph()));
    }

    /// Brings the view to where the log is, in one transaction.
    ///
    /// @throws iz.log.DamagedException if a record that is needed is damaged; then the view is as
    ///   before
    void follow(Log log, RecordStore records, Progress progress) {
        LogState from = marker().map(Marker::state).orElse(Log.start());
        LogState to = log.state();
        List<Entry> entries = log.entries(from.position(), to.position());
        Map<String, Entry> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.iri(), entry));
        DatasetGraph dataset = store.dataset();
        dataset.begin(ReadWrite.WRITE);
        try {
            Optional<Marker> before = Marker.read(dataset.getDefaultGraph());
            long quads = before.map(Marker::quads).orElse(0L);
            boolean remains = before.map(Marker::remains).orElse(false);
            long done = 0;
            for (Entry entry : last.values()) {
                long grown = replace(entry, records);
                remains |= entry instanceof Entry.Withdrawal && grown < 0;
                quads += grown;
                progress.at("following the log", ++done, last.size());
            }
            new Marker(to, quads, remains).write(dataset.getDefaultGraph());
            dataset.commit();
        } catch (Throwable e) {
            // A full disk is an InternalError here.
            dataset.abort();
            throw e;
        } finally {
            dataset.end();
        }
    }

    /// @return by how many quads the view has grown
    private long replace(Entry entry, RecordStore records) {
        Node name = NodeFactory.createURI(entry.iri());
        DatasetGraph dataset = store.dataset();
        List<Quad> before = listOf(dataset, name);
        before.forEach(dataset::delete);
        if (!(entry instanceof Entry.Put put)) {
            return -(long) before.size();
        }
        List<Triple> after = records.triples(put.digest());
        for (Triple triple : after) {
            dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }
        return (long) after.size() - before.size();
    }

    /// Puts graphs beside those of the log, in the place of the last that were.
    void putBeside(Map<String, Graph> graphs) {
        DatasetGraph dataset = store.dataset();
        Txn.executeWrite(
                dataset,
                () -> {
                    for (Node name : Beside.names(dataset.getDefaultGraph())) {
                        listOf(dataset, name).forEach(dataset::delete);
                    }
                    Beside.write(dataset.getDefaultGraph(), graphs.keySet());
                    graphs.forEach((name, graph) ->
                            graph.find()
                                    .forEachRemaining(t ->
                                            dataset.add(
                                                    NodeFactory.createURI(name),
                                                    t.getSubject(),
                                                    t.getPredicate(),
                                                    t.getObject())));
                });
    }

    private static List<Quad> listOf(DatasetGraph dataset, Node name) {
        List<Quad> quads = new ArrayList<>();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    /// Runs in one read transaction of the calling thread.
    <T> T read(Function<ExactTdb2, T> reader) {
        return Txn.calculateRead(store.dataset(), () -> reader.apply(store));
    }

    @Override
    public void close() {
        store.close();
    }
}
