package iz.web.page;

import iz.language.Collation;
import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Role;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Work;
import iz.store.Catalogue;
import iz.store.Facet;
import iz.store.Found;
import iz.store.Selection;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What this is, a poem to begin with, the languages and the poets: `/`.
public final class HomePage implements Handler {
    /// The poem that the archive is named after.
    private static final Id NAMESAKE = Id.of("/otkur/iz");

    private static final int FREQUENT = 8;

    private final Reader reader;
    private final Templates templates;
    private final Catalogue catalogue;

    public HomePage(Reader reader, Templates templates, Catalogue catalogue) {
        this.reader = reader;
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /// The beginning of a poem, side by side.
    record Opening(Text title, String href, List<Link> by, List<Column> columns) {}

    /// A version's first lines.
    record Column(String what, List<Text> lines) {}

    /// @param own what the language calls itself, where that is known
    record Language(String name, Optional<Text> own, String href, int count) {}

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        return reader.read(visit, works -> templates.page(HomePage.class, ui, model(ui, works)));
    }

    private Map<String, Object> model(Ui ui, Works works) {
        Found found = catalogue.find(Selection.ALL, ui.reads(), 1, 1);
        Map<String, Object> model = new HashMap<>();
        model.put("totals", catalogue.totals());
        model.put(
                "opening",
                works.work(NAMESAKE)
                        .or(() ->
                                found.works().stream().findFirst().flatMap(w -> works.work(w.id())))
                        .flatMap(work -> opening(ui, works, work)));
        model.put("languages", languages(ui, found, Facet.LANGUAGE));
        model.put("readable", languages(ui, found, Facet.IN));
        model.put(
                "holders",
                catalogue.holders(ui.reads()).stream()
                        .map(h ->
                                new Link.Counted(
                                        ui.best(h.names(), h.id()), ui.href(h.id()), h.works()))
                        .toList());
        return model;
    }

    /// The first stanza or couplet of what this reader would see on the work's own page.
    private static Optional<Opening> opening(Ui ui, Works works, Work work) {
        List<Version> versions =
                Choice.of(work, Query.NONE, ui.reads()).stream()
                        .flatMap(c -> c.versions().stream())
                        .limit(3)
                        .toList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Parallel parallel = works.parallel(versions.stream().map(Version::id).toList());
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < parallel.columns().size(); c++) {
            List<Text> lines = lines(parallel, c);
            if (!lines.isEmpty()) {
                columns.add(new Column(what(ui, parallel.columns().get(c)), lines));
            }
        }
        return Optional.of(
                new Opening(
                        ui.best(work.title(), work.id()),
                        ui.href(work.id()),
                        work.creators().stream()
                                .map(r -> new Link(ui.name(r), ui.href(r.id())))
                                .toList(),
                        columns));
    }

    private static List<Text> lines(Parallel parallel, int column) {
        List<Text> lines = new ArrayList<>();
        boolean begun = false;
        for (Parallel.Row row : parallel.rows()) {
            if (row.opensDivision() && begun) {
                break;
            }
            begun = true;
            if (row.cells().get(column) instanceof Parallel.Lines cell) {
                cell.lines().stream()
                        .flatMap(line -> line.segment().text().stream())
                        .map(Text::of)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static String what(Ui ui, VersionText version) {
        Tag tag = version.version().tag();
        return version.version().role() == Role.TRANSLITERATION
                ? ui.languageAndScript(tag)
                : ui.language(tag);
    }

    /// All of them by name, or the most frequent by count.
    private static List<Language> languages(Ui ui, Found found, Facet facet) {
        Stream<Language> all =
                found.counts().getOrDefault(facet, List.of()).stream()
                        .map(count -> language(ui, facet, count));
        return facet == Facet.IN
                ? all.limit(FREQUENT).toList()
                : all.sorted(Collation.by(ui.tag(), Language::name)).toList();
    }

    private static Language language(Ui ui, Facet facet, Found.Count count) {
        return new Language(
                ui.language(Tag.of(count.value())),
                Autonyms.of(count.value()).filter(t -> !t.lang().equals(ui.tag().language())),
                ui.links().to("/browse", Query.NONE.with(facet.code(), count.value())),
                count.works());
    }
}
