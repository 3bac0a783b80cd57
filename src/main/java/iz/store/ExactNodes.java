package iz.store;

import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTableNative;
import org.apache.jena.tdb2.store.nodetable.TReadAppendFileTransport;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/// TDB2's node file, writing every literal as its letters. TDB2's own table writes numbers as
/// values: `"01"^^xsd:integer` comes back as `"1"`, and 10^21 as 3875820019684212736. What is
/// written here, TDB2's own table reads.
final class ExactNodes extends NodeTableNative {
    private final BinaryDataFile data;
    private final TReadAppendFileTransport transport;
    private final TProtocol protocol;

    ExactNodes(Index hashes, BinaryDataFile data) {
        super(hashes);
        this.data = data;
        this.transport = new TReadAppendFileTransport(data);
        if (!transport.isOpen()) {
            transport.open();
        }
        this.protocol = TRDF.protocol(transport);
    }

    @Override
    protected NodeId writeNodeToTable(Node node) {
        RDF_Term term = ThriftConvert.convert(node, false);
        NodeId id = NodeIdFactory.createPtr(data.length());
        try {
            term.write(protocol);
        } catch (TException e) {
            throw new TDBException("node file: write", e);
        }
        return id;
    }

    @Override
    protected Node readNodeFromTable(NodeId id) {
        try {
            transport.readPosition(id.getPtrLocation());
            RDF_Term term = new RDF_Term();
            term.read(protocol);
            return ThriftConvert.convert(term);
        } catch (TException e) {
            throw new TDBException("node file: read of " + id, e);
        }
    }

    @Override
    protected void syncSub() {
        transport.flush();
    }

    @Override
    protected void closeSub() {
        if (transport.isOpen()) {
            transport.close();
        }
    }
}
