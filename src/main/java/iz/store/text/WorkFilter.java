package iz.store.text;

import iz.poem.Id;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

import java.util.Collection;

/// Lets only lines of some works through. Made once for each choice of works, since sorting
/// thousands of ids takes longer than a search.
public final class WorkFilter {
    private final Query query;

    private WorkFilter(Query query) {
        this.query = query;
    }

    public static WorkFilter of(Collection<Id> works) {
        return new WorkFilter(
                new TermInSetQuery(
                        Fields.WORK, works.stream().map(id -> new BytesRef(id.value())).toList()));
    }

    Query query() {
        return query;
    }
}
