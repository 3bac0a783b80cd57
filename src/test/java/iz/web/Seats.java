package iz.web;

import iz.desk.Account;
import iz.desk.Draft;
import iz.desk.Entry;
import iz.desk.Joining;
import iz.desk.Kind;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Role;
import iz.desk.Words;
import iz.desk.Workroom;
import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Method;
import iz.rdf.Iris;
import iz.store.Press;
import iz.web.http.SessionCookie;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// People at the desk of a site, and what they work on.
final class Seats {
    static final Id SOURCE = Id.of("/otkur/iz/ug-arab");

    private final AskedSite site;
    private final Workroom room;

    Seats(AskedSite site) {
        this.site = site;
        Press press = new Press(site.small().archive(), Iris.STANDARD);
        room = Workroom.of(site.desk(), press, Clock.systemUTC());
    }

    Workroom room() {
        return room;
    }

    /// Somebody who has entered.
    record Person(Account account, String token) {
        String[] headers() {
            return new String[] {"Cookie", "__Host-iz=" + token};
        }

        String form(String more) {
            return "key=" + SessionCookie.formKey(token) + "&" + more;
        }
    }

    Person join(Role role, String name) {
        String code = site.desk().invitations().invite(role);
        if (site.desk().accounts().join(code, name, "") instanceof Joining.Joined joined
                && site.desk()
                                .accounts()
                                .enter(
                                        name,
                                        joined.secrets().passphrase(),
                                        joined.secrets().recovery().stream().findFirst().orElse(""))
                        instanceof Entry.Entered entered) {
            return new Person(joined.account(), entered.session());
        }
        throw new AssertionError(name);
    }

    HttpResponse<String> get(Person who, String path) throws Exception {
        return site.get(path, who.headers());
    }

    HttpResponse<String> post(Person who, String path, String form) throws Exception {
        return site.post(path, AskedSite.FORM, who.form(form), who.headers());
    }

    long begin(Person who, String credit) {
        Plan plan =
                new Plan(
                        SOURCE.parent().orElseThrow(),
                        SOURCE,
                        Kind.TRANSLATION,
                        Tag.of("tr-Latn"),
                        Method.BY_HAND,
                        Licence.CC_BY,
                        "İz",
                        credit);
        return room.drafts()
                .begin(who.account(), plan, room.press().text(SOURCE).orElseThrow())
                .orElseThrow();
    }

    void fill(Person who, long id) {
        Draft draft = room.drafts().read(who.account(), id).orElseThrow();
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < draft.blocks().size(); i++) {
            words.add(
                    new Words(
                            draft.blocks().get(i).id(),
                            draft.blocks().get(i).saved(),
                            "Satır " + (char) ('a' + i),
                            ""));
        }
        room.editing().save(who.account(), id, words);
    }

    /// All that its translator knows of a draft, to be compared.
    String state(Person owner, long id) {
        return Stream.of(
                        room.drafts().read(owner.account(), id),
                        room.editing().history(owner.account(), id),
                        room.reviews().remarks(owner.account(), id),
                        room.drafts().hands(id))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
