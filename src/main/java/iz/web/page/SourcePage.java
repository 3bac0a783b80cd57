package iz.web.page;

import iz.poem.Id;
import iz.poem.Source;
import iz.store.Catalogue;
import iz.store.Catalogue.Copied;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A printed or public copy: what it is, what stands in it according to whom, and which versions
/// were read from it: `/sources/{slug}`.
public final class SourcePage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public SourcePage(Reader reader, Templates templates, Catalogue catalogue) {
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
                        works.source(Id.of(visit.path()))
                                .map(source ->
                                        templates.page(
                                                SourcePage.class, ui, model(ui, works, source)))
                                .orElseGet(Reply::notFound));
    }

    private Map<String, Object> model(Ui ui, Works works, Source source) {
        Map<String, Object> model = new HashMap<>();
        Text name = ui.best(source.names(), source.id());
        List<Copied> copied = catalogue.readFrom(source.id());
        PartList list = new PartList(ui, works);
        model.put("name", name);
        model.put("trail", Trail.to(ui, name));
        model.put("citation", source.citation());
        model.put("date", source.date().map(d -> Dates.say(ui, d)));
        // Only addresses of the web become links.
        model.put("url", source.url().filter(u -> u.matches("https?://[^\\s\"<>]+")));
        model.put("description", ui.best(source.description()));
        model.put("typed", list.entries(versions(copied, true)));
        model.put("variants", list.entries(versions(copied, false)));
        model.put("claims", new Claims(ui, works).around(catalogue, source.id()));
        model.put("names", NameList.of(ui, source.names(), works.otherNames(source.id())));
        model.put("data", source.id().value());
        return model;
    }

    private static List<Id> versions(List<Copied> copied, boolean typed) {
        return copied.stream().filter(c -> c.typed() == typed).map(Copied::version).toList();
    }
}
