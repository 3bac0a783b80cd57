package iz.store.text;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects all lines with their scores, however many there are.
final class ScoredLines implements Collector {
    private final List<ScoredLine> all = new ArrayList<>();

    private ScoredLines() {}

    static CollectorManager<ScoredLines, List<ScoredLine>> collected() {
        return new CollectorManager<>() {
            @Override
            public ScoredLines newCollector() {
                return new ScoredLines();
            }

            @Override
            public List<ScoredLine> reduce(Collection<ScoredLines> parts) {
                return parts.stream().flatMap(part -> part.all.stream()).toList();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        BinaryDocValues shown = DocValues.getBinary(leaf.reader(), Fields.SHOWN);
        return new LeafCollector() {
            private Scorable scorer = NONE;

            @Override
            public void setScorer(Scorable given) {
                scorer = given;
            }

            @Override
            public void collect(int doc) throws IOException {
                if (shown.advanceExact(doc)) {
                    all.add(new ScoredLine(LineCodec.thing(shown.binaryValue()), scorer.score()));
                }
            }
        };
    }

    private static final Scorable NONE =
            new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };
}
