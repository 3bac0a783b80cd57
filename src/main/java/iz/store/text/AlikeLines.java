package iz.store.text;

import iz.poem.Wording;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lines that resemble a line, of all versions.
///
/// The likeness of two lines is the share of the longer one's letters that need no edit: 100 × (1 −
/// edits ÷ letters), rounded down, over their keys ([LineKey]) with one space between words, with
/// edits as [Edits] counts them. It is counted for the lines that share most with the question of
/// what is rare in the index.
final class AlikeLines {
    /// Percent. What is less alike helps nobody.
    private static final int LEAST = 60;

    /// A longer text is no line. In chars.
    private static final int LONGEST = 4000;

    /// Pieces that are looked for: the rarest.
    private static final int GRAMS = 48;

    private static final int CANDIDATES = 256;

    /// Letters against letters that are compared at most: 256 lines of 250 letters, or one of 4000.
    private static final long COMPARED = 16_000_000;

    private final Lookup lookup;
    private final Wording asked;
    private final LineKey key;
    private long left = COMPARED;

    private AlikeLines(Lookup lookup, Wording asked) {
        this.lookup = lookup;
        this.asked = asked;
        this.key = LineKey.of(asked.value(), asked.tag());
    }

    /// A line that was found.
    ///
    /// @param key the same for lines that sound the same
    record Alike(int percent, Line line, String key) {}

    /// Those found, the most alike first; of equal ones those written the same, then those with the
    /// same tag, then originals.
    static List<Alike> of(Lookup lookup, Wording asked) throws IOException {
        return asked.value().length() > LONGEST ? List.of() : new AlikeLines(lookup, asked).found();
    }

    private List<Alike> found() throws IOException {
        List<Alike> found = new ArrayList<>();
        for (ScoreDoc doc : lookup.top(query(), CANDIDATES)) {
            alike(lookup.line(doc.doc)).ifPresent(found::add);
        }
        found.sort(
                Comparator.comparingInt((Alike alike) -> -alike.percent)
                        .thenComparing(alike -> !alike.line.text().equals(asked.value()))
                        .thenComparing(alike -> !alike.line.tag().equals(asked.tag()))
                        .thenComparing(alike -> alike.line.role())
                        .thenComparing(alike -> alike.line.version())
                        .thenComparingInt(alike -> alike.line.index()));
        return found;
    }

    /// Scored by how rare the shared pieces are, and less the longer a line is (BM25).
    private Query query() throws IOException {
        Map<Integer, List<Term>> byFrequency = new TreeMap<>();
        for (String gram : key.grams()) {
            Term term = new Term(Fields.GRAMS, gram);
            int frequency = lookup.frequency(term);
            if (frequency > 0) {
                byFrequency.computeIfAbsent(frequency, f -> new ArrayList<>()).add(term);
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        byFrequency.values().stream()
                .flatMap(List::stream)
                .limit(GRAMS)
                .forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return any.build();
    }

    private Optional<Alike> alike(Line line) {
        LineKey found = LineKey.of(line.text(), line.tag());
        String a = key.beside(found);
        String b = found.beside(key);
        int letters = Math.max(a.length(), b.length());
        left -= (long) a.length() * b.length();
        if (left < 0) {
            return Optional.empty();
        }
        int most = letters * (100 - LEAST) / 100;
        int edits = Edits.between(a, b, most);
        return edits > most
                ? Optional.empty()
                : Optional.of(new Alike((letters - edits) * 100 / letters, line, b));
    }
}
