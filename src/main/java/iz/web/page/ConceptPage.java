package iz.web.page;

import iz.language.Collation;
import iz.poem.Concept;
import iz.poem.ConceptScheme;
import iz.poem.Id;
import iz.poem.Names;
import iz.store.Catalogue;
import iz.store.Facet;
import iz.store.Listed;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Forms, themes, metres or kinds of division, what each means and the works under it:
/// `/concepts/{scheme}`.
public final class ConceptPage implements Handler {
    /// More works than this stand on the browse page.
    private static final int MOST = 8;

    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public ConceptPage(Reader reader, Templates templates, Catalogue catalogue) {
        this.reader = reader;
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /// A concept.
    ///
    /// @param name for a link to it
    /// @param definition empty when there is none
    /// @param others what else it is called, in every language
    /// @param avoid what it should not be called
    /// @param works the first of them
    /// @param more leads to all of them when there are more
    record Entry(
            String name,
            Text label,
            Optional<Text> definition,
            List<Text> others,
            List<Text> avoid,
            Optional<Text> note,
            List<Link> works,
            Optional<Link> more) {}

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        return reader.read(
                visit,
                works ->
                        works.concepts(Id.of(visit.path()))
                                .map(scheme ->
                                        templates.page(
                                                ConceptPage.class, ui, model(ui, works, scheme)))
                                .orElseGet(Reply::notFound));
    }

    private Map<String, Object> model(Ui ui, Works works, ConceptScheme scheme) {
        Map<String, Object> model = new HashMap<>();
        Text name = ui.best(scheme.label(), scheme.id());
        model.put("name", name);
        model.put("trail", Trail.to(ui, name, Trail.word(ui, "nav.browse", "/browse")));
        model.put(
                "concepts",
                scheme.concepts().stream()
                        .map(concept -> entry(ui, works, concept))
                        .sorted(Collation.by(ui.tag(), entry -> entry.label.value()))
                        .toList());
        model.put("data", scheme.id().value());
        return model;
    }

    private Entry entry(Ui ui, Works works, Concept concept) {
        List<Listed> under =
                catalogue.worksUnder(concept.id(), ui.reads()).stream()
                        .filter(w -> works.has(w.id()))
                        .toList();
        return new Entry(
                concept.id().fragment().orElse(""),
                ui.best(concept.label(), concept.id()),
                ui.best(concept.definition()),
                texts(
                        concept.label(),
                        concept.otherLabels(),
                        ui.best(concept.label(), concept.id())),
                texts(concept.avoid(), Names.NONE, Text.of("", ui.tag())),
                ui.best(concept.notes()),
                under.stream()
                        .limit(MOST)
                        .map(w -> new Link(ui.best(w.title(), w.id()), ui.href(w.id())))
                        .toList(),
                under.size() > MOST ? more(ui, concept.id(), under.size()) : Optional.empty());
    }

    /// All but the one that is shown already.
    private static List<Text> texts(Names first, Names then, Text shown) {
        return Stream.concat(first.all().stream(), then.all().stream())
                .map(word -> Text.of(word.value(), word.tag()))
                .filter(text -> !text.value().equals(shown.value()))
                .distinct()
                .toList();
    }

    private static Optional<Link> more(Ui ui, Id concept, int count) {
        return List.of(Facet.FORM, Facet.THEME).stream()
                .flatMap(facet ->
                        concept
                                .fragment()
                                .filter(f -> facet.thing(f).filter(concept::equals).isPresent())
                                .map(f ->
                                        new Link(
                                                Text.of(
                                                        ui.say("browse.all", "count", count),
                                                        ui.tag()),
                                                ui.links()
                                                        .to(
                                                                "/browse",
                                                                Query.NONE.with(facet.code(), f))))
                                .stream())
                .findFirst();
    }
}
