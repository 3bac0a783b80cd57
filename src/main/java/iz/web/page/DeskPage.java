package iz.web.page;

import iz.desk.Account;
import iz.desk.Desk;
import iz.desk.Entry;
import iz.web.http.Forms;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.SessionCookie;
import iz.web.http.Visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `/desk`: the door for those who enter, and for those inside what they can do.
public final class DeskPage implements Handler {
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Templates templates;
    private final Desk desk;

    public DeskPage(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
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
                        : page(ui, token, account, "", "");
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
        if (!isOfThisSession(form, token.get())) {
            return Reply.bad("form", "");
        }
        Reply out = SessionCookie.clear(Reply.seeOther(ui.href("/desk")));
        switch (wish) {
            case "out" -> desk.sessions().end(token.get());
            case "out-everywhere" -> desk.sessions().endAll(account.get());
            case "leave" -> {
                if (form.first("sure").isEmpty()) {
                    return page(ui, token, account, "", "");
                }
                desk.accounts().leave(account.get());
            }
            default -> {
                return Reply.bad("do", wish);
            }
        }
        return out;
    }

    private static boolean isOfThisSession(Query form, String token) {
        return MessageDigest.isEqual(
                form.first("key").orElse("").getBytes(StandardCharsets.UTF_8),
                SessionCookie.formKey(token).getBytes(StandardCharsets.UTF_8));
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
                    SessionCookie.set(Reply.seeOther(ui.href("/desk")), entered.session());
            case Entry.Refused refused ->
                    page(ui, Optional.empty(), Optional.empty(), name, ui.say("desk.refused"))
                            .withStatus(FORBIDDEN);
            case Entry.Wait wait -> {
                long seconds = wait.delay().toSeconds() + 1;
                yield page(
                                ui,
                                Optional.empty(),
                                Optional.empty(),
                                name,
                                ui.say("desk.wait", "seconds", seconds))
                        .withStatus(TOO_MANY)
                        .with("Retry-After", Long.toString(seconds));
            }
        };
    }

    private Reply page(
            Ui ui, Optional<String> token, Optional<Account> account, String name, String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, Text.of(ui.say("desk.title"), ui.tag())));
        model.put("account", account);
        model.put("role", account.map(a -> ui.say("desk.role." + a.role().name())).orElse(""));
        model.put("key", token.map(SessionCookie::formKey).orElse(""));
        model.put("name", name);
        model.put("notice", notice);
        return templates.page(DeskPage.class, ui, model);
    }
}
