package iz.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

import java.util.Iterator;
import java.util.Map;

/// A dataset but for some graphs, which are others. It lives inside the transaction of that
/// dataset, cannot be changed, and its default graph is the union of its named graphs.
final class PastDataset extends DatasetGraphBaseFind {
    private final DatasetGraph present;
    private final Map<Node, Graph> others;

    /// @param others by name; an empty one is not there
    PastDataset(DatasetGraph present, Map<Node, Graph> others) {
        this.present = present;
        this.others = others;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(
                findInUnionGraph(s, p, o), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        Graph other = others.get(g);
        return other == null
                ? present.findNG(g, s, p, o)
                : Iter.map(other.find(s, p, o), triple -> Quad.create(g, triple));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        Iterator<Quad> same =
                Iter.filter(
                        present.findNG(Node.ANY, s, p, o),
                        quad -> !others.containsKey(quad.getGraph()));
        Iterator<Quad> other =
                Iter.flatMap(
                        others.entrySet().iterator(),
                        entry ->
                                Iter.map(
                                        entry.getValue().find(s, p, o),
                                        triple -> Quad.create(entry.getKey(), triple)));
        return Iter.concat(same, other);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Iterator<Node> same =
                Iter.filter(present.listGraphNodes(), name -> !others.containsKey(name));
        Iterator<Node> other = Iter.filter(others.keySet().iterator(), name -> containsGraph(name));
        return Iter.concat(same, other);
    }

    @Override
    public boolean containsGraph(Node name) {
        Graph other = others.get(name);
        return other == null ? present.containsGraph(name) : !other.isEmpty();
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("what was cannot be changed");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("what was cannot be changed");
    }

    @Override
    public void close() {}

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        throw new UnsupportedOperationException("it lives in a transaction of the present");
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {}

    @Override
    public void abort() {}

    @Override
    public void end() {}

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }

    @Override
    public boolean isInTransaction() {
        return present.isInTransaction();
    }
}
