package iz.store;

import iz.language.Collation;
import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Relator;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.rdf.Vocabulary;
import iz.store.text.WorkFilter;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the archive holds now, looked up from other sides than a thing's own graph: lists, facets,
/// counts, and who says what about whom.
public final class Catalogue {
    private static final int MOST_CHOICES = 50;

    private final Rows rows;
    private final Supplier<?> state;
    private volatile @Nullable Shelf shelf;

    /// @param asks questions to the view
    /// @param state changes whenever the archive publishes
    public Catalogue(Asks asks, Iris iris, Supplier<?> state) {
        this.rows = new Rows(asks, iris);
        this.state = state;
    }

    static Catalogue of(Archive archive, Iris iris) {
        return new Catalogue(
                (query, given) -> archive.read(now -> now.select(query, given)),
                iris,
                archive::state);
    }

    /// The works of one state, and what was asked of them.
    private record Shelf(
            Object state,
            Holdings holdings,
            Map<List<Tag>, List<Listed>> ordered,
            Map<Selection, WorkFilter> chosen,
            Map<Asked, Found> found) {
        Shelf(Object state, Holdings holdings) {
            this(
                    state,
                    holdings,
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }
    }

    /// A page of a list that was asked for.
    private record Asked(Selection selection, List<Tag> reads, int page, int size) {}

    /// A poet or collection.
    ///
    /// @param works how many the archive holds
    public record Holder(Id id, Names names, int works) {}

    /// What an agent did for a version.
    public record Part(Id version, Relator relator) {}

    /// A version, and whether its text was typed from the source or only variants were read there.
    public record Copied(Id version, boolean typed) {}

    /// A version and the work that it belongs to.
    public record Addition(Listed work, Listed.Copy version) {}

    /// Poets and collections with works, sorted by name.
    ///
    /// @param reads the reader's languages, best first
    public List<Holder> holders(List<Tag> reads) {
        Holdings holdings = holdings();
        return Counting.of(Facet.POET, Selection.ALL, holdings.works()).stream()
                .map(count -> {
                    Id id = Id.of("/" + count.value());
                    return new Holder(
                            id, holdings.names().getOrDefault(id, Names.NONE), count.works());
                })
                .sorted(by(reads, Holder::names, Holder::id))
                .toList();
    }

    /// What a poet, collection, person or concept is called; nothing when there is none.
    public Names names(Id id) {
        return holdings().names().getOrDefault(id, Names.NONE);
    }

    /// What poets, collections, people and groups are called; concepts have words, not names.
    Stream<Names> whoHasAName() {
        return holdings().names().entrySet().stream()
                .filter(entry -> !entry.getKey().value().startsWith("/concepts/"))
                .map(Map.Entry::getValue);
    }

    public Optional<Listed> work(Id id) {
        return holdings().work(id);
    }

    /// The works of a poet or collection, sorted by title.
    public List<Listed> worksOf(Id holder, List<Tag> reads) {
        return ordered(reads).stream().filter(w -> w.holders().contains(holder)).toList();
    }

    /// The works with a form, theme or metre, sorted by title.
    public List<Listed> worksUnder(Id concept, List<Tag> reads) {
        return ordered(reads).stream()
                .filter(w ->
                        w.forms().contains(concept)
                                || w.themes().contains(concept)
                                || w.metres().contains(concept))
                .toList();
    }

    /// Lets lines through of the works that have all that was chosen.
    WorkFilter worksThatAre(Selection selection) {
        Shelf now = shelf();
        if (now.chosen.size() > MOST_CHOICES) {
            now.chosen.clear();
        }
        return now.chosen.computeIfAbsent(
                selection,
                chosen ->
                        WorkFilter.of(
                                now.holdings.works().stream()
                                        .filter(chosen::matches)
                                        .map(Listed::id)
                                        .toList()));
    }

    /// @param page from 1; a page after the last is the last
    public Found find(Selection selection, List<Tag> reads, int page, int size) {
        Shelf now = shelf();
        if (now.found.size() > MOST_CHOICES) {
            now.found.clear();
        }
        // Counting every side of twenty thousand works takes half a second.
        return now.found.computeIfAbsent(
                new Asked(selection, List.copyOf(reads), page, size),
                asked -> Counting.find(selection, ordered(reads), page, size));
    }

    /// For a selection that finds nothing: the facets each of which alone, given up, would find
    /// works.
    public List<Facet> relaxing(Selection selection) {
        List<Listed> works = holdings().works();
        return selection.facets().stream()
                .filter(facet -> works.stream().anyMatch(selection.without(facet)::matches))
                .toList();
    }

    public List<Part> partsOf(Id agent) {
        return rows.ask("credits.rq", "agent", agent).stream()
                .flatMap(row ->
                        rows
                                .id(row, "version")
                                .flatMap(version ->
                                        relator(Rows.text(row, "relator"))
                                                .map(relator -> new Part(version, relator)))
                                .stream())
                .toList();
    }

    /// The versions that were read from a source.
    public List<Copied> readFrom(Id source) {
        return rows.ask("readings.rq", "source", source).stream()
                .flatMap(row ->
                        rows
                                .id(row, "version")
                                .map(v -> new Copied(v, Rows.text(row, "typed").equals("true")))
                                .stream())
                .toList();
    }

    public List<Id> bornIn(Id place) {
        return lives(place, Vocabulary.BIRTH_PLACE.getURI());
    }

    public List<Id> diedIn(Id place) {
        return lives(place, Vocabulary.DEATH_PLACE.getURI());
    }

    /// The questions with a claim about a thing, or with the thing as a claimed value.
    public List<Id> questionsAbout(Id thing) {
        return rows.ids(rows.ask("questions.rq", "thing", thing), "question");
    }

    /// The claims that an agent makes, or that a source hands down.
    public List<Id> sayings(Id agentOrSource) {
        return rows.ids(rows.ask("sayings.rq", "thing", agentOrSource), "claim");
    }

    /// The claims that dispute a claim.
    public List<Id> disputing(Id claim) {
        return rows.ids(rows.ask("disputing.rq", "claim", claim), "other");
    }

    /// The newest versions, newest first; days only.
    public List<Addition> recent(int most) {
        return holdings().works().stream()
                .flatMap(w ->
                        w.versions().stream()
                                .filter(v -> v.day().isPresent())
                                .map(v -> new Addition(w, v)))
                .sorted(
                        Comparator.comparing((Addition a) -> a.version().day().orElseThrow())
                                .reversed()
                                .thenComparing(a -> a.version().id()))
                .limit(most)
                .toList();
    }

    public Totals totals() {
        List<Listed> works = holdings().works();
        Set<String> languages = new HashSet<>();
        Set<String> scripts = new HashSet<>();
        Set<Id> holders = new HashSet<>();
        int versions = 0;
        for (Listed work : works) {
            holders.addAll(work.holders());
            for (Listed.Copy version : work.versions()) {
                versions++;
                languages.add(version.tag().language());
                scripts.add(version.tag().script());
            }
        }
        return new Totals(works.size(), versions, languages.size(), scripts.size(), holders.size());
    }

    /// All works, sorted by title as this reader sees it.
    private List<Listed> ordered(List<Tag> reads) {
        Shelf now = shelf();
        return now.ordered.computeIfAbsent(
                List.copyOf(reads),
                key ->
                        now.holdings.works().stream()
                                .sorted(by(key, Listed::title, Listed::id))
                                .toList());
    }

    private Holdings holdings() {
        return shelf().holdings;
    }

    private Shelf shelf() {
        Object now = state.get();
        Shelf kept = shelf;
        if (kept == null || !kept.state.equals(now)) {
            synchronized (this) {
                kept = shelf;
                if (kept == null || !kept.state.equals(now)) {
                    kept = new Shelf(now, Holdings.of(rows));
                    shelf = kept;
                }
            }
        }
        return kept;
    }

    private List<Id> lives(Id place, String event) {
        return rows.ids(
                rows.ask("lives.rq", "place", place).stream()
                        .filter(row -> Rows.text(row, "event").equals(event))
                        .toList(),
                "agent");
    }

    private static Optional<Relator> relator(String iri) {
        return Relator.ofCode(iri.substring(iri.lastIndexOf('/') + 1));
    }

    private static <T> Comparator<T> by(
            List<Tag> reads, Function<T, Names> names, Function<T, Id> id) {
        Tag first =
                Stream.concat(reads.stream(), Stream.of(Tag.of("en"))).findFirst().orElseThrow();
        return Collation.<T>by(
                        first,
                        thing -> names.apply(thing).best(reads).map(Wording::value).orElse(""))
                .thenComparing(id);
    }
}
