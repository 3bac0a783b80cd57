package iz.store.text;

import iz.store.text.Fields.KeyFields;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Turns what was asked for into queries. A word's score says how close the answer is and nothing
/// else; a line's is their sum.
final class TextQueries {
    /// A beginning of fewer letters begins too much.
    static final int SHORTEST_BEGINNING = 2;

    /// As many words that begin so: the shortest first, and no more than a page can show.
    private static final MultiTermQuery.RewriteMethod FIRST_BEGINNINGS =
            new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(48);

    /// Two consonants are shared by many words.
    static final int TELLING_FRAME = 3;

    static final int SHORTEST_NEAR = 3;
    private static final int TWO_EDITS = 7;
    private static final int EXPANSIONS = 64;

    private final KeyFields fields;
    private final Reach reach;

    private TextQueries(KeyFields fields, Reach reach) {
        this.fields = fields;
        this.reach = reach;
    }

    /// How far the search goes.
    enum Reach {
        /// The word, however it is typed.
        WORDS,
        /// Also words with its consonants, of which a word may have dozens, and words that begin
        /// with it.
        BEGINNINGS,
        /// Also words that are nearly it, and lines that have most of the words.
        NEAR
    }

    static Query lines(Asked asked, Wanted wanted, Reach reach) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TextQueries(Fields.LINES, reach).words(asked), Occur.MUST);
        wanted.language()
                .ifPresent(l -> all.add(new TermQuery(new Term(Fields.LANGUAGE, l)), Occur.FILTER));
        wanted.role()
                .ifPresent(r -> all.add(new TermQuery(new Term(Fields.ROLE, r)), Occur.FILTER));
        wanted.works().ifPresent(works -> all.add(works.query(), Occur.FILTER));
        return all.build();
    }

    static Query names(Asked asked, Reach reach) {
        return new TextQueries(Fields.NAMES, reach).words(asked);
    }

    private Query words(Asked asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean most = reach == Reach.NEAR && asked.parts().size() > 2;
        for (Asked.Part part : asked.parts()) {
            all.add(part(part), most ? Occur.SHOULD : Occur.MUST);
        }
        if (most) {
            all.setMinimumNumberShouldMatch((asked.parts().size() * 3 + 4) / 5);
        }
        return all.build();
    }

    private Query part(Asked.Part part) {
        if (part.words().size() == 1) {
            return word(part.words().getFirst());
        }
        List<Query> ways = new ArrayList<>();
        phrase(part, fields.exact(), Closeness.EXACT, ways);
        phrase(part, fields.folded(), Closeness.FOLDED, ways);
        phrase(part, fields.sounds(), Closeness.SOUNDS, ways);
        phrase(part, fields.loose(), Closeness.LOOSE, ways);
        if (reach != Reach.WORDS) {
            phrase(part, fields.frames(), Closeness.FRAME, ways);
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static void phrase(
            Asked.Part part, String field, Closeness closeness, List<Query> ways) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        Map<Integer, List<Term>> places = new TreeMap<>();
        for (Asked.Word word : part.words()) {
            for (String key : keys(word, closeness)) {
                places.computeIfAbsent(word.at(), p -> new ArrayList<>()).add(new Term(field, key));
            }
        }
        long asked = part.words().stream().mapToInt(Asked.Word::at).distinct().count();
        if (places.size() < asked) {
            return;
        }
        places.forEach((place, terms) -> phrase.add(terms.toArray(Term[]::new), place));
        ways.add(constant(phrase.build(), closeness.weight()));
    }

    private Query word(Asked.Word word) {
        List<Query> ways = new ArrayList<>();
        any(fields.exact(), word, Closeness.EXACT, ways);
        any(fields.folded(), word, Closeness.FOLDED, ways);
        any(fields.sounds(), word, Closeness.SOUNDS, ways);
        any(fields.loose(), word, Closeness.LOOSE, ways);
        if (reach != Reach.WORDS) {
            any(fields.frames(), word, Closeness.FRAME, ways);
            any(fields.frames(), word, Closeness.SHORT_FRAME, ways);
            beginning(fields.folded(), Set.of(word.keys().folded()), ways);
            beginning(fields.loose(), word.keys().loose(), ways);
        }
        if (reach == Reach.NEAR) {
            for (String key : word.keys().loose()) {
                if (key.length() >= SHORTEST_NEAR) {
                    Term term = new Term(fields.loose(), key);
                    ways.add(
                            constant(
                                    new FuzzyQuery(term, edits(key), 0, EXPANSIONS, true),
                                    Closeness.NEAR.weight()));
                }
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /// How many letters of a word may be wrong.
    static int edits(String key) {
        return key.length() < TWO_EDITS ? 1 : 2;
    }

    private static void any(String field, Asked.Word word, Closeness closeness, List<Query> ways) {
        Collection<String> keys = keys(word, closeness);
        if (keys.size() == 1) {
            Term term = new Term(field, keys.iterator().next());
            ways.add(constant(new TermQuery(term), closeness.weight()));
        } else if (!keys.isEmpty()) {
            List<BytesRef> terms = keys.stream().map(BytesRef::new).toList();
            ways.add(constant(new TermInSetQuery(field, terms), closeness.weight()));
        }
    }

    private static Collection<String> keys(Asked.Word word, Closeness closeness) {
        return switch (closeness) {
            case EXACT -> Set.of(word.keys().exact());
            case FOLDED -> word.keys().folded().isEmpty() ? Set.of() : Set.of(word.keys().folded());
            case SOUNDS -> word.keys().sounds();
            case LOOSE -> word.keys().loose();
            case FRAME -> frames(word, true);
            case SHORT_FRAME -> frames(word, false);
            case BEGINNING, NEAR -> Set.of();
        };
    }

    private static List<String> frames(Asked.Word word, boolean telling) {
        return word.keys().frames().stream()
                .filter(frame -> telling == (frame.length() >= TELLING_FRAME))
                .toList();
    }

    private static void beginning(String field, Set<String> keys, List<Query> ways) {
        for (String key : keys) {
            if (key.length() >= SHORTEST_BEGINNING) {
                ways.add(
                        constant(
                                new PrefixQuery(new Term(field, key), FIRST_BEGINNINGS),
                                Closeness.BEGINNING.weight()));
            }
        }
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
