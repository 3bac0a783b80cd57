package iz.query;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementGroup;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/// DESCRIBE: all that is said of a thing, in any graph. No blank node stands in the archive, so
/// there is nothing to follow.
final class Descriptions {
    private Descriptions() {}

    /// The query to run: for DESCRIBE, one that finds the things.
    static Query runnable(Query query) {
        if (!query.isDescribeType()) {
            return query;
        }
        Query things = query.cloneQuery();
        things.setQuerySelectType();
        if (things.getQueryPattern() == null) {
            things.setQueryPattern(new ElementGroup());
        }
        if (things.getProjectVars().isEmpty()) {
            things.setQueryResultStar(true);
        }
        things.resetResultVars();
        return things;
    }

    static Iterator<Triple> of(Query query, QueryExec execution, DatasetGraph dataset) {
        Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
        execution.select().forEachRemaining(row -> things.addAll(values(row, query)));
        return things.stream()
                .flatMap(thing -> Iter.asStream(dataset.find(Node.ANY, thing, Node.ANY, Node.ANY)))
                .map(Quad::asTriple)
                .iterator();
    }

    private static Set<Node> values(Binding row, Query query) {
        Set<Node> values = new LinkedHashSet<>();
        for (Var variable : query.getProjectVars()) {
            Node value = row.get(variable);
            if (value != null && value.isURI()) {
                values.add(value);
            }
        }
        return values;
    }
}
