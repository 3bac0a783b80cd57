package iz.web.page;

import iz.desk.Kind;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Planning;
import iz.desk.Wish;
import iz.desk.Workroom;
import iz.language.NameFlaw;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.Role;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `/desk/new?source=/otkur/iz/ug-arab`: what is to be made of a version, and in which language.
public final class NewDraftPage implements Handler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Workroom room;
    private final Inside inside;
    private final Planning planning;

    public NewDraftPage(Templates templates, Workroom room) {
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
        Optional<VersionText> source =
                seat.visit()
                        .query()
                        .first("source")
                        .filter(id -> id.startsWith("/"))
                        .map(Id::of)
                        .filter(id -> id.fragment().isEmpty())
                        .flatMap(room.press()::text);
        if (source.isEmpty()) {
            return Reply.notFound();
        }
        if (seat.form().isEmpty()) {
            Query fresh = Query.of(Map.of("credit", seat.account().penName()));
            return page(seat, source.get(), fresh, "");
        }
        Query form = seat.form().get();
        return switch (planning.plan(seat.account(), source.get().version(), wish(form))) {
            case Planning.Planned.Good(Plan plan) -> begin(seat, source.get(), form, plan);
            case Planning.Planned wrong ->
                    page(seat, source.get(), form, sentence(seat.ui(), wrong))
                            .withStatus(UNPROCESSABLE);
        };
    }

    private Reply begin(Seat seat, VersionText source, Query form, Plan plan) {
        return room.drafts()
                .begin(seat.account(), plan, source)
                .map(draft -> Reply.seeOther(seat.ui().href("/desk/drafts/" + draft)))
                .orElseGet(() ->
                        page(seat, source, form, seat.ui().say("translate.frozen"))
                                .withStatus(UNPROCESSABLE));
    }

    private static Wish wish(Query form) {
        return new Wish(
                Options.chosen(Kind.values(), form.first("kind").orElse("")),
                form.first("tag").orElse(""),
                Options.chosen(Method.values(), form.first("method").orElse("")),
                Options.chosen(Licence.values(), form.first("licence").orElse("")),
                form.first("title").orElse(""),
                form.first("credit").orElse(""));
    }

    /// What must be put right; empty when nothing must.
    static String sentence(Ui ui, Planning.Planned planned) {
        return switch (planned) {
            case Planning.Planned.Good good -> "";
            case Planning.Planned.BadTag(String why) -> ui.say("translate.tag.bad", "why", why);
            case Planning.Planned.SameTag same -> ui.say("translate.tag.same");
            case Planning.Planned.BadCredit(NameFlaw flaw) ->
                    flaw == NameFlaw.RESERVED
                            ? ui.say("translate.credit.taken")
                            : ui.say("join.flaw." + flaw.name());
        };
    }

    private Reply page(Seat seat, VersionText source, Query form, String notice) {
        Ui ui = seat.ui();
        Version version = source.version();
        Map<String, Object> model = new HashMap<>();
        Text title = ui.best(version.title(), version.id());
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("translate.title"), ui.tag()),
                        Trail.word(ui, "desk.title", "/desk")));
        model.put(
                "action",
                ui.links().to("/desk/new", Query.NONE.with("source", version.id().value())));
        model.put("key", seat.key());
        model.put("notice", notice);
        model.put("source", new Link(title, ui.href(version.id())));
        model.put("language", ui.languageAndScript(version.tag()));
        model.put(
                "indirect",
                version.role() == Role.TRANSLATION
                        ? ui.say("translate.indirect", "name", title.value())
                        : "");
        model.put("tag", form.first("tag").orElse(""));
        model.put("named", form.first("title").orElse(""));
        model.put("credit", form.first("credit").orElse(""));
        Wish chosen = wish(form);
        model.put("kinds", Options.of(ui, "translate.kind", Kind.values(), chosen.kind()));
        model.put("methods", Options.of(ui, "translate.method", Method.values(), chosen.method()));
        model.put(
                "licences",
                Options.of(ui, "translate.licence", Licence.values(), chosen.licence()));
        return templates.page(NewDraftPage.class, ui, model);
    }
}
