package iz.web.page;

import iz.store.Catalogue;
import iz.store.Facet;
import iz.store.Found;
import iz.store.Selection;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All works, chosen by language, poet, form, century and theme: `/browse`.
public final class BrowsePage implements Handler {
    private static final int PAGE = 50;

    /// Longer values name nothing.
    private static final int LONGEST = 100;

    private final Templates templates;
    private final Catalogue catalogue;

    public BrowsePage(Templates templates, Catalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /// Something that was chosen.
    ///
    /// @param remove leads to the same page without it
    /// @param found how many works there are without it
    record Chosen(String facet, Text value, String remove, int found) {}

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Selection selection = selection(visit.query());
        int page = visit.query().number("page").orElse(1);
        Found found = catalogue.find(selection, ui.reads(), page, PAGE);
        return templates.page(BrowsePage.class, ui, model(ui, selection, found));
    }

    private Map<String, Object> model(Ui ui, Selection selection, Found found) {
        Facets facets = new Facets(ui, catalogue, selection);
        List<Facet> relaxing = found.total() > 0 ? List.of() : catalogue.relaxing(selection);
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, Text.of(ui.say("nav.browse"), ui.tag())));
        model.put("total", found.total());
        model.put("works", new WorkList(ui, catalogue).of(found.works()));
        model.put("facets", facets.of(found));
        model.put(
                "chosen",
                selection.facets().stream().map(f -> chosen(ui, facets, selection, f)).toList());
        model.put(
                "relaxing", relaxing.stream().map(f -> chosen(ui, facets, selection, f)).toList());
        model.put("all", ui.href("/browse"));
        model.put("page", found.page());
        model.put("pages", found.pages());
        model.put("earlier", turn(ui, selection, found, -1));
        model.put("later", turn(ui, selection, found, 1));
        model.put("ui", ui);
        model.put("kept", ui.visit().query().first("ui"));
        return model;
    }

    private Chosen chosen(Ui ui, Facets facets, Selection selection, Facet facet) {
        Selection without = selection.without(facet);
        return new Chosen(
                facets.name(facet),
                facets.label(facet, selection.of(facet).orElse("")),
                Facets.href(ui, without, 1),
                catalogue.find(without, ui.reads(), 1, 1).total());
    }

    private static Optional<String> turn(Ui ui, Selection selection, Found found, int by) {
        int page = found.page() + by;
        return page >= 1 && page <= found.pages()
                ? Optional.of(Facets.href(ui, selection, page))
                : Optional.empty();
    }

    /// A form sends empty values for what was not chosen; those count as not said.
    private static Selection selection(Query query) {
        Map<Facet, String> chosen = new HashMap<>();
        Arrays.stream(Facet.values())
                .forEach(facet ->
                        query.first(facet.code())
                                .map(String::strip)
                                .filter(v -> !v.isEmpty() && v.length() <= LONGEST)
                                .ifPresent(v -> chosen.put(facet, v)));
        return new Selection(chosen);
    }
}
