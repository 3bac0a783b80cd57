package iz.web.page;

import iz.poem.Agent;
import iz.poem.Dispute;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Thing;
import iz.store.Catalogue;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A poet, or a book or tradition without one author, and the works: `/{poet}`.
public final class PoetPage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public PoetPage(Reader reader, Templates templates, Catalogue catalogue) {
        this.reader = reader;
        this.templates = templates;
        this.catalogue = catalogue;
    }

    @Override
    public Reply answer(Visit visit) {
        Id id = Id.of(visit.path());
        Ui ui = new Ui(visit);
        return reader.read(
                visit,
                works -> {
                    Optional<Agent> agent = works.agent(id);
                    if (agent.isPresent()) {
                        return templates.page(PoetPage.class, ui, person(ui, works, agent.get()));
                    }
                    return works.thing(id)
                            .filter(thing -> !thing.names().isEmpty())
                            .map(thing ->
                                    templates.page(
                                            PoetPage.class, ui, collection(ui, works, thing)))
                            .orElseGet(Reply::notFound);
                });
    }

    private Map<String, Object> person(Ui ui, Works works, Agent agent) {
        List<Dispute> disputes =
                catalogue.questionsAbout(agent.id()).stream()
                        .flatMap(q -> works.dispute(q).stream())
                        .toList();
        Map<String, Object> model =
                model(ui, works, agent.id(), agent.names(), agent.description());
        model.put("life", Life.of(ui, agent, disputes));
        return model;
    }

    private Map<String, Object> collection(Ui ui, Works works, Thing thing) {
        Map<String, Object> model =
                model(ui, works, thing.id(), thing.names(), thing.description());
        model.put("life", new Life(List.of(), ""));
        return model;
    }

    private Map<String, Object> model(Ui ui, Works works, Id id, Names names, Names description) {
        Map<String, Object> model = new HashMap<>();
        Text name = ui.best(names, id);
        model.put("name", name);
        model.put("own", own(works, id, names).filter(t -> !t.value().equals(name.value())));
        model.put("trail", Trail.to(ui, name, Trail.word(ui, "nav.browse", "/browse")));
        model.put("description", ui.best(description));
        model.put(
                "works",
                new WorkList(ui, catalogue)
                        .of(
                                catalogue.worksOf(id, ui.reads()).stream()
                                        .filter(w -> works.has(w.id()))
                                        .toList()));
        model.put("parts", new PartList(ui, works).of(catalogue.partsOf(id)));
        model.put("claims", new Claims(ui, works).around(catalogue, id));
        model.put("names", NameList.of(ui, names, works.otherNames(id)));
        model.put("data", id.value());
        return model;
    }

    /// The name in the language and script of the works.
    private Optional<Text> own(Works works, Id id, Names names) {
        return catalogue.worksOf(id, List.of()).stream()
                .filter(w -> works.has(w.id()))
                .flatMap(w -> w.originalTags().stream())
                .flatMap(tag -> names.in(tag).stream())
                .findFirst()
                .map(Text::of);
    }
}
