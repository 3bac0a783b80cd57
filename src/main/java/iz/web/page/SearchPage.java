package iz.web.page;

import iz.language.key.Heard;
import iz.poem.Id;
import iz.poem.Role;
import iz.store.Catalogue;
import iz.store.Facet;
import iz.store.Found;
import iz.store.Listed;
import iz.store.Question;
import iz.store.Search;
import iz.store.text.TextSearcher;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lines and names, found in whatever script they are typed: `/search?q=`.
public final class SearchPage implements Handler {
    /// What keyboards lack, each row for one alphabet of Uyghur.
    private static final List<Letters> LETTERS =
            List.of(
                    new Letters("ug-Arab", "rtl", List.of("ئ ۆ ۈ ې ڭ غ ق ژ ە".split(" ", -1))),
                    new Letters("ug-Latn", "ltr", List.of("é ö ü ä ə ç ş ğ ñ".split(" ", -1))),
                    new Letters("ug-Cyrl", "ltr", List.of("ә җ қ ң ғ һ ө ү".split(" ", -1))));

    private final Templates templates;
    private final Search search;
    private final Catalogue catalogue;

    public SearchPage(Templates templates, Search search, Catalogue catalogue) {
        this.templates = templates;
        this.search = search;
        this.catalogue = catalogue;
    }

    /// Buttons that put a letter behind what is typed.
    record Letters(String lang, String dir, List<String> letters) {
        public String script() {
            return lang.substring(lang.indexOf('-') + 1);
        }
    }

    /// A kind of version to choose.
    record Kind(String value, String label, boolean chosen) {}

    /// A thing that is called so.
    record Called(Text name, Optional<Text> matched, String href, List<Link> by) {}

    @Override
    public Reply answer(Visit visit) {
        Optional<String> unknown = Question.unknownKind(visit.query()::first);
        if (unknown.isPresent()) {
            return Reply.bad("kind", unknown.get());
        }
        Question question = Question.of(visit.query()::first);
        Ui ui = new Ui(visit);
        Set<String> beside = new HashSet<>(Set.of("en"));
        ui.reads().forEach(tag -> beside.add(tag.language()));
        return templates.page(SearchPage.class, ui, model(ui, search.ask(question, beside)));
    }

    private Map<String, Object> model(Ui ui, Search.Answer answer) {
        Question question = answer.question();
        TextSearcher.Found found = answer.found();
        Found works = catalogue.find(question.works(), ui.reads(), 1, 1);
        Facets facets = new Facets(ui, catalogue, question.works());
        SearchHits hits = new SearchHits(ui, catalogue);
        Map<String, Object> model = new HashMap<>();
        model.put("searching", true);
        model.put("q", question.asked().text());
        model.put("trail", Trail.to(ui, Text.of(ui.say("nav.search"), ui.tag())));
        model.put("letters", LETTERS);
        boolean lettered = ui.visit().query().first("add").isPresent();
        model.put("typing", lettered || question.asked().isEmpty());
        model.put("heard", heard(question));
        model.put("found", found);
        model.put("names", answer.names().stream().map(name -> called(ui, name)).toList());
        model.put("hits", found.hits().stream().map(hits::hit).toList());
        model.put("narrowed", question.narrowed());
        model.put("sides", facets.of(counted(works)));
        model.put("inName", ui.say("search.in"));
        model.put("kinds", kinds(ui, question));
        model.put("plain", href(ui, Map.of("q", question.asked().text())));
        model.put("page", question.page());
        model.put("earlier", turn(ui, question, -1, question.page() > 1));
        model.put("later", turn(ui, question, 1, answer.next()));
        model.put("kept", ui.visit().query().first("ui"));
        return model;
    }

    /// Only the sides from which lines can be chosen.
    private static Found counted(Found works) {
        Map<Facet, List<Found.Count>> counts = new HashMap<>(works.counts());
        counts.keySet().retainAll(Question.FACETS);
        return new Found(works.total(), works.works(), works.page(), works.pages(), counts);
    }

    private static List<Text> heard(Question question) {
        return question.asked().isEmpty()
                ? List.of()
                : Heard.of(question.asked().text()).stream()
                        .map(heard -> Text.of(heard.text(), heard.tag()))
                        .toList();
    }

    private Called called(Ui ui, TextSearcher.Name name) {
        Id thing = name.thing();
        Text best = ui.best(catalogue.names(thing), thing);
        Text matched = Text.of(name.name());
        Optional<Listed> work = catalogue.work(thing);
        Text shown =
                work.map(w -> ui.best(w.title(), thing))
                        .orElse(catalogue.names(thing).isEmpty() ? matched : best);
        List<Link> by =
                work.stream()
                        .flatMap(w -> w.holders().stream())
                        .map(id -> new Link(ui.best(catalogue.names(id), id), ui.href(id)))
                        .toList();
        return new Called(
                shown,
                Optional.of(matched).filter(m -> !m.value().equals(shown.value())),
                ui.href(thing),
                by);
    }

    private static List<Kind> kinds(Ui ui, Question question) {
        return Arrays.stream(Role.values())
                .map(role ->
                        new Kind(
                                Question.code(role),
                                ui.say("kind." + role),
                                question.role().equals(Optional.of(role))))
                .toList();
    }

    private static Optional<String> turn(Ui ui, Question question, int by, boolean there) {
        return there
                ? Optional.of(href(ui, question.address(question.page() + by)))
                : Optional.empty();
    }

    private static String href(Ui ui, Map<String, String> parameters) {
        return ui.links().to("/search", Query.of(parameters));
    }
}
