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

/// A place and who was born and died there: `/places/{slug}`.
public final class PlacePage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public PlacePage(Reader reader, Templates templates, Catalogue catalogue) {
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
                                .map(place ->
                                        templates.page(
                                                PlacePage.class, ui, model(ui, works, place)))
                                .orElseGet(Reply::notFound));
    }

    private Map<String, Object> model(Ui ui, Works works, Thing place) {
        Map<String, Object> model = new HashMap<>();
        Text name = ui.best(place.names(), place.id());
        model.put("name", name);
        model.put("trail", Trail.to(ui, name));
        model.put("description", ui.best(place.description()));
        model.put("born", links(ui, works, catalogue.bornIn(place.id())));
        model.put("died", links(ui, works, catalogue.diedIn(place.id())));
        model.put("claims", new Claims(ui, works).about(catalogue, List.of(place.id())));
        model.put("names", NameList.of(ui, place.names(), works.otherNames(place.id())));
        model.put("data", place.id().value());
        return model;
    }

    private static List<Link> links(Ui ui, Works works, List<Id> ids) {
        return ids.stream()
                .filter(works::has)
                .map(id -> new Link(ui.best(works.names(id), id), ui.href(id)))
                .toList();
    }
}
