package iz.query;

import iz.query.Refusal.Kind;

import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/// Rows within the budget.
final class Rows extends RowSetWrapper {
    private final long most;
    private final long wanted;
    private long seen;

    /// @param most beyond these it is refused
    /// @param wanted beyond these it just ends, because the one who asked said so; 0: all
    Rows(RowSet rows, long most, long wanted) {
        super(rows);
        this.most = most;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        return !(wanted > 0 && seen >= wanted) && super.hasNext();
    }

    @Override
    public Binding next() {
        if (++seen > most) {
            throw new Refusal(
                    Kind.BUDGET,
                    "The answer has more than " + most + " rows.",
                    "Ask for parts (FILTER, or ORDER BY with LIMIT and OFFSET), or take the whole"
                            + " archive at /dump.nq.gz.");
        }
        return super.next();
    }
}
