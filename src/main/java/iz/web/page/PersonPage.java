package iz.web.page;

import iz.poem.Agent;
import iz.poem.Dispute;
import iz.poem.Id;
import iz.store.Catalogue;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Somebody who is not one of the poets: a translator, an editor, somebody who claims something:
/// `/people/{slug}`.
public final class PersonPage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public PersonPage(Reader reader, Templates templates, Catalogue catalogue) {
        this.reader = reader;
        this.templates = templates;
        this.catalogue = catalogue;
    }

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        return reader.read(
                visit,
                works ->
                        works.agent(Id.of(visit.path()))
                                .map(agent ->
                                        templates.page(
                                                PersonPage.class, ui, model(ui, works, agent)))
                                .orElseGet(Reply::notFound));
    }

    private Map<String, Object> model(Ui ui, Works works, Agent agent) {
        List<Dispute> disputes =
                catalogue.questionsAbout(agent.id()).stream()
                        .flatMap(q -> works.dispute(q).stream())
                        .toList();
        Map<String, Object> model = new HashMap<>();
        Text name = ui.best(agent.names(), agent.id());
        model.put("name", name);
        model.put("trail", Trail.to(ui, name));
        model.put("life", Life.of(ui, agent, disputes));
        model.put("description", ui.best(agent.description()));
        model.put("parts", new PartList(ui, works).of(catalogue.partsOf(agent.id())));
        model.put("claims", new Claims(ui, works).around(catalogue, agent.id()));
        model.put("names", NameList.of(ui, agent.names(), works.otherNames(agent.id())));
        model.put("data", agent.id().value());
        return model;
    }
}
