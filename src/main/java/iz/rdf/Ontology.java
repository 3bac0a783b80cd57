package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/// The terms and shapes that this program was built with.
///
/// @param terms `ontology/iz.ttl`
/// @param shapes `ontology/shapes.ttl` (SHACL)
public record Ontology(Graph terms, Graph shapes) {

    /// Those that were packed with the program.
    public static Ontology bundled() {
        return new Ontology(read("/ontology/iz.ttl"), read("/ontology/shapes.ttl"));
    }

    /// The IRIs of the iz: terms that are defined.
    Set<String> defined() {
        Set<String> defined = new HashSet<>();
        terms.find()
                .mapWith(t -> t.getSubject())
                .filterKeep(s -> s.isURI() && s.getURI().startsWith(Vocabulary.IZ))
                .forEach(s -> defined.add(s.getURI()));
        return defined;
    }

    private static Graph read(String resource) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        try (InputStream in = Ontology.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            RDFDataMgr.read(graph, in, "https://w3id.org/iz/ns", Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
    }
}
