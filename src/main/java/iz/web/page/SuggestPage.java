package iz.web.page;

import iz.desk.Suggestions;
import iz.desk.Workroom;
import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.web.http.Forms;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/suggest?line=/otkur/iz/en-abdurazak%23l3`: any reader may propose a better reading. Nothing is
/// asked of them and nothing kept but the words.
public final class SuggestPage implements Handler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Workroom room;

    public SuggestPage(Templates templates, Workroom room) {
        this.templates = templates;
        this.room = room;
    }

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Optional<Id> id =
                visit.query().first("line").filter(line -> line.startsWith("/")).map(Id::of);
        Optional<VersionText> version = id.flatMap(line -> room.press().text(line.document()));
        if (version.isEmpty()) {
            return Reply.notFound();
        }
        VersionText text = version.get();
        Optional<Segment> line = text.segment(id.orElseThrow());
        if (line.isEmpty()) {
            return id.orElseThrow().fragment().isPresent() ? Reply.notFound() : choice(ui, text);
        }
        if (!visit.method().equals("POST")) {
            return page(ui, text, line.get(), Query.NONE, Optional.empty());
        }
        return Forms.sent(visit)
                .map(form -> {
                    Suggestions.Taken taken =
                            room.suggestions()
                                    .suggest(
                                            line.get().id(),
                                            form.first("wording").orElse("").strip(),
                                            form.first("reason").orElse("").strip());
                    Reply page = page(ui, text, line.get(), form, Optional.of(taken));
                    return taken == Suggestions.Taken.TAKEN ? page : page.withStatus(UNPROCESSABLE);
                })
                .orElseGet(() -> Reply.bad("form", ""))
                .with("Cache-Control", "no-store");
    }

    /// Which line is it about?
    private Reply choice(Ui ui, VersionText version) {
        Map<String, Object> model = model(ui, version);
        model.put(
                "lines",
                version.segments().stream()
                        .map(line ->
                                new Link(
                                        Text.of(
                                                line.text().map(t -> t.value()).orElse("…"),
                                                version.version().tag()),
                                        href(ui, line.id())))
                        .toList());
        return templates.page(SuggestPage.class, ui, model);
    }

    private static String href(Ui ui, Id line) {
        return ui.links().to("/suggest", Query.NONE.with("line", line.value()));
    }

    private static Map<String, Object> model(Ui ui, VersionText version) {
        Id id = version.version().id();
        Text title = ui.best(version.version().title(), id);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("suggest.title"), ui.tag()),
                        new Link(title, ui.href(id))));
        model.put("lines", List.of());
        model.put("notice", "");
        return model;
    }

    private Reply page(
            Ui ui,
            VersionText version,
            Segment line,
            Query form,
            Optional<Suggestions.Taken> taken) {
        String words = line.text().map(t -> t.value()).orElse("");
        boolean done = taken.equals(Optional.of(Suggestions.Taken.TAKEN));
        Map<String, Object> model = model(ui, version);
        model.put("action", href(ui, line.id()));
        model.put("line", Text.of(words, version.version().tag()));
        model.put("number", Line.number(line));
        model.put("wording", form.first("wording").orElse(words));
        model.put("reason", form.first("reason").orElse(""));
        model.put("done", done);
        model.put("longest", Suggestions.LONGEST);
        model.put("notice", taken.map(t -> ui.say("suggest." + t.name())).orElse(""));
        return templates.page(SuggestPage.class, ui, model);
    }
}
