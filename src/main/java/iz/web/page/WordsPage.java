package iz.web.page;

import iz.desk.Draft;
import iz.desk.Mark;
import iz.desk.Tie;
import iz.desk.Workroom;
import iz.poem.VersionText;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/desk/drafts/7/words`: which words of a draft answer which of its source. A plain form: check
/// words on both sides, wherever they stand, and link them.
public final class WordsPage implements Handler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Workroom room;
    private final Inside inside;

    public WordsPage(Templates templates, Workroom room) {
        this.templates = templates;
        this.room = room;
        this.inside = new Inside(room.desk().sessions(), templates);
    }

    @Override
    public Reply answer(Visit visit) {
        return inside.answer(visit, this::answer);
    }

    private Reply answer(Seat seat) {
        Optional<Draft> draft = DraftPage.draft(room, seat);
        Optional<VersionText> source = draft.flatMap(d -> room.press().text(d.plan().source()));
        if (draft.isEmpty() || source.isEmpty()) {
            return Reply.notFound();
        }
        return seat.form().isPresent()
                ? act(seat, draft.get(), source.get(), seat.form().get())
                : page(seat, draft.get(), source.get(), Query.NONE, "");
    }

    private Reply act(Seat seat, Draft draft, VersionText source, Query form) {
        DraftForm wish = new DraftForm(form);
        return switch (wish.wish()) {
            case "link" -> link(seat, draft, source, form, wish.number());
            case "unlink" ->
                    room.linking().unlink(seat.account(), draft.id(), wish.number())
                            ? Reply.seeOther(seat.ui().href(path(draft)))
                            : refused(seat, draft, source, form, "translate.frozen");
            default -> Reply.bad("do", wish.wish());
        };
    }

    private Reply link(Seat seat, Draft draft, VersionText source, Query form, long block) {
        WordsView view = new WordsView(draft, source, List.of(), form);
        List<Mark> own = view.markedHere();
        List<Mark> from = view.markedInSource();
        if (own.isEmpty() || from.isEmpty()) {
            return refused(seat, draft, source, form, "draft.link.none");
        }
        return room.linking().link(seat.account(), draft.id(), own, from)
                ? Reply.seeOther(seat.ui().href(path(draft)) + "#b" + block)
                : refused(seat, draft, source, form, "translate.frozen");
    }

    /// With the words still checked.
    private Reply refused(Seat seat, Draft draft, VersionText source, Query form, String why) {
        return page(seat, draft, source, form, seat.ui().say(why)).withStatus(UNPROCESSABLE);
    }

    private static String path(Draft draft) {
        return "/desk/drafts/" + draft.id() + "/words";
    }

    private Reply page(Seat seat, Draft draft, VersionText source, Query form, String notice) {
        Ui ui = seat.ui();
        List<Tie> ties = room.linking().of(seat.account(), draft);
        WordsView view = new WordsView(draft, source, ties, form);
        Text title = Bench.title(ui, room, draft);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("draft.link"), ui.tag()),
                        Trail.word(ui, "desk.title", "/desk"),
                        new Link(title, ui.href("/desk/drafts/" + draft.id()))));
        model.put("called", title);
        model.put("here", ui.href(path(draft)));
        model.put("key", seat.key());
        model.put("notice", notice);
        model.put("writes", room.drafts().mayWrite(seat.account(), draft.id()));
        model.put("sides", view.sides());
        model.put("unfit", view.unfit());
        return templates.page(WordsPage.class, ui, model);
    }
}
