package iz.store;

import iz.log.Digest;
import iz.log.LogState;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Optional;

/// How far a view has followed the log. It stands in the store's own default graph, written in the
/// transaction that it speaks of; queries see the union of the named graphs and so never see it.
///
/// @param quads in the named graphs
/// @param remains true when something was withdrawn from this store: its files keep the words of
///   what was deleted, so a new store must take its place
record Marker(LogState state, long quads, boolean remains) {
    private static final Node VIEW = NodeFactory.createURI("urn:iz:view");
    private static final Node POSITION = NodeFactory.createURI("urn:iz:view:position");
    private static final Node CHAIN = NodeFactory.createURI("urn:iz:view:chain");
    private static final Node QUADS = NodeFactory.createURI("urn:iz:view:quads");

    private static final Node REMAINS = NodeFactory.createURI("urn:iz:view:remains");

    /// Empty when there is none, or none that can be read.
    static Optional<Marker> read(Graph graph) {
        List<Triple> all = graph.find(VIEW, Node.ANY, Node.ANY).toList();
        boolean remains = graph.contains(VIEW, REMAINS, Node.ANY);
        if (all.size() != (remains ? 4 : 3)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Marker(
                            new LogState(
                                    Long.parseLong(text(graph, POSITION)),
                                    Digest.ofHex(text(graph, CHAIN))),
                            Long.parseLong(text(graph, QUADS)),
                            remains));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    void write(Graph graph) {
        graph.remove(VIEW, Node.ANY, Node.ANY);
        add(graph, POSITION, Long.toString(state.position()));
        add(graph, CHAIN, state.chain().hex());
        add(graph, QUADS, Long.toString(quads));
        if (remains) {
            add(graph, REMAINS, "true");
        }
    }

    private static void add(Graph graph, Node property, String text) {
        graph.add(VIEW, property, NodeFactory.createLiteralDT(text, XSDDatatype.XSDstring));
    }

    private static String text(Graph graph, Node property) {
        return graph.find(VIEW, property, Node.ANY).next().getObject().getLiteralLexicalForm();
    }
}
