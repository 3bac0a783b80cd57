package iz.web.page;

import iz.desk.Account;
import iz.desk.Desk;
import iz.desk.Entry;
import iz.desk.KeyMaking;
import iz.desk.Renewal;
import iz.desk.Secrets;
import iz.desk.Workroom;
import iz.web.http.Forms;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.SessionCookie;
import iz.web.http.Visit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `/desk`: the door for those who enter, and for those inside what they can do.
public final class DeskPage implements Handler {
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Templates templates;
    private final Desk desk;
    private final Workroom room;

    public DeskPage(Templates templates, Workroom room) {
        this.templates = templates;
        this.room = room;
        this.desk = room.desk();
    }

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Optional<String> token = SessionCookie.of(visit);
        Optional<Account> account = token.flatMap(desk.sessions()::account);
        Reply reply =
                visit.method().equals("POST")
                        ? Forms.sent(visit)
                                .map(form -> act(ui, form, token, account))
                                .orElseGet(() -> Reply.bad("form", ""))
                        : account.map(a -> page(ui, inside(ui, token.orElseThrow(), a, "")))
                                .orElseGet(() -> page(ui, outside(ui, "", "")));
        return reply.with("Cache-Control", "no-store");
    }

    private Reply act(Ui ui, Query form, Optional<String> token, Optional<Account> account) {
        String wish = form.first("do").orElse("");
        if (wish.equals("enter")) {
            return enter(ui, form);
        }
        if (token.isEmpty() || account.isEmpty()) {
            return Reply.seeOther(ui.href("/desk"));
        }
        if (!Inside.isOfThisSession(form, token.get())) {
            return Reply.bad("form", "");
        }
        if (wish.startsWith("settle.")) {
            room.suggestions().settle(account.get(), new DraftForm(form).number());
            return Reply.seeOther(ui.href("/desk"));
        }
        if (wish.startsWith("token")) {
            return keys(ui, form, token.get(), account.get());
        }
        if (wish.equals("passphrase") || wish.equals("factor")) {
            return renew(ui, wish, form, token.get(), account.get());
        }
        Reply out = SessionCookie.clear(Reply.seeOther(ui.href("/desk")));
        switch (wish) {
            case "out" -> desk.sessions().end(token.get());
            case "out-everywhere" -> desk.sessions().endAll(account.get());
            case "leave" -> {
                if (form.first("sure").isEmpty()) {
                    return page(ui, inside(ui, token.get(), account.get(), ""));
                }
                room.leave(account.get(), form.first("withdraw").isPresent());
            }
            default -> {
                return Reply.bad("do", wish);
            }
        }
        return out;
    }

    private Reply enter(Ui ui, Query form) {
        String name = form.first("name").orElse("");
        Entry entry =
                desk.accounts()
                        .enter(
                                name,
                                form.first("passphrase").orElse(""),
                                form.first("code").orElse(""));
        return switch (entry) {
            case Entry.Entered entered ->
                    SessionCookie.set(Reply.seeOther(Goal.of(ui)), entered.session());
            case Entry.Refused refused ->
                    page(ui, outside(ui, name, ui.say("desk.refused"))).withStatus(FORBIDDEN);
            case Entry.Wait wait ->
                    late(wait.delay(), page(ui, outside(ui, name, wait(ui, wait.delay()))));
        };
    }

    private Reply renew(Ui ui, String wish, Query form, String token, Account account) {
        String present = form.first("present").orElse("");
        String own = form.first("own").orElse("");
        Renewal renewal =
                wish.equals("factor")
                        ? desk.accounts().renewSecondFactor(account, present)
                        : desk.accounts().renewPassphrase(account, present, own, token);
        String notice =
                switch (renewal) {
                    case Renewal.Renewed renewed -> "";
                    case Renewal.Refused refused -> ui.say("desk.renew.refused");
                    case Renewal.Weak weak -> ui.say("join.weak");
                    case Renewal.Wait wait -> wait(ui, wait.delay());
                };
        Map<String, Object> model = inside(ui, token, account, notice);
        if (renewal instanceof Renewal.Renewed(Secrets secrets)) {
            model.put("secrets", secrets);
            return page(ui, model);
        }
        model.put("wish", wish);
        return renewal instanceof Renewal.Wait(Duration delay)
                ? late(delay, page(ui, model))
                : page(ui, model).withStatus(FORBIDDEN);
    }

    private Reply keys(Ui ui, Query form, String token, Account account) {
        KeyShelf shelf = new KeyShelf(ui, desk.keys(), account);
        DraftForm wish = new DraftForm(form);
        if (wish.wish().equals("token-end")) {
            desk.keys().end(account, wish.number());
            return Reply.seeOther(ui.href("/desk"));
        }
        KeyMaking making = shelf.make(form);
        Map<String, Object> model = inside(ui, token, account, shelf.missing(making));
        model.put("wish", "token");
        if (making instanceof KeyMaking.Made(String made)) {
            model.put("made", made);
            return page(ui, model);
        }
        return page(ui, model).withStatus(UNPROCESSABLE);
    }

    private static long seconds(Duration delay) {
        return delay.toSeconds() + 1;
    }

    private static String wait(Ui ui, Duration delay) {
        return ui.say("desk.wait", "seconds", seconds(delay));
    }

    private static Reply late(Duration delay, Reply page) {
        return page.withStatus(TOO_MANY).with("Retry-After", Long.toString(seconds(delay)));
    }

    private static Map<String, Object> outside(Ui ui, String name, String notice) {
        Map<String, Object> model = model(ui, notice);
        model.put("account", Optional.empty());
        model.put("name", name);
        model.put("door", Goal.past(ui, "/desk"));
        model.put("join", Goal.past(ui, "/desk/join"));
        return model;
    }

    private Map<String, Object> inside(Ui ui, String token, Account account, String notice) {
        Map<String, Object> model = model(ui, notice);
        model.put("account", Optional.of(account));
        model.put("role", ui.say("desk.role." + account.role().name()));
        model.put("key", SessionCookie.formKey(token));
        model.put("secrets", null);
        model.put("wish", "");
        model.put("made", "");
        model.put("shelf", new KeyShelf(ui, desk.keys(), account));
        model.put("bench", new Bench(ui, room, account));
        return model;
    }

    private static Map<String, Object> model(Ui ui, String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, Text.of(ui.say("desk.title"), ui.tag())));
        model.put("notice", notice);
        return model;
    }

    private Reply page(Ui ui, Map<String, Object> model) {
        return templates.page(DeskPage.class, ui, model);
    }
}
