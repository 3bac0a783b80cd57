package iz.web.page;

import iz.poem.Id;
import iz.poem.Thing;
import iz.store.Catalogue;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A manuscript or other object, or an event: `/items/{slug}`, `/events/{slug}`.
public final class ThingPage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public ThingPage(Reader reader, Templates templates, Catalogue catalogue) {
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
                        works.thing(Id.of(visit.path()))
                                .map(thing ->
                                        templates.page(
                                                ThingPage.class, ui, model(ui, works, thing)))
                                .orElseGet(Reply::notFound));
    }

    private Map<String, Object> model(Ui ui, Works works, Thing thing) {
        Map<String, Object> model = new HashMap<>();
        Text name = ui.best(thing.names(), thing.id());
        model.put("name", name);
        model.put("trail", Trail.to(ui, name));
        model.put("kind", ui.say("thing." + thing.kind()));
        model.put("description", ui.best(thing.description()));
        model.put("claims", new Claims(ui, works).about(catalogue, List.of(thing.id())));
        model.put("names", NameList.of(ui, thing.names(), works.otherNames(thing.id())));
        model.put("data", thing.id().value());
        return model;
    }
}
