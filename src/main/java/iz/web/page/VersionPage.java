package iz.web.page;

import iz.language.script.Scheme;
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
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One version as a page of a book, with all that is known of it: `/{poet}/{work}/{version}`.
public final class VersionPage implements Handler {
    private final Reader reader;
    private final Templates templates;
    private final Iris iris;
    private final Catalogue catalogue;
    private final Function<VersionText, Map<Id, List<Wording>>> earlier;
    private final Predicate<Id> signed;

    /// @param earlier what lines were made from, where their source reads otherwise now
    /// @param signed true for what the signed log has
    public VersionPage(
            Reader reader,
            Templates templates,
            Iris iris,
            Catalogue catalogue,
            Function<VersionText, Map<Id, List<Wording>>> earlier,
            Predicate<Id> signed) {
        this.earlier = earlier;
        this.signed = signed;
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
        Optional<Version> version =
                work.flatMap(w -> works.version(id).filter(v -> v.work().equals(w.id())));
        if (work.isEmpty() || version.isEmpty()) {
            return Reply.notFound();
        }
        Ui ui = new Ui(visit);
        return templates.page(VersionPage.class, ui, model(ui, works, work.get(), version.get()));
    }

    private Map<String, Object> model(Ui ui, Works works, Work work, Version version) {
        Choice choice = new Choice(List.of(version), View.SINGLE);
        Parallel parallel = works.parallel(List.of(version.id()));
        List<Column> columns =
                new Columns(
                                ui,
                                work,
                                choice,
                                iris,
                                Joinings.none(ui, works, work.id()),
                                earlier(ui))
                        .of(parallel);
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
        model.put("claims", new Claims(ui, works).about(catalogue, List.of(about(version))));
        model.put("data", version.id().value());
        model.put("description", description(ui, work, version));
        model.put("proof", proof(ui, version));
        return model;
    }

    /// How to check that it was not changed; of what a scheme makes there is no proof, nor of what
    /// is not signed yet.
    private List<Prose> proof(Ui ui, Version version) {
        String path = version.id().value();
        return ui.visit().at().isEmpty() && signed.test(version.id())
                ? List.of(
                        Prose.of(
                                ui,
                                ui.say("proof.text", "path", path, "file", version.id().slug())))
                : List.of();
    }

    /// What is said of a version is said of what a scheme makes of it, too.
    private static Id about(Version version) {
        return version.scheme().flatMap(scheme -> version.source()).orElse(version.id());
    }

    private List<Text> description(Ui ui, Work work, Version version) {
        if (version.scheme().isEmpty()) {
            return ui.best(version.description()).stream().toList();
        }
        Scheme scheme = version.scheme().get();
        SchemeWords words = new SchemeWords(ui);
        String from =
                version.source()
                        .flatMap(source -> work.version(source.slug()))
                        .map(source -> new VersionWords(ui, work, iris).what(source))
                        .orElse("");
        return List.of(
                Text.of(
                        ui.say("generated.how", "version", from, "source", scheme.source()),
                        ui.tag()),
                Text.of(
                        ui.say(
                                "generated.loses",
                                "scheme",
                                words.title(scheme).value(),
                                "loses",
                                words.loses(scheme).value()),
                        ui.tag()));
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

    /// Of a past day everything is as it was then.
    private Function<VersionText, Map<Id, List<Wording>>> earlier(Ui ui) {
        return ui.visit().at().isPresent() ? text -> Map.of() : earlier;
    }
}
