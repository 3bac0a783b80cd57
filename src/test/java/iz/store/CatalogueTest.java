package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.poem.Agent;
import iz.poem.Claim;
import iz.poem.Dispute;
import iz.poem.Id;
import iz.poem.Reference;
import iz.poem.Role;
import iz.poem.Version;
import iz.poem.Work;
import iz.store.Catalogue.Addition;
import iz.store.Catalogue.Copied;
import iz.store.Catalogue.Holder;
import iz.store.Catalogue.Part;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Every answer of the catalogue against the same answer found by walking over all graphs.
class CatalogueTest {
    private static final List<Tag> ENGLISH = List.of(Tag.of("en-Latn"));
    private static final LoadedCorpus CORPUS = LoadedCorpus.bundled();
    private final LoadedCorpus corpus = CORPUS;
    private final Works works = corpus.works();
    private final Catalogue catalogue = corpus.catalogue();

    @Test
    void totalsAreWhatIsThere() {
        List<Version> versions = all().stream().flatMap(w -> w.versions().stream()).toList();
        assertEquals(
                new Totals(
                        all().size(),
                        versions.size(),
                        distinct(versions.stream().map(v -> v.tag().language())),
                        distinct(versions.stream().map(v -> v.tag().script())),
                        distinct(all().stream().flatMap(w -> holders(w).stream()))),
                catalogue.totals());
    }

    @Test
    void poetsAndCollectionsAreCountedAndNamed() {
        Map<Id, Integer> expected = new TreeMap<>();
        all().forEach(w -> holders(w).forEach(id -> expected.merge(id, 1, Integer::sum)));
        Map<Id, Integer> found = new TreeMap<>();
        for (Holder holder : catalogue.holders(ENGLISH)) {
            found.put(holder.id(), holder.works());
            assertEquals(works.names(holder.id()), holder.names());
        }
        assertEquals(expected, found);
    }

    @Test
    void poetsAreInTheOrderOfTheReadersAlphabet() {
        List<String> turkish =
                catalogue.holders(List.of(Tag.of("tr-Latn"))).stream()
                        .map(h -> h.names().best(List.of(Tag.of("tr-Latn"))).orElseThrow().value())
                        .toList();
        assertEquals(
                turkish.stream().sorted(iz.language.Collation.of(Tag.of("tr-Latn"))).toList(),
                turkish);
        assertTrue(turkish.indexOf("Şota Rustaveli") > turkish.indexOf("Sappho"), "" + turkish);
    }

    @Test
    void everyFacetCountIsWhatChoosingItFinds() {
        for (Selection selection : selections()) {
            Found found = catalogue.find(selection, ENGLISH, 1, 1000);
            assertEquals(walk(selection), found.works().stream().map(Listed::id).toList());
            found.counts()
                    .forEach((facet, counts) ->
                            counts.forEach(count -> {
                                Selection chosen = selection.with(facet, count.value());
                                assertEquals(walk(chosen).size(), count.works(), chosen + "");
                            }));
            for (Facet facet : Facet.values()) {
                assertEquals(
                        found.counts().getOrDefault(facet, List.of()).stream()
                                .map(Found.Count::value)
                                .sorted()
                                .toList(),
                        all().stream()
                                .filter(w -> matches(w, selection.without(facet)))
                                .flatMap(w -> values(w, facet).stream())
                                .distinct()
                                .sorted()
                                .toList());
            }
        }
    }

    @Test
    void pagesTogetherAreTheWholeAndTheLastStandsForAllAfterIt() {
        List<Id> together = new ArrayList<>();
        int pages = catalogue.find(Selection.ALL, ENGLISH, 1, 7).pages();
        for (int page = 1; page <= pages; page++) {
            catalogue
                    .find(Selection.ALL, ENGLISH, page, 7)
                    .works()
                    .forEach(w -> together.add(w.id()));
        }
        assertEquals(walk(Selection.ALL), together);
        assertEquals(
                catalogue.find(Selection.ALL, ENGLISH, pages, 7),
                catalogue.find(Selection.ALL, ENGLISH, 999, 7));
    }

    @Test
    void whatFindsNothingSaysWhichChoiceToGiveUp() {
        Selection impossible = Selection.ALL.with(Facet.POET, "hafez").with(Facet.LANGUAGE, "ug");
        Found found = catalogue.find(impossible, ENGLISH, 3, 10);
        assertEquals(0, found.total());
        assertEquals(0, found.pages());
        assertEquals(List.of(Facet.LANGUAGE, Facet.POET), catalogue.relaxing(impossible));
        assertEquals(List.of(), catalogue.relaxing(impossible.with(Facet.FORM, "no-such-form")));
    }

