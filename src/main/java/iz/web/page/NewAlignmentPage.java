package iz.web.page;

import iz.desk.Kind;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Planning;
import iz.desk.Wish;
import iz.desk.Workroom;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `/desk/align?version=/otkur/iz/en-abdurazak`: to join the lines of somebody else's version
/// otherwise.
public final class NewAlignmentPage implements Handler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Workroom room;
    private final Inside inside;
    private final Planning planning;

    public NewAlignmentPage(Templates templates, Workroom room) {
        this.templates = templates;
        this.room = room;
        this.planning = new Planning(room.credits());
        this.inside = new Inside(room.desk().sessions(), templates);
    }

    @Override
    public Reply answer(Visit visit) {
        return inside.answer(visit, this::answer);
    }

    private Reply answer(Seat seat) {
        Optional<VersionText> version =
                seat.visit()
                        .query()
                        .first("version")
                        .filter(id -> id.startsWith("/"))
                        .map(Id::of)
                        .filter(id -> id.fragment().isEmpty())
                        .flatMap(room.press()::text);
        Optional<VersionText> source =
                version.flatMap(text -> text.version().source()).flatMap(room.press()::text);
        if (version.isEmpty() || source.isEmpty() || version.get().version().scheme().isPresent()) {
            return Reply.notFound();
        }
        if (seat.form().isEmpty()) {
            Query fresh = Query.of(Map.of("credit", seat.account().penName()));
            return page(seat, version.get(), fresh, "");
        }
        Query form = seat.form().get();
        return switch (planning.alignment(seat.account(), version.get().version(), wish(form))) {
            case Planning.Planned.Good(Plan plan) ->
                    room.drafts()
                            .beginAlignment(seat.account(), plan, version.get(), source.get())
                            .map(draft -> Reply.seeOther(seat.ui().href("/desk/drafts/" + draft)))
                            .orElseGet(() ->
                                    page(
                                                    seat,
                                                    version.get(),
                                                    form,
                                                    seat.ui().say("translate.frozen"))
                                            .withStatus(UNPROCESSABLE));
            case Planning.Planned wrong ->
                    page(seat, version.get(), form, NewDraftPage.sentence(seat.ui(), wrong))
                            .withStatus(UNPROCESSABLE);
        };
    }

    private static Wish wish(Query form) {
        return new Wish(
                Kind.TRANSLATION,
                "",
                Method.BY_HAND,
                Options.chosen(Licence.values(), form.first("licence").orElse("")),
                "",
                form.first("credit").orElse(""));
    }

    private Reply page(Seat seat, VersionText text, Query form, String notice) {
        Ui ui = seat.ui();
        Version version = text.version();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("rival.title"), ui.tag()),
                        Trail.word(ui, "desk.title", "/desk")));
        model.put(
                "action",
                ui.links().to("/desk/align", Query.NONE.with("version", version.id().value())));
        model.put("key", seat.key());
        model.put("notice", notice);
        model.put(
                "version", new Link(ui.best(version.title(), version.id()), ui.href(version.id())));
        model.put("language", ui.languageAndScript(version.tag()));
        model.put("credit", form.first("credit").orElse(""));
        model.put(
                "licences",
                Options.of(ui, "translate.licence", Licence.values(), wish(form).licence()));
        return templates.page(NewAlignmentPage.class, ui, model);
    }
}
