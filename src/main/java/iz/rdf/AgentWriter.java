package iz.rdf;

import iz.poem.Agent;
import iz.poem.Names;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// A person or group of whom the archive knows a name and no more, as a graph: what [AgentMapper]
/// reads.
public final class AgentWriter {
    private AgentWriter() {}

    public static Graph write(Agent agent, Iris iris) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node node = iris.node(agent.id());
        graph.add(node, Vocabulary.TYPE, agent.group() ? Vocabulary.GROUP : Vocabulary.PERSON);
        add(graph, node, Vocabulary.NAME, agent.names());
        add(graph, node, Vocabulary.DESCRIPTION, agent.description());
        return graph;
    }

    private static void add(Graph graph, Node subject, Node property, Names names) {
        names.all()
                .forEach(name ->
                        graph.add(
                                subject,
                                property,
                                NodeFactory.createLiteralLang(name.value(), name.tag().value())));
    }
}
