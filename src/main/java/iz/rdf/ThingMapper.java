package iz.rdf;

import static iz.rdf.Vocabulary.DESCRIPTION;
import static iz.rdf.Vocabulary.EVENT;
import static iz.rdf.Vocabulary.NAME;
import static iz.rdf.Vocabulary.OBJECT;
import static iz.rdf.Vocabulary.PLACE;
import static iz.rdf.Vocabulary.TITLE;
import static iz.rdf.Vocabulary.TYPE;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Thing;

import org.apache.jena.graph.Node;

/// The graph of a place, event, object or collection as a `Thing`.
public final class ThingMapper {
    private ThingMapper() {}

    public static Thing read(GraphReader graph, Id id) {
        Node thing = graph.iris().node(id);
        Names names = graph.names(thing, NAME);
        return new Thing(
                id,
                kind(graph, thing),
                names.isEmpty() ? graph.names(thing, TITLE) : names,
                graph.names(thing, DESCRIPTION));
    }

    private static Thing.Kind kind(GraphReader graph, Node thing) {
        if (graph.has(thing, TYPE, PLACE)) {
            return Thing.Kind.PLACE;
        }
        if (graph.has(thing, TYPE, EVENT)) {
            return Thing.Kind.EVENT;
        }
        return graph.has(thing, TYPE, OBJECT) ? Thing.Kind.OBJECT : Thing.Kind.COLLECTION;
    }
}
