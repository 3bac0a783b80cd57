package iz.web.page;

import iz.desk.Account;
import iz.desk.Sessions;
import iz.web.http.Forms;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.SessionCookie;
import iz.web.http.Visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lets those in who are at the desk. Who is not and looks is led to the door, and from there to
/// what they wanted; who sends something sees it again, so that nothing typed is lost.
final class Inside {
    private static final int FORBIDDEN = 403;

    private final Sessions sessions;
    private final Templates templates;

    Inside(Sessions sessions, Templates templates) {
        this.sessions = sessions;
        this.templates = templates;
    }

    Reply answer(Visit visit, Function<Seat, Reply> page) {
        Ui ui = new Ui(visit);
        Optional<Query> form = Optional.empty();
        if (visit.method().equals("POST")) {
            form = Forms.sent(visit);
            if (form.isEmpty()) {
                return Reply.bad("form", "").with("Cache-Control", "no-store");
            }
        }
        Optional<String> token = SessionCookie.of(visit);
        Optional<Account> account = token.flatMap(sessions::account);
        Reply reply;
        if (account.isEmpty()) {
            reply =
                    form.map(sent -> lapsed(ui, sent))
                            .orElseGet(() -> Reply.seeOther(Goal.door(ui)));
        } else if (form.isPresent() && !isOfThisSession(form.get(), token.orElseThrow())) {
            reply = lapsed(ui, form.get());
        } else {
            reply = page.apply(new Seat(visit, ui, account.get(), token.orElseThrow(), form));
        }
        return reply.with("Cache-Control", "no-store");
    }

    static boolean isOfThisSession(Query form, String token) {
        return MessageDigest.isEqual(
                form.first("key").orElse("").getBytes(StandardCharsets.UTF_8),
                SessionCookie.formKey(token).getBytes(StandardCharsets.UTF_8));
    }

    private Reply lapsed(Ui ui, Query form) {
        List<String> words =
                form.parameters().stream()
                        .filter(p -> !p.name().equals("key") && !p.name().equals("do"))
                        .filter(p -> !p.name().startsWith("base.") && !p.value().isBlank())
                        .map(Query.Parameter::value)
                        .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, Text.of(ui.say("desk.title"), ui.tag())));
        model.put("words", words);
        return templates.page("LapsedPage", ui, model).withStatus(FORBIDDEN);
    }
}
