package iz.web.page;

import iz.desk.Draft;
import iz.desk.DraftState;
import iz.desk.Edit;
import iz.desk.Glossary;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Planning;
import iz.desk.Reviews;
import iz.desk.Saving;
import iz.desk.Wish;
import iz.desk.Workroom;
import iz.poem.Method;
import iz.poem.VersionText;
import iz.poem.Work;
import iz.store.Works;
import iz.web.http.Assets;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/desk/drafts/7`: a draft beside its source, for those who write it and those who review it. The
/// script only saves sooner; all works without it.
public final class DraftPage implements Handler {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src"
                    + " 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Reader reader;
    private final Templates templates;
    private final Workroom room;
    private final Inside inside;
    private final Planning planning;
    private final String script;

    public DraftPage(Reader reader, Templates templates, Assets assets, Workroom room) {
        this.reader = reader;
        this.templates = templates;
        this.room = room;
        this.inside = new Inside(room.desk().sessions(), templates);
        this.planning = new Planning(room.credits());
        this.script = assets.address("desk.js");
    }

    @Override
    public Reply answer(Visit visit) {
        return inside.answer(visit, this::answer);
    }

    private Reply answer(Seat seat) {
        Optional<Draft> draft = DraftPage.draft(room, seat);
        if (draft.isEmpty()) {
            return Reply.notFound();
        }
        if (seat.form().isPresent()) {
            return act(seat, draft.get(), new DraftForm(seat.form().get()));
        }
        boolean checked = seat.visit().query().first("check").isPresent();
        return page(seat, draft.get(), "", List.of(), checked);
    }

    /// The draft that the path names, if it is there for this one.
    static Optional<Draft> draft(Workroom room, Seat seat) {
        String number = seat.visit().slot("draft");
        return number.matches("[0-9]{1,18}")
                ? room.drafts().read(seat.account(), Long.parseLong(number))
                : Optional.empty();
    }

    private Reply act(Seat seat, Draft draft, DraftForm form) {
        Optional<Edit> edit = form.edit();
        if (edit.isPresent()) {
            return saved(
                    seat,
                    draft,
                    form,
                    room.editing().change(seat.account(), draft.id(), form.words(), edit.get()));
        }
        long id = draft.id();
        return switch (form.wish()) {
            case "save" ->
                    saved(seat, draft, form, room.editing().save(seat.account(), id, form.words()));
            case "join" -> join(seat, draft, form);
            case "undo" -> saved(seat, draft, form, room.editing().undo(seat.account(), id));
            case "tidy" -> saved(seat, draft, form, room.editing().tidy(seat.account(), id));
            case "back" ->
                    saved(
                            seat,
                            draft,
                            form,
                            room.editing().putBack(seat.account(), id, form.number()));
            case "right" -> stillRight(seat, draft, form);
            case "describe" -> describe(seat, draft, form);
            case "share" ->
                    done(
                            seat,
                            draft,
                            room.drafts().share(seat.account(), id, form.first("name")),
                            "draft.share.bad");
            case "discard" ->
                    !form.first("sure").isEmpty() && room.drafts().discard(seat.account(), id)
                            ? Reply.seeOther(seat.ui().href("/desk"))
                            : back(seat, draft, "");
            case "withdraw" ->
                    done(
                            seat,
                            draft,
                            !form.first("sure").isEmpty()
                                    && room.withdrawals().own(seat.account(), id),
                            "desk.refused");
            case "submit" -> submit(seat, draft);
            case "recall" ->
                    done(seat, draft, room.reviews().recall(seat.account(), id), "desk.refused");
            case "take" ->
                    done(
                            seat,
                            draft,
                            room.reviews().settle(seat.account(), id, form.number(), true),
                            "translate.frozen");
            case "aside" ->
                    done(
                            seat,
                            draft,
                            room.reviews().settle(seat.account(), id, form.number(), false),
                            "translate.frozen");
            case "remark" -> remark(seat, draft, form);
            case "return" -> giveBack(seat, draft, form);
            case "accept" -> accept(seat, draft);
            default -> Reply.bad("do", form.wish());
        };
    }

    private Reply saved(Seat seat, Draft draft, DraftForm form, Saving saving) {
        boolean script = form.first("as").equals("lines");
        return switch (saving) {
            case Saving.Refused refused ->
                    script
                            ? Reply.text(seat.ui().say("translate.frozen")).withStatus(CONFLICT)
                            : page(seat, draft, seat.ui().say("translate.frozen"), List.of(), false)
                                    .withStatus(CONFLICT);
            case Saving.Saved done -> {
                if (script) {
                    yield lines(done);
                }
                yield done.conflicts().isEmpty()
                        ? back(
                                seat,
                                draft,
                                form.number() == 0 ? "" : "#b" + near(done, draft, form))
                        : page(seat, done.draft(), "", done.conflicts(), false)
                                .withStatus(CONFLICT);
            }
        };
    }

    /// The block that stands where the one stood that the wish was about.
    private static long near(Saving.Saved done, Draft before, DraftForm form) {
        int at = before.block(form.number()).map(before.blocks()::indexOf).orElse(0);
        int last = done.draft().blocks().size() - 1;
        return done.draft().block(form.number()).isPresent()
                ? form.number()
                : done.draft().blocks().get(Math.clamp(at, 0, last)).id();
    }

    /// For the script: a line for each block, with the save that is in force; conflicts say so.
    private static Reply lines(Saving.Saved done) {
        StringBuilder out = new StringBuilder();
        done.draft().blocks().forEach(b -> out.append(b.id() + " " + b.saved() + "\n"));
        done.conflicts().forEach(c -> out.append("conflict " + c.block() + "\n"));
        return Reply.text(out.toString());
    }

    private static String path(Draft draft) {
        return "/desk/drafts/" + draft.id();
    }

    private static Reply back(Seat seat, Draft draft, String fragment) {
        return Reply.seeOther(seat.ui().href(path(draft)) + fragment);
    }

    private Reply done(Seat seat, Draft draft, boolean well, String otherwise) {
        return well
                ? back(seat, draft, "")
                : page(seat, draft, seat.ui().say(otherwise), List.of(), false)
                        .withStatus(UNPROCESSABLE);
    }

    /// For an alignment of somebody else's version: all lines of a stanza at once.
    private Reply join(Seat seat, Draft draft, DraftForm form) {
        Saving last = room.editing().save(seat.account(), draft.id(), List.of());
        for (Edit edit : form.joined()) {
            last = room.editing().change(seat.account(), draft.id(), List.of(), edit);
        }
        return saved(seat, draft, form, last);
    }

    private Reply stillRight(Seat seat, Draft draft, DraftForm form) {
        Optional<VersionText> source = room.press().text(draft.plan().source());
        List<String> lines =
                draft.block(form.number()).map(block -> block.lines()).orElse(List.of());
        source.ifPresent(text ->
                text.segments().stream()
                        .filter(line -> lines.contains(line.name()))
                        .forEach(line ->
                                room.drafts().stillRight(seat.account(), draft.id(), line)));
        return back(seat, draft, "#b" + form.number());
    }

    private Reply describe(Seat seat, Draft draft, DraftForm form) {
        Wish wish =
                new Wish(
                        draft.plan().kind(),
                        draft.plan().tag().value(),
                        Options.chosen(Method.values(), form.first("method")),
                        Options.chosen(Licence.values(), form.first("licence")),
                        form.first("title"),
                        form.first("credit"));
        return switch (planning.again(seat.account(), draft.plan(), wish)) {
            case Planning.Planned.Good(Plan plan) -> {
                boolean well = room.drafts().describe(seat.account(), draft.id(), plan);
                yield done(seat, draft, well, "translate.frozen");
            }
            case Planning.Planned wrong ->
                    page(seat, draft, NewDraftPage.sentence(seat.ui(), wrong), List.of(), false)
                            .withStatus(UNPROCESSABLE);
        };
    }

    private Reply submit(Seat seat, Draft draft) {
        return switch (room.reviews().submit(seat.account(), draft.id())) {
            case Reviews.Submission.Submitted submitted -> back(seat, draft, "");
            case Reviews.Submission.NotReady notReady ->
                    page(seat, draft, "", List.of(), true).withStatus(UNPROCESSABLE);
            case Reviews.Submission.Refused refused -> done(seat, draft, false, "translate.frozen");
        };
    }

    private Reply remark(Seat seat, Draft draft, DraftForm form) {
        boolean well =
                room.reviews()
                        .remark(
                                seat.account(),
                                draft.id(),
                                form.number(),
                                form.first("remark").strip(),
                                form.first("wording").strip());
        return well
                ? back(seat, draft, form.number() == 0 ? "" : "#b" + form.number())
                : done(seat, draft, false, "review.reasonless");
    }

    private Reply giveBack(Seat seat, Draft draft, DraftForm form) {
        return room.reviews().giveBack(seat.account(), draft.id(), form.first("reason").strip())
                ? Reply.seeOther(seat.ui().href("/desk"))
                : done(seat, draft, false, "review.reasonless");
    }

    private Reply accept(Seat seat, Draft draft) {
        return switch (room.reviews().accept(seat.account(), draft.id())) {
            case Reviews.Acceptance.Published published ->
                    Reply.seeOther(seat.ui().href(published.version()));
            case Reviews.Acceptance.Unfit unfit ->
                    page(
                                    seat,
                                    draft,
                                    seat.ui().say("review.unfit")
                                            + " "
                                            + String.join(" ", unfit.problems()),
                                    List.of(),
                                    true)
                            .withStatus(UNPROCESSABLE);
            case Reviews.Acceptance.Refused refused -> done(seat, draft, false, "translate.frozen");
        };
    }

    private Reply page(
            Seat seat,
            Draft draft,
            String notice,
            List<Saving.Conflict> conflicts,
            boolean checked) {
        Reply page =
                reader.read(
                        seat.visit().withDay(null),
                        works ->
                                works.text(draft.plan().source())
                                        .map(source ->
                                                page(
                                                        seat, works, draft, source, notice,
                                                        conflicts, checked))
                                        .orElseGet(Reply::notFound));
        return page.with("Content-Security-Policy", POLICY);
    }

    private Reply page(
            Seat seat,
            Works works,
            Draft draft,
            VersionText source,
            String notice,
            List<Saving.Conflict> conflicts,
            boolean checked) {
        Ui ui = seat.ui();
        Plan plan = draft.plan();
        Optional<Work> work = works.work(plan.work());
        List<VersionText> others =
                work.stream()
                        .flatMap(w -> w.versions().stream())
                        .filter(v -> !v.id().equals(plan.source()))
                        .filter(v -> !draft.version().equals(Optional.of(v.id())))
                        .flatMap(v -> works.text(v.id()).stream())
                        .toList();
        DraftView view =
                new DraftView(
                        ui,
                        draft,
                        source,
                        others,
                        room.reviews().remarks(seat.account(), draft.id()),
                        conflicts,
                        checked || draft.state() == DraftState.IN_REVIEW,
                        room.press().glossary().map(Glossary::new),
                        new Alikes(
                                ui,
                                room.press(),
                                draft.version().orElse(plan.source()),
                                plan.tag().language()),
                        about(seat));
        Text title = Bench.title(ui, room, draft);
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, title, Trail.word(ui, "desk.title", "/desk")));
        model.put("here", ui.href(path(draft)));
        model.put("check", ui.links().to(path(draft), Query.NONE.with("check", "1")));
        model.put("linking", ui.href(path(draft) + "/words"));
        model.put("history", ui.href(path(draft) + "/history"));
        model.put("called", title);
        model.put(
                "source",
                new Link(ui.best(source.version().title(), plan.source()), ui.href(plan.source())));
        model.put("from", ui.languageAndScript(source.version().tag()));
        model.put("to", ui.languageAndScript(plan.tag()));
        model.put("words", Text.of("", plan.tag()));
        // Of another's version only the lines are joined otherwise.
        model.put("fixed", plan.aligned().isPresent());
        model.put("draft", draft);
        model.put("state", ui.say("draft.state." + draft.state().name()));
        model.put("hands", ui.say("draft.by", "names", ui.list(room.drafts().hands(draft.id()))));
        model.put(
                "published",
                draft.state() == DraftState.PUBLISHED
                        ? draft.version().map(ui::href).orElse("")
                        : "");
        model.put("writes", room.drafts().mayWrite(seat.account(), draft.id()));
        model.put("reviews", room.drafts().mayReview(seat.account(), draft.id()));
        model.put("withdraws", room.withdrawals().may(seat.account(), draft.id()));
        model.put("stanzas", view.stanzas());
        model.put("findings", view.findings());
        model.put("remarks", view.remarks());
        model.put("good", checked && view.good());
        model.put("methods", Options.of(ui, "translate.method", Method.values(), plan.method()));
        model.put(
                "licences", Options.of(ui, "translate.licence", Licence.values(), plan.licence()));
        model.put("key", seat.key());
        model.put("notice", notice);
        model.put("script", script);
        return templates.page(DraftPage.class, ui, model);
    }

    /// The block for which the translation memory was asked.
    private static long about(Seat seat) {
        String block = seat.visit().query().first("alike").orElse("");
        return block.matches("[0-9]{1,18}") ? Long.parseLong(block) : 0;
    }
}
