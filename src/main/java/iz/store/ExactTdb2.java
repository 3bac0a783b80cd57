package iz.store;

import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A TDB2 store that keeps every literal letter for letter: TDB2's own files and indexes, put
/// together with [ExactNodes] and [ExactInline].
///
/// @param dataset for transactions, reading, writing and queries
/// @param nodes the node table without its cache, to see what is on the disk
/// @param quads the published graphs
record ExactTdb2(DatasetGraph dataset, NodeTable nodes, QuadTable quads) {
    /// Entries per cache. TDB2's defaults ruin a heap of 256 MB.
    private static final int NODES = 50_000;

    /// @param folder `…/Data-0001`, the name that TDB2's own tools look for. It is opened by name:
    ///   TDB2 would take the `Data-` folder with the highest number, an empty stray one too.
    static ExactTdb2 open(Path folder) throws IOException {
        Files.createDirectories(folder);
        StoreParams params = params();
        DatasetGraphTDB plain = plain(Location.create(folder), params);
        try {
            return exact(plain, params);
        } catch (RuntimeException | Error e) {
            plain.shutdown();
            throw e;
        }
    }

    /// Where files are broken TDB2 gives up in the middle and leaves some open: then the sound view
    /// that is to take their place, under the same names, could not be opened in this process.
    private static DatasetGraphTDB plain(Location folder, StoreParams params) {
        try {
            return TDB2StorageBuilder.build(folder, params, ReorderLib.fixed());
        } catch (RuntimeException | Error e) {
            ChannelManager.releaseAll(folder.getDirectoryPath());
            throw e;
        }
    }

    /// Pages ask inside one graph or over all; the four indexes answer both, and the two that are
    /// left out would only help to search inside one very large graph.
    private static StoreParams params() {
        return StoreParamsBuilder.create("iz")
                .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
                .node2NodeIdCacheSize(NODES)
                .nodeId2NodeCacheSize(NODES)
                // It would remember what readers asked for and is not here.
                .nodeMissCacheSize(0)
                .build();
    }

    private static ExactTdb2 exact(DatasetGraphTDB plain, StoreParams params) {
        NodeTableTRDF file =
                (NodeTableTRDF)
                        plain.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
        NodeTable exact = new ExactNodes(file.getIndex(), file.getData());
        NodeTable cached = NodeTableCache.create(exact, params);
        TransactionCoordinator transactions = plain.getTxnSystem().getTxnMgr();
        transactions.modifyConfigDirect(() -> transactions.addListener((NodeTableCache) cached));
        TripleTable triples =
                new TripleTable(
                        plain.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes(),
                        cached);
        QuadTable quads =
                new QuadTable(
                        plain.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes(),
                        cached);
        DatasetGraphTDB dataset =
                new DatasetGraphTDB(
                        plain.getLocation(),
                        params,
                        plain.getReorderTransform(),
                        new StorageTDB(plain.getTxnSystem(), triples, quads),
                        (StoragePrefixesTDB) plain.getStoragePrefixes(),
                        plain.getTxnSystem());
        QC.setFactory(dataset.getContext(), SureExecutor::new);
        return new ExactTdb2(dataset, exact, quads);
    }

    void close() {
        ((DatasetGraphTDB) dataset).shutdown();
    }
}
