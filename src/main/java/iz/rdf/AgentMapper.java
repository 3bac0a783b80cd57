package iz.rdf;

import static iz.rdf.Vocabulary.BIRTH_DATE;
import static iz.rdf.Vocabulary.BIRTH_PLACE;
import static iz.rdf.Vocabulary.DEATH_DATE;
import static iz.rdf.Vocabulary.DEATH_PLACE;
import static iz.rdf.Vocabulary.DESCRIPTION;
import static iz.rdf.Vocabulary.GROUP;
import static iz.rdf.Vocabulary.NAME;
import static iz.rdf.Vocabulary.PERSON;
import static iz.rdf.Vocabulary.TYPE;

import iz.poem.Agent;
import iz.poem.Id;

import org.apache.jena.graph.Node;

/// A person's or group's graph as an `Agent`.
public final class AgentMapper {
    private AgentMapper() {}

    /// True when the graph describes a person or group.
    public static boolean reads(GraphReader graph, Id id) {
        Node thing = graph.iris().node(id);
        return graph.has(thing, TYPE, PERSON) || graph.has(thing, TYPE, GROUP);
    }

    public static Agent read(GraphReader graph, Id id) {
        Node agent = graph.iris().node(id);
        return new Agent(
                id,
                graph.has(agent, TYPE, GROUP),
                graph.names(agent, NAME),
                graph.lexical(agent, BIRTH_DATE),
                graph.lexical(agent, DEATH_DATE),
                graph.reference(agent, BIRTH_PLACE),
                graph.reference(agent, DEATH_PLACE),
                graph.names(agent, DESCRIPTION));
    }
}
