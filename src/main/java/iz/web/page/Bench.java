package iz.web.page;

import iz.desk.Account;
import iz.desk.Draft;
import iz.desk.Plan;
import iz.desk.Role;
import iz.desk.Suggestion;
import iz.desk.Workroom;

import java.util.List;

/// What lies before somebody at the desk.
final class Bench {
    private static final int MOST_NEWS = 30;

    private final Ui ui;
    private final Workroom room;
    private final Account account;

    Bench(Ui ui, Workroom room, Account account) {
        this.ui = ui;
        this.room = room;
        this.account = account;
    }

    /// @param what its language and source
    record Item(Text title, String what, String state, String href) {}

    record News(iz.desk.News news, String title, String day, String href) {}

    record Proposal(Suggestion suggestion, String day, String href) {}

    public List<Item> mine() {
        return room.drafts().of(account).stream().map(this::item).toList();
    }

    public List<Item> queue() {
        return room.drafts().toReview(account).stream().map(this::item).toList();
    }

    /// What a draft is called: by its title, or until it has one by that of its source.
    static Text title(Ui ui, Workroom room, Draft draft) {
        Plan plan = draft.plan();
        return plan.title().isEmpty()
                ? room.press()
                        .text(plan.source())
                        .map(source -> ui.best(source.version().title(), plan.source()))
                        .orElseGet(() -> Text.of(plan.source().value(), plan.tag()))
                : Text.of(plan.title(), plan.tag());
    }

    private Item item(Draft draft) {
        return new Item(
                title(ui, room, draft),
                draft.plan().aligned().isPresent()
                        ? ui.say("rival.title")
                        : ui.languageAndScript(draft.plan().tag()),
                ui.say("draft.state." + draft.state().name()),
                ui.href("/desk/drafts/" + draft.id()));
    }

    /// The newest; once shown they are no longer new.
    public List<News> news() {
        List<iz.desk.News> all = room.inbox().of(account);
        if (!all.isEmpty()) {
            room.inbox().saw(account, all.getFirst().id());
        }
        return all.stream()
                .limit(MOST_NEWS)
                .map(news ->
                        new News(
                                news,
                                news.title(),
                                ui.day(news.day()),
                                ui.href("/desk/drafts/" + news.draft())))
                .toList();
    }

    public List<Proposal> suggestions() {
        return room.suggestions().all(account).stream()
                .map(s -> new Proposal(s, ui.day(s.day()), ui.href(s.line())))
                .toList();
    }

    public boolean keeps() {
        return account.role() == Role.KEEPER;
    }
}