    @Test
    void versionsOfATranslatorAreFound() {
        for (Agent agent : agents()) {
            List<Part> expected =
                    versions().stream()
                            .flatMap(v ->
                                    v.credits().stream()
                                            .filter(c -> c.agent().id().equals(agent.id()))
                                            .map(c -> new Part(v.id(), c.relator())))
                            .sorted(
                                    Comparator.comparing(Part::version)
                                            .thenComparing(p -> p.relator().code()))
                            .toList();
            assertEquals(expected, catalogue.partsOf(agent.id()), agent.id() + "");
        }
    }

    @Test
    void readingsOfASourceAreFound() {
        for (Id source : below("/sources/")) {
            Set<Copied> expected = new HashSet<>();
            for (Version version : versions()) {
                if (version.witness().map(Reference::id).filter(source::equals).isPresent()) {
                    expected.add(new Copied(version.id(), true));
                }
                if (works.text(version.id()).orElseThrow().variants().stream()
                        .anyMatch(v -> v.witness().id().equals(source))) {
                    expected.add(new Copied(version.id(), false));
                }
            }
            assertEquals(expected, Set.copyOf(catalogue.readFrom(source)), source + "");
        }
    }

    @Test
    void whoWasBornAndDiedInAPlaceIsFound() {
        for (Id place : below("/places/")) {
            assertEquals(
                    agents().stream()
                            .filter(a ->
                                    a.birthPlace()
                                            .map(Reference::id)
                                            .equals(java.util.Optional.of(place)))
                            .map(Agent::id)
                            .toList(),
                    catalogue.bornIn(place));
            assertEquals(
                    agents().stream()
                            .filter(a ->
                                    a.deathPlace()
                                            .map(Reference::id)
                                            .equals(java.util.Optional.of(place)))
                            .map(Agent::id)
                            .toList(),
                    catalogue.diedIn(place));
        }
    }

    @Test
    void claimsAboutAThingByAPersonAndFromASourceAreFound() {
        List<Dispute> disputes =
                below("/claims/").stream().map(id -> works.dispute(id).orElseThrow()).toList();
        Set<Id> everything = new TreeSet<>();
        corpus.names().forEach(name -> corpus.iris().id(name).ifPresent(everything::add));
        for (Id thing : everything) {
            for (Dispute dispute : disputes) {
                boolean concerned =
                        dispute.claims().stream()
                                .anyMatch(c ->
                                        Stream.of(c.about(), c.valueThing())
                                                .flatMap(o -> o.stream())
                                                .anyMatch(r -> r.id().equals(thing)));
                if (concerned) {
                    assertTrue(catalogue.questionsAbout(thing).contains(dispute.id()), thing + "");
                }
            }
            assertEquals(
                    claims(
                            disputes,
                            c ->
                                    Stream.concat(c.saidBy().stream(), c.sources().stream())
                                            .anyMatch(r -> r.id().equals(thing))),
                    catalogue.sayings(thing));
        }
        for (Dispute dispute : disputes) {
            for (Claim claim : dispute.claims()) {
                assertEquals(
                        claims(disputes, c -> c.disputes().contains(claim.id())),
                        catalogue.disputing(claim.id()));
            }
        }
        assertFalse(catalogue.questionsAbout(Id.of("/otkur")).isEmpty());
    }

    @Test
    void theNewestVersionsComeFirst() {
        List<Addition> recent = catalogue.recent(5);
        assertEquals(5, recent.size());
        assertEquals(
                versions().stream()
                        .flatMap(v -> v.contribution().flatMap(c -> c.day()).stream())
                        .max(Comparator.naturalOrder()),
                recent.getFirst().version().day());
    }

    @Test
    void worksOfAPoetAndUnderAConceptAreFound() {
        for (Work work : all()) {
            for (Id holder : holders(work)) {
                assertTrue(contains(catalogue.worksOf(holder, ENGLISH), work));
            }
            for (Reference theme : work.themes()) {
                assertTrue(contains(catalogue.worksUnder(theme.id(), ENGLISH), work));
            }
        }
        assertEquals(List.of(), catalogue.worksOf(Id.of("/nobody"), ENGLISH));
    }

