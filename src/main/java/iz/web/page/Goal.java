package iz.web.page;

import iz.web.http.Query;
import iz.web.http.Visit;

import java.util.Optional;

/// Where somebody was going when the door of the desk was in the way: a page behind that door,
/// handed on from page to page in `?to=` until they are inside. What names any other place is as
/// good as nothing, so that nobody's link leads out of the site by way of the door.
final class Goal {
    private static final String PART = "to";

    /// As [Query#appendTo] writes addresses, and nothing that a browser could read otherwise.
    private static final String INSIDE = "/desk(/[a-z0-9]+)+([?][A-Za-z0-9=&/,:~%+._*-]*)?";

    private Goal() {}

    /// The door, for a visit that it stops.
    static String door(Ui ui) {
        Visit visit = ui.visit();
        String goal = visit.query().without("ui").appendTo(visit.path());
        return ui.links().to("/desk", Query.NONE.with(PART, goal));
    }

    /// A page on the way in, which hands the goal on.
    static String past(Ui ui, String path) {
        return ui.links()
                .to(path, asked(ui).map(goal -> Query.NONE.with(PART, goal)).orElse(Query.NONE));
    }

    /// Where to go once inside: the desk, if nothing else was wanted.
    static String of(Ui ui) {
        String goal = asked(ui).orElse("/desk");
        String language = ui.links().to("");
        return goal + (goal.contains("?") ? language.replace('?', '&') : language);
    }

    private static Optional<String> asked(Ui ui) {
        return ui.visit().query().first(PART).filter(goal -> goal.matches(INSIDE));
    }
}
