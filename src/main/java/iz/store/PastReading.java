package iz.store;

import iz.log.Entry;
import iz.log.RecordStore;
import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// An earlier state of the archive, read from its records.
///
/// @param names of the graphs that were published then
record PastReading(
        Iris iris, Map<String, Entry> entries, NavigableSet<String> names, RecordStore records)
        implements Reading {

    PastReading(Iris iris, Map<String, Entry> entries, RecordStore records) {
        this(iris, entries, published(entries), records);
    }

    @Override
    public Optional<Graph> graph(String iri) {
        return Optional.ofNullable(entries.get(iri)).flatMap(entry -> graph(entry, records));
    }

    /// A graph as an entry of the log put it; empty for a withdrawal.
    static Optional<Graph> graph(Entry entry, RecordStore records) {
        if (!(entry instanceof Entry.Put put)) {
            return Optional.empty();
        }
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        records.triples(put.digest()).forEach(graph::add);
        return Optional.of(graph);
    }

    static NavigableSet<String> published(Map<String, Entry> entries) {
        NavigableSet<String> names = new TreeSet<>();
        entries.forEach((iri, entry) -> {
            if (entry instanceof Entry.Put) {
                names.add(iri);
            }
        });
        return Collections.unmodifiableNavigableSet(names);
    }
}
