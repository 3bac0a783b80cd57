package iz.rdf;

import static iz.rdf.Vocabulary.ALTERNATE_NAME;
import static iz.rdf.Vocabulary.NAME;
import static iz.rdf.Vocabulary.PREF_LABEL;
import static iz.rdf.Vocabulary.TITLE;

import iz.poem.Id;
import iz.poem.Names;

import org.apache.jena.graph.Node;

import java.util.List;

/// What a thing is called, whatever it is.
public final class NamesMapper {
    private static final List<Node> PROPERTIES = List.of(NAME, TITLE, PREF_LABEL);

    private NamesMapper() {}

    /// Other names of a thing, which are not shown where one is enough.
    public static Names others(GraphReader graph, Id id) {
        return graph.names(graph.iris().node(id), ALTERNATE_NAME);
    }

    /// @param graph the graph that describes the thing
    public static Names read(GraphReader graph, Id id) {
        Node thing = graph.iris().node(id);
        return PROPERTIES.stream()
                .map(property -> graph.names(thing, property))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(Names.NONE);
    }
}
