package iz.web.page;

import iz.desk.Desk;
import iz.desk.Joining;
import iz.web.http.Forms;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.Map;

/// `/desk/join`: an invitation and a pen name in, an account out.
public final class JoinPage implements Handler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Desk desk;

    public JoinPage(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Reply reply =
                visit.method().equals("POST")
                        ? Forms.sent(visit)
                                .map(form -> join(ui, form))
                                .orElseGet(() -> Reply.bad("form", ""))
                        : page(ui, model(ui, "", "", ""));
        return reply.with("Cache-Control", "no-store");
    }

    private Reply join(Ui ui, Query form) {
        String code = form.first("code").orElse("");
        String name = form.first("name").orElse("");
        Joining joining = desk.accounts().join(code, name, form.first("passphrase").orElse(""));
        String notice =
                switch (joining) {
                    case Joining.Joined joined -> "";
                    case Joining.NoInvitation none -> ui.say("join.none");
                    case Joining.BadName bad -> ui.say("join.flaw." + bad.flaw().name());
                    case Joining.NameTaken taken -> ui.say("join.taken");
                    case Joining.Weak weak -> ui.say("join.weak");
                };
        Map<String, Object> model = model(ui, code, name, notice);
        if (joining instanceof Joining.Joined joined) {
            model.put("joined", joined);
            return page(ui, model);
        }
        return page(ui, model).withStatus(UNPROCESSABLE);
    }

    private static Map<String, Object> model(Ui ui, String code, String name, String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, Text.of(ui.say("join.title"), ui.tag())));
        model.put("code", code);
        model.put("name", name);
        model.put("notice", notice);
        model.put("joined", null);
        model.put("here", Goal.past(ui, "/desk/join"));
        model.put("door", Goal.past(ui, "/desk"));
        return model;
    }

    private Reply page(Ui ui, Map<String, Object> model) {
        return templates.page(JoinPage.class, ui, model);
    }
}
