package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file of the corpus, read: one named graph.
///
/// @param file as the user named it
/// @param iri the graph's name, from `@base` and the path
/// @param graph its triples
/// @param lines the line (from 1) on which each triple stands
public record Document(String file, String iri, Graph graph, Map<Triple, Integer> lines) {

    /// The triples that fit; `Node.ANY` fits everything.
    public List<Triple> triples(Node subject, Node predicate, Node object) {
        return graph.find(subject, predicate, object).toList();
    }

    /// The line of a triple; 0 when it has none.
    public int line(Triple triple) {
        return lines.getOrDefault(triple, 0);
    }

    /// A problem at the line of a triple.
    public Problem problem(Triple at, String code, String sentence) {
        return new Problem(file, line(at), code, sentence);
    }

    /// A problem of a thing that the file describes, at the first line that speaks of it.
    public Problem problem(Node subject, String code, String sentence) {
        return new Problem(file, firstLine(subject).orElse(1), code, sentence);
    }

    private Optional<Integer> firstLine(Node subject) {
        return triples(subject, Node.ANY, Node.ANY).stream().map(this::line).min(Integer::compare);
    }
}
