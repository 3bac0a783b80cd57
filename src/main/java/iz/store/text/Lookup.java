package iz.store.text;

import iz.poem.Id;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads documents of one state of the index back.
final class Lookup {
    /// A chain of translations of translations is not followed further.
    private static final int DEEPEST = 8;

    private static final int MOST = 100_000;

    private final IndexSearcher searcher;

    Lookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// The documents that score best. Nobody needs to know how many others there are, so that those
    /// which cannot be among them are passed over.
    ScoreDoc[] top(Query query, int most) throws IOException {
        return after(null, query, most);
    }

    /// Those that follow one that was found: documents that score equally stand in the order of
    /// their numbers, however many are asked for.
    ///
    /// @param last null to begin with the best
    ScoreDoc[] after(@Nullable ScoreDoc last, Query query, int most) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(most, last, most)).scoreDocs;
    }

    /// All lines that a query finds.
    List<ScoredLine> all(Query query) throws IOException {
        return searcher.search(query, ScoredLines.collected());
    }

    /// What all documents of a graph show, in order.
    List<String> shown(String iri) throws IOException {
        List<String> shown = new ArrayList<>();
        for (ScoreDoc found : top(new TermQuery(new Term(Fields.GRAPH, iri)), MOST)) {
            shown.add(shown(found.doc).utf8ToString());
        }
        Collections.sort(shown);
        return shown;
    }

    BytesRef shown(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        BinaryDocValues shown = leaf.reader().getBinaryDocValues(Fields.SHOWN);
        if (shown == null || !shown.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException(
                    "Document " + doc + " of the text index shows nothing.");
        }
        return shown.binaryValue();
    }

    Line line(int doc) throws IOException {
        return LineCodec.line(shown(doc));
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    /// The id of the line that this one goes back to: its own, if it renders none.
    Id root(int doc) throws IOException {
        int at = doc;
        String source = source(at);
        for (int depth = 0; depth < DEEPEST; depth++) {
            int next = doc(source);
            // The archive may have no text of the source line; it is still that line.
            if (next < 0 || next == at) {
                break;
            }
            at = next;
            source = source(at);
        }
        return Id.of(source);
    }

    /// The first line that a line renders, or itself.
    private String source(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        SortedDocValues sources = leaf.reader().getSortedDocValues(Fields.SOURCE);
        if (sources == null || !sources.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("Document " + doc + " of the text index is no line.");
        }
        return sources.lookupOrd(sources.ordValue()).utf8ToString();
    }

    private int doc(String id) throws IOException {
        BytesRef term = new BytesRef(id);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(Fields.ID);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            if (each.seekExact(term)) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum docs = each.postings(null, PostingsEnum.NONE);
                for (int doc = docs.nextDoc();
                        doc != PostingsEnum.NO_MORE_DOCS;
                        doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return leaf.docBase + doc;
                    }
                }
            }
        }
        return -1;
    }

    /// How many documents have a key, those of deleted ones perhaps among them; 0 is true.
    int frequency(Term term) throws IOException {
        return searcher.getIndexReader().docFreq(term);
    }

    /// How many lines there are.
    int lines() throws IOException {
        return searcher.count(new FieldExistsQuery(Fields.SOURCE));
    }

    /// Whether a work has a line in a language.
    boolean has(Id work, String language) throws IOException {
        Query lines =
                new BooleanQuery.Builder()
                        .add(
                                new TermQuery(new Term(Fields.WORK, work.value())),
                                BooleanClause.Occur.FILTER)
                        .add(
                                new TermQuery(new Term(Fields.LANGUAGE, language)),
                                BooleanClause.Occur.FILTER)
                        .build();
        return top(lines, 1).length > 0;
    }

    /// A line that has a text.
    Optional<Line> line(Id id) throws IOException {
        int doc = doc(id.value());
        return doc < 0 ? Optional.empty() : Optional.of(line(doc));
    }

    /// Lines of any version that render one directly.
    List<Line> rendering(Id source, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (ScoreDoc found : top(new TermQuery(new Term(Fields.RENDERS, source.value())), most)) {
            lines.add(line(found.doc));
        }
        return lines;
    }

    /// A line, and those in some languages that render it directly.
    List<Line> around(Id root, Set<String> languages, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        int doc = doc(root.value());
        if (doc >= 0) {
            lines.add(line(doc));
        }
        List<BytesRef> wanted = languages.stream().map(BytesRef::new).toList();
        Query others =
                new BooleanQuery.Builder()
                        .add(
                                new TermQuery(new Term(Fields.RENDERS, root.value())),
                                BooleanClause.Occur.FILTER)
                        .add(
                                new TermInSetQuery(Fields.LANGUAGE, wanted),
                                BooleanClause.Occur.FILTER)
                        .build();
        for (ScoreDoc found : top(others, most)) {
            lines.add(line(found.doc));
        }
        return lines;
    }
}
