package iz.store;

import iz.rdf.Iris;

import org.apache.jena.graph.Graph;

import java.util.NavigableSet;
import java.util.Optional;

/// A state of the archive to read from: as it is now, or as it was on a day.
public interface Reading {

    Iris iris();

    /// The current graph of this name in that state.
    Optional<Graph> graph(String iri);

    /// The names of all graphs in that state, in order.
    NavigableSet<String> names();
}