    @Test
    void theCatalogueFollowsWhatIsPublished() {
        LoadedCorpus growing = LoadedCorpus.bundled();
        int[] state = {1};
        Catalogue following = new Catalogue(growing, growing.iris(), () -> state[0]);
        int before = following.totals().works();
        growing.add("otkur/another", "<> a <http://iflastandards.info/ns/lrm/lrmoo/F1_Work> .");
        assertEquals(before, following.totals().works());
        state[0] = 2;
        assertEquals(before, following.totals().works(), "a work without a property has no row");
        growing.add(
                "otkur/another",
                "<> a <http://iflastandards.info/ns/lrm/lrmoo/F1_Work> ;"
                        + " <http://purl.org/dc/terms/title> \"Another\"@en .");
        state[0] = 3;
        assertEquals(before + 1, following.totals().works());
    }

    private static boolean contains(List<Listed> list, Work work) {
        return list.stream().anyMatch(l -> l.id().equals(work.id()));
    }

    private static List<Id> claims(List<Dispute> disputes, Predicate<Claim> wanted) {
        return disputes.stream()
                .flatMap(d -> d.claims().stream())
                .filter(wanted)
                .map(Claim::id)
                .sorted()
                .toList();
    }

    private List<Selection> selections() {
        return List.of(
                Selection.ALL,
                Selection.ALL.with(Facet.LANGUAGE, "fa"),
                Selection.ALL.with(Facet.IN, "tr"),
                Selection.ALL.with(Facet.FORM, "ghazal").with(Facet.IN, "ug"),
                Selection.ALL.with(Facet.CENTURY, "19").with(Facet.THEME, "love"),
                Selection.ALL.with(Facet.POET, "hafez").with(Facet.LANGUAGE, "ug"));
    }

    private static List<Id> walk(Selection selection) {
        Comparator<String> order = iz.language.Collation.of(ENGLISH.getFirst());
        return all().stream()
                .filter(w -> matches(w, selection))
                .sorted(
                        Comparator.comparing(
                                        (Work w) -> w.title().best(ENGLISH).orElseThrow().value(),
                                        order)
                                .thenComparing(w -> w.title().best(ENGLISH).orElseThrow().value())
                                .thenComparing(Work::id))
                .map(Work::id)
                .toList();
    }

    private static boolean matches(Work work, Selection selection) {
        return selection.chosen().entrySet().stream()
                .allMatch(e -> values(work, e.getKey()).contains(e.getValue()));
    }

    private static Set<String> values(Work work, Facet facet) {
        Stream<String> values =
                switch (facet) {
                    case LANGUAGE ->
                            work.versions().stream()
                                    .filter(v -> v.role() == Role.ORIGINAL)
                                    .map(v -> v.tag().language());
                    case IN -> work.versions().stream().map(v -> v.tag().language());
                    case POET -> holders(work).stream().map(id -> id.value().substring(1));
                    case FORM -> work.forms().stream().map(r -> r.id().fragment().orElseThrow());
                    case THEME -> work.themes().stream().map(r -> r.id().fragment().orElseThrow());
                    case CENTURY ->
                            work.made().stream()
                                    .flatMap(p -> p.centuries().stream())
                                    .map(c -> "" + c);
                };
        return new TreeSet<>(values.toList());
    }

    private static Set<Id> holders(Work work) {
        Set<Id> all = new TreeSet<>();
        work.creators().forEach(r -> all.add(r.id()));
        work.partOf().ifPresent(r -> all.add(r.id()));
        return all;
    }

    private static final List<Work> WORKS =
            works(2).stream().map(id -> CORPUS.works().work(id).orElseThrow()).toList();

    private static List<Work> all() {
        return WORKS;
    }

    private static List<Version> versions() {
        return all().stream()
                .flatMap(w -> w.versions().stream())
                .sorted(Comparator.comparing(Version::id))
                .toList();
    }

    private List<Agent> agents() {
        return Stream.concat(
                        corpus.names().stream()
                                .flatMap(n -> corpus.iris().id(n).stream())
                                .filter(id -> id.parent().isEmpty()),
                        below("/people/").stream())
                .flatMap(id -> works.agent(id).stream())
                .sorted(Comparator.comparing(Agent::id))
                .toList();
    }

    private List<Id> below(String prefix) {
        return corpus.names().stream()
                .flatMap(n -> corpus.iris().id(n).stream())
                .filter(id -> id.value().startsWith(prefix))
                .toList();
    }

    private static List<Id> works(int steps) {
        return CORPUS.names().stream()
                .flatMap(n -> CORPUS.iris().id(n).stream())
                .filter(id -> id.value().split("/", -1).length == steps + 1)
                .filter(id ->
                        !id.value()
                                .matches(
                                        "/(people|places|sources|claims|concepts|items|events)/.*"))
                .toList();
    }

    private static int distinct(Stream<?> things) {
        return (int) things.distinct().count();
    }
}
