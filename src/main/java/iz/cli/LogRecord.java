package iz.cli;

import iz.proof.VerifierKey;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.rdf.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.List;
import java.util.Map;

/// What the log says of itself, as a record in it: the keys by which it is signed from now on.
final class LogRecord {
    private static final Node CONFORMS_TO =
            NodeFactory.createURI("http://purl.org/dc/terms/conformsTo");
    private static final Node TILES = NodeFactory.createURI("https://c2sp.org/tlog-tiles");

    private LogRecord() {}

    /// @param keys as verifiers write them, `name+id+key`
    static Document of(Iris iris, List<VerifierKey> keys) {
        String iri = iris.base() + "log";
        Node log = NodeFactory.createURI(iri);
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.add(log, CONFORMS_TO, TILES);
        graph.add(
                log,
                Vocabulary.DESCRIPTION,
                NodeFactory.createLiteralLang("The keys that sign this log.", "en"));
        keys.forEach(key ->
                graph.add(
                        log,
                        Vocabulary.IDENTIFIER,
                        NodeFactory.createLiteralString(key.toString())));
        return new Document(iri, iri, graph, Map.of());
    }
}
