package iz.web.page;

import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Version;
import iz.poem.Work;
import iz.rdf.Iris;
import iz.store.Catalogue;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One version as a page of a book, with all that is known of it: `/{poet}/{work}/{version}`.
public final class VersionPage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Iris iris;
    private final Catalogue catalogue;

    public VersionPage(Reader reader, Templates templates, Iris iris, Catalogue catalogue) {
        this.reader = reader;
        this.templates = templates;
        this.iris = iris;
        this.catalogue = catalogue;
    }

    @Override
    public Reply answer(Visit visit) {
        return reader.read(visit, works -> answer(visit, works));
    }

    private Reply answer(Visit visit, Works works) {
        Id id = Id.of(visit.path());
        Optional<Work> work = id.parent().flatMap(works::work);
        Optional<Version> version = work.flatMap(w -> w.version(id.slug()));
        if (work.isEmpty() || version.isEmpty()) {
            return Reply.notFound();
        }
        Ui ui = new Ui(visit);
        return templates.page(VersionPage.class, ui, model(ui, works, work.get(), version.get()));
    }

    private Map<String, Object> model(Ui ui, Works works, Work work, Version version) {
        Choice choice = new Choice(List.of(version), View.SINGLE);
        Parallel parallel = works.parallel(List.of(version.id()));
        List<Column> columns = new Columns(ui, work, choice, iris).of(parallel.columns());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "heading",
                Heading.of(
                        ui,
                        work,
                        work.creators().stream()
                                .flatMap(c -> works.agent(c.id()).stream())
                                .toList()));
        model.put("columns", columns);
        model.put("pages", BookPage.of(ui, columns, parallel));
        model.put("beside", beside(ui, work, version));
        model.put("claims", new Claims(ui, works).about(catalogue, List.of(version.id())));
        model.put("data", version.id().value());
        model.put("description", ui.best(version.description()).stream().toList());
        return model;
    }

    /// The work's page with this version beside the one that it renders, or beside what suits the
    /// reader.
    private static String beside(Ui ui, Work work, Version version) {
        String own = version.id().slug();
        return ui.links()
                .to(
                        work.id().value(),
                        version.source()
                                .map(source -> Query.NONE.with("v", source.slug() + ',' + own))
                                .orElse(Query.NONE));
    }
}
