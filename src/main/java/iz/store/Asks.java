package iz.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

import java.util.List;
import java.util.Map;

/// Puts a question to all published graphs and returns the rows of the answer.
@FunctionalInterface
public interface Asks {
    /// @param query a resource of this package, such as `works.rq`
    /// @param given what stands for its variables, named without `?`
    List<Binding> select(String query, Map<String, Node> given);
}
