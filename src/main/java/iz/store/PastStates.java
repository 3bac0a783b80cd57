package iz.store;

import iz.log.Entry;
import iz.log.Log;
import iz.log.LogState;
import iz.log.RecordStore;
import iz.rdf.Iris;
import iz.store.text.Asked;
import iz.store.text.ScoredLine;
import iz.store.text.TextIndex;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Earlier states as datasets: the present store, but for the graphs that changed since, which come
/// from their records.
final class PastStates {
    /// Triples of changed graphs that are held in memory at the most.
    private static final int MOST = 150_000;

    private static final int KEPT = 2;

    private final Log log;
    private final RecordStore records;
    private final Function<DatasetGraph, Map<String, Graph>> about;

    /// The graphs that differ, by the two states.
    private final Map<String, Map<Node, Graph>> kept = new LinkedHashMap<>();

    private final Map<String, TextIndex> texts = new LinkedHashMap<>();
    private final Iris iris;

    PastStates(
            Log log,
            RecordStore records,
            Function<DatasetGraph, Map<String, Graph>> about,
            Iris iris) {
        this.log = log;
        this.records = records;
        this.about = about;
        this.iris = iris;
    }

    /// The lines that had the words then: those of today's that stand in graphs which have not
    /// changed, and those of the others as they were.
    ///
    /// @param present today's
    List<ScoredLine> lines(Asked asked, List<ScoredLine> present, LogState then, LogState now) {
        Map<Node, Graph> changed = kept(then, now);
        List<ScoredLine> lines = new ArrayList<>(text(changed, then, now).read(i -> i.all(asked)));
        for (ScoredLine line : present) {
            String graph = iris.iri(line.line().document());
            if (!changed.containsKey(NodeFactory.createURI(graph))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private synchronized Map<Node, Graph> kept(LogState then, LogState now) {
        return kept.getOrDefault(key(then, now), Map.of());
    }

    private synchronized TextIndex text(Map<Node, Graph> changed, LogState then, LogState now) {
        return texts.computeIfAbsent(
                key(then, now),
                key -> {
                    Map<String, List<Triple>> graphs = new HashMap<>();
                    changed.forEach(
                            (name, graph) -> graphs.put(name.getURI(), graph.find().toList()));
                    try {
                        return TextIndex.of(graphs, iris);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String key(LogState then, LogState now) {
        return then.position() + " " + now.position();
    }

    DatasetGraph dataset(LogState then, DatasetGraph present, LogState now) {
        if (then.equals(now)) {
            return present;
        }
        if (then.position() > now.position()) {
            throw new IllegalArgumentException(
                    "This endpoint has followed the log to entry " + now.position() + " only.");
        }
        return new PastDataset(present, changed(then, present, now));
    }

    private synchronized Map<Node, Graph> changed(
            LogState then, DatasetGraph present, LogState now) {
        String key = key(then, now);
        Map<Node, Graph> known = kept.get(key);
        if (known != null) {
            return known;
        }
        Set<String> names = new LinkedHashSet<>();
        log.entries(then.position(), now.position()).forEach(entry -> names.add(entry.iri()));
        Map<Node, Graph> changed = new HashMap<>();
        long triples = 0;
        for (String name : names) {
            boolean gone = log.at(name, now.position()).orElseThrow() instanceof Entry.Withdrawal;
            Graph graph =
                    gone
                            ? Graph.emptyGraph
                            : log.at(name, then.position())
                                    .flatMap(entry -> PastReading.graph(entry, records))
                                    .orElse(Graph.emptyGraph);
            triples += graph.size();
            if (triples > MOST) {
                throw new IllegalArgumentException(
                        "Since entry "
                                + then.position()
                                + " of the log more has changed than this endpoint can turn back.");
            }
            changed.put(NodeFactory.createURI(name), graph);
        }
        for (Node beside : Beside.names(present.getDefaultGraph())) {
            changed.put(beside, Graph.emptyGraph);
        }
        about.apply(new PastDataset(present, changed))
                .forEach((name, graph) -> changed.put(NodeFactory.createURI(name), graph));
        kept.put(key, Map.copyOf(changed));
        if (kept.size() > KEPT) {
            String oldest = kept.keySet().iterator().next();
            kept.remove(oldest);
            texts.remove(oldest);
        }
        return changed;
    }
}
