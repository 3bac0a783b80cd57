package iz.web.page;

import iz.poem.Agent;
import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.poem.Work;
import iz.rdf.Iris;
import iz.store.Catalogue;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A work in as many of its versions as the reader likes: `/{poet}/{work}`.
public final class ParallelPage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Iris iris;
    private final Catalogue catalogue;
    private final Function<VersionText, Map<Id, List<Wording>>> earlier;

    /// @param earlier what lines were made from, where their source reads otherwise now
    public ParallelPage(
            Reader reader,
            Templates templates,
            Iris iris,
            Catalogue catalogue,
            Function<VersionText, Map<Id, List<Wording>>> earlier) {
        this.earlier = earlier;
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
        Optional<Work> found = works.work(Id.of(visit.path()));
        if (found.isEmpty() || found.get().versions().isEmpty()) {
            return Reply.notFound();
        }
        Ui ui = new Ui(visit);
        Optional<Choice> choice = Choice.of(found.get(), visit.query(), ui.reads());
        if (choice.isEmpty()) {
            String part = visit.query().first("v").isPresent() ? "v" : "view";
            return Reply.bad(part, visit.query().first(part).orElse(""));
        }
        Optional<Joinings> joinings = Joinings.asked(ui, works, found.get().id());
        if (joinings.isEmpty()) {
            return Reply.bad("joined", visit.query().first("joined").orElse(""));
        }
        return templates.page(
                ParallelPage.class,
                ui,
                model(ui, works, found.get(), choice.get(), joinings.get()));
    }

    private Map<String, Object> model(
            Ui ui, Works works, Work work, Choice choice, Joinings joinings) {
        List<Version> shown =
                choice.view() == View.SINGLE ? choice.versions().subList(0, 1) : choice.versions();
        Parallel parallel =
                works.parallel(shown.stream().map(Version::id).toList(), joinings.chosen());
        List<Column> columns =
                new Columns(ui, work, choice, iris, joinings, earlier(ui)).of(parallel);
        VersionWords words = new VersionWords(ui, work, iris);
        List<Agent> poets =
                work.creators().stream().flatMap(c -> works.agent(c.id()).stream()).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("heading", Heading.of(ui, work, poets));
        model.put("view", choice.view().code());
        Chooser chooser = new Chooser(ui, work, choice, words);
        model.put("views", chooser.views());
        model.put("others", chooser.others());
        model.put("letters", chooser.letters());
        model.put("columns", columns);
        if (choice.view() == View.ROWS) {
            model.put("stanzas", new Rows(ui, columns, words, known(work, shown)).of(parallel));
        } else {
            model.put("pages", BookPage.of(ui, columns, parallel));
        }
        model.put(
                "moved",
                choice.view() == View.ROWS
                        && parallel.rows().stream().anyMatch(ParallelPage::moves));
        List<Id> concerned = new ArrayList<>(List.of(work.id()));
        shown.forEach(v -> concerned.add(v.scheme().flatMap(s -> v.source()).orElse(v.id())));
        model.put("claims", new Claims(ui, works).about(catalogue, concerned));
        model.put("data", work.id().value());
        return model;
    }

    /// The stored versions, and those that are generated for this page.
    private static List<Version> known(Work work, List<Version> shown) {
        return Stream.concat(work.versions().stream(), shown.stream()).distinct().toList();
    }

    private static boolean moves(Parallel.Row row) {
        return row.cells().stream()
                .anyMatch(c ->
                        c instanceof Parallel.Lines lines
                                && lines.lines().stream().anyMatch(Parallel.Line::moved));
    }

    /// Of a past day everything is as it was then.
    private Function<VersionText, Map<Id, List<Wording>>> earlier(Ui ui) {
        return ui.visit().at().isPresent() ? text -> Map.of() : earlier;
    }
}
