package iz.store;

import iz.log.Entry;
import iz.log.Log;
import iz.log.Progress;
import iz.log.RecordStore;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares a view with its log, quad by quad and in both directions, holding one graph at a time.
/// It reads nodes past TDB2's caches, so it sees what is on the disk, and looks into every index.
final class ViewCheck {
    private static final int REMEMBERED = 50_000;

    private final ExactTdb2 store;
    private final NodeTupleTable quads;
    private final Map<NodeId, Node> sound = new HashMap<>();

    private ViewCheck(ExactTdb2 store) {
        this.store = store;
        this.quads = store.quads().getNodeTupleTable();
    }

    /// What is wrong first, in words; empty when the view is what the log says. Must run in a read
    /// transaction. A view that is behind the log is compared with what the log was then.
    ///
    /// @throws iz.log.DamagedException if a record is damaged
    static Optional<String> difference(
            ExactTdb2 store, Log log, RecordStore records, Progress progress) {
        Optional<Marker> marker = Marker.read(store.dataset().getDefaultGraph());
        if (marker.isEmpty()) {
            return Optional.of("it does not say how far it has followed the log");
        }
        if (!log.hasPassed(marker.get().state())) {
            return Optional.of("it follows another log");
        }
        return new ViewCheck(store).difference(log, marker.get(), records, progress);
    }

    private Optional<String> difference(
            Log log, Marker marker, RecordStore records, Progress progress) {
        Map<String, Entry> current = log.currentAt(marker.state().position());
        long total = 0;
        long done = 0;
        for (Entry entry : current.values()) {
            Set<Triple> expected =
                    entry instanceof Entry.Put put
                            ? new HashSet<>(records.triples(put.digest()))
                            : new HashSet<>();
            total += expected.size();
            Optional<String> wrong = graph(entry.iri(), expected);
            if (wrong.isPresent()) {
                return wrong;
            }
            progress.at("comparing the view", ++done, current.size());
        }
        return counts(total, marker);
    }

    /// How many quads stand beside those of the log.
    private long beside() {
        return Beside.names(store.dataset().getDefaultGraph()).stream()
                .mapToLong(name ->
                        Iter.count(store.dataset().find(name, Node.ANY, Node.ANY, Node.ANY)))
                .sum();
    }

    private Optional<String> graph(String iri, Set<Triple> expected) {
        try {
            NodeId name = store.nodes().getNodeIdForNode(NodeFactory.createURI(iri));
            Iterator<Tuple<NodeId>> found =
                    quads.find(name, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny);
            while (found.hasNext()) {
                Tuple<NodeId> quad = found.next();
                Triple triple =
                        Triple.create(node(quad.get(1)), node(quad.get(2)), node(quad.get(3)));
                if (!expected.remove(triple)) {
                    return Optional.of(
                            "in <" + iri + "> it has " + triple + ", and the record has not");
                }
            }
        } catch (RuntimeException | Error e) {
            return Optional.of("<" + iri + "> cannot be read from it: " + e);
        }
        return expected.stream().findAny().map(triple -> "in <" + iri + "> it lacks " + triple);
    }

    /// A node from the disk, if the way back from node to id is sound too.
    private Node node(NodeId id) {
        Node before = sound.get(id);
        if (before != null) {
            return before;
        }
        Node node = store.nodes().getNodeForNodeId(id);
        if (node == null || !id.equals(store.nodes().getNodeIdForNode(node))) {
            throw new IllegalStateException("node " + id + " is not found by what it is: " + node);
        }
        if (sound.size() >= REMEMBERED) {
            sound.clear();
        }
        sound.put(id, node);
        return node;
    }

    /// The graphs held all that they should; here, that there is nothing else, in any index.
    private Optional<String> counts(long published, Marker marker) {
        if (marker.quads() != published) {
            return Optional.of(
                    "it claims " + marker.quads() + " quads, and the records have " + published);
        }
        long total = published + beside();
        long first = 0;
        for (int i = 0; i < quads.getTupleTable().numIndexes(); i++) {
            TupleIndex index = quads.getTupleTable().getIndex(i);
            long count = 0;
            long sum = 0;
            try {
                for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); count++) {
                    sum += mix(all.next());
                }
            } catch (RuntimeException | Error e) {
                return Optional.of("its index " + index.getName() + " cannot be read: " + e);
            }
            if (count != total) {
                return Optional.of(
                        "its index "
                                + index.getName()
                                + " has "
                                + count
                                + " quads, and the records have "
                                + total);
            }
            if (i == 0) {
                first = sum;
            } else if (sum != first) {
                return Optional.of("its index " + index.getName() + " disagrees with the first");
            }
        }
        return Optional.empty();
    }

    /// Sums of this are equal, but for one chance in 2^64, when two indexes hold the same quads.
    private static long mix(Tuple<NodeId> quad) {
        long hash = 0;
        for (int i = 0; i < 4; i++) {
            NodeId id = quad.get(i);
            long value = id.isPtr() ? id.getPtrLocation() : id.getValue56();
            hash = (hash ^ value ^ ((long) id.getTypeValue() << 56)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
