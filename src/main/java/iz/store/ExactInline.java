package iz.store;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;
import org.jspecify.annotations.Nullable;

/// Keeps a value inside its 8-byte id, as TDB2 does, but only when it comes back letter for letter.
final class ExactInline extends NodeTableWrapper {
    ExactInline(NodeTable table) {
        super(table);
    }

    @Override
    public NodeId getAllocateNodeId(Node node) {
        NodeId inline = inline(node);
        return inline != null ? inline : super.getAllocateNodeId(node);
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
        NodeId inline = inline(node);
        return inline != null ? inline : super.getNodeIdForNode(node);
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
        Node value = NodeId.extract(id);
        return value != null ? value : super.getNodeForNodeId(id);
    }

    private static @Nullable NodeId inline(Node node) {
        NodeId id = NodeId.inline(node);
        return id != null && node.equals(NodeId.extract(id)) ? id : null;
    }
}
