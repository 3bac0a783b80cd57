package iz.web.page;

import iz.desk.Draft;
import iz.desk.Save;
import iz.desk.Workroom;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/desk/drafts/7/history`: every save of a draft.
public final class HistoryPage implements Handler {
    private final Templates templates;
    private final Workroom room;
    private final Inside inside;

    public HistoryPage(Templates templates, Workroom room) {
        this.templates = templates;
        this.room = room;
        this.inside = new Inside(room.desk().sessions(), templates);
    }

    /// @param lines of the source that its block renders; empty when the block stands no more
    record Kept(Save save, String lines) {}

    @Override
    public Reply answer(Visit visit) {
        return inside.answer(
                visit,
                seat ->
                        DraftPage.draft(room, seat)
                                .map(draft -> page(seat, draft))
                                .orElseGet(Reply::notFound));
    }

    private Reply page(Seat seat, Draft draft) {
        Ui ui = seat.ui();
        String here = ui.href("/desk/drafts/" + draft.id());
        List<Kept> saves =
                room.editing().history(seat.account(), draft.id()).stream()
                        .map(save -> new Kept(save, lines(draft, save)))
                        .toList();
        Text title = Bench.title(ui, room, draft);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("draft.history"), ui.tag()),
                        Trail.word(ui, "desk.title", "/desk"),
                        new Link(title, here)));
        model.put("words", Text.of("", draft.plan().tag()));
        model.put("saves", saves);
        model.put("here", here);
        model.put("key", seat.key());
        model.put("writes", room.drafts().mayWrite(seat.account(), draft.id()));
        return templates.page(HistoryPage.class, ui, model);
    }

    private static String lines(Draft draft, Save save) {
        Optional<String> lines =
                draft.block(save.block())
                        .map(block ->
                                String.join(
                                        ", ", block.lines().stream().map(Line::number).toList()));
        return lines.orElse("");
    }
}
