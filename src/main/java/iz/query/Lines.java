package iz.query;

import iz.log.LogState;
import iz.rdf.Iris;
import iz.store.Replica;
import iz.store.text.Asked;

import org.apache.jena.graph.NodeFactory;

/// The lines of the archive, to be searched in the state that a query asks.
final class Lines {
    private final Replica replica;
    private final Iris iris;

    Lines(Replica replica, Iris iris) {
        this.replica = replica;
        this.iris = iris;
    }

    LineSearch.Index index(LogState state, LogState now) {
        return new LineSearch.Index(
                words -> replica.lines(Asked.of(words), state, now),
                line -> NodeFactory.createURI(iris.iri(line.line())));
    }
}
