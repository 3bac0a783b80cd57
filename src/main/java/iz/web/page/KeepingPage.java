package iz.web.page;

import iz.desk.Account;
import iz.desk.Audit;
import iz.desk.Role;
import iz.desk.Workroom;
import iz.poem.Id;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `/desk/keeping`: accounts, invitations, the freeze and the audit, for keepers. For others there
/// is no such page.
public final class KeepingPage implements Handler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Workroom room;
    private final Inside inside;

    public KeepingPage(Templates templates, Workroom room) {
        this.templates = templates;
        this.room = room;
        this.inside = new Inside(room.desk().sessions(), templates);
    }

    /// @param day in the reader's words
    record Deed(String day, Audit.Deed deed) {}

    @Override
    public Reply answer(Visit visit) {
        return inside.answer(
                visit,
                seat -> {
                    if (!seat.keeps()) {
                        return Reply.notFound();
                    }
                    return seat.form().isEmpty()
                            ? page(seat, "", "")
                            : act(seat, new DraftForm(seat.form().get()));
                });
    }

    private Reply act(Seat seat, DraftForm form) {
        Account who = seat.account();
        Role role = Role.of(form.first("role")).orElse(Role.TRANSLATOR);
        return switch (form.wish()) {
            case "invite" -> page(seat, "", room.keeping().invite(who, role).orElse(""));
            case "freeze", "thaw" -> {
                room.keeping().freeze(who, form.wish().equals("freeze"));
                yield Reply.seeOther(seat.ui().href("/desk/keeping"));
            }
            case "appoint" ->
                    done(
                            seat,
                            room.keeping().appoint(who, form.number(), role),
                            "keeping.appoint.bad");
            case "remove" ->
                    done(
                            seat,
                            !form.first("sure").isEmpty()
                                    && room.keeping().remove(who, form.number()),
                            "keeping.appoint.bad");
            case "withdraw" -> withdraw(seat, form);
            default -> Reply.bad("do", form.wish());
        };
    }

    private Reply withdraw(Seat seat, DraftForm form) {
        String path = form.first("path").strip();
        boolean well =
                path.startsWith("/")
                        && !form.first("sure").isEmpty()
                        && room.withdrawals()
                                .anything(
                                        seat.account(),
                                        Id.of(path).document(),
                                        form.first("reason").strip());
        return done(seat, well, "keeping.withdraw.bad");
    }

    private Reply done(Seat seat, boolean well, String otherwise) {
        return well
                ? Reply.seeOther(seat.ui().href("/desk/keeping"))
                : page(seat, seat.ui().say(otherwise), "").withStatus(UNPROCESSABLE);
    }

    /// @param code of an invitation that was just made
    private Reply page(Seat seat, String notice, String code) {
        Ui ui = seat.ui();
        List<Account> accounts =
                room.desk().accounts().all().stream()
                        .filter(account -> account.id() != seat.account().id())
                        .toList();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("keeping.title"), ui.tag()),
                        Trail.word(ui, "desk.title", "/desk")));
        model.put("key", seat.key());
        model.put("here", ui.href("/desk/keeping"));
        model.put("notice", notice);
        model.put("code", code);
        model.put("accounts", accounts);
        model.put(
                "roles",
                Arrays.stream(Role.values())
                        .map(r -> new Options(r.code(), ui.say("desk.role." + r.name()), false))
                        .toList());
        model.put("frozen", room.keeping().isFrozen());
        model.put(
                "deeds",
                room.audit().all().stream().map(d -> new Deed(ui.day(d.day()), d)).toList());
        return templates.page(KeepingPage.class, ui, model);
    }
}
