package iz.web.api;

import iz.desk.Draft;
import iz.desk.Holder;
import iz.desk.Kind;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Planning;
import iz.desk.Wish;
import iz.desk.Workroom;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.VersionText;

import java.util.Locale;

/// What a program says is to be made, and how readers will see it.
final class Plans {
    private Plans() {}

    /// The version that is to be worked from.
    static VersionText source(Workroom room, Said said) {
        String path = said.text("source");
        if (!path.matches("(/[a-z0-9~-]+)+")) {
            throw Problem.malformed("\"source\" must be a path such as /otkur/iz/ug-arab.");
        }
        return room.press()
                .text(Id.of(path))
                .orElseThrow(() -> Problem.unfit("There is no version " + path + "."));
    }

    static Plan plan(Workroom room, Holder who, VersionText source, Said said) {
        return good(
                new Planning(room.credits())
                        .plan(
                                who.account(),
                                source.version(),
                                new Wish(
                                        said.choice("kind", Kind.values()),
                                        said.text("tag"),
                                        said.choice("method", Method.values()),
                                        said.choice("licence", Licence.values()),
                                        said.text("title"),
                                        said.text("credit"))));
    }

    static Plan again(Workroom room, Holder who, Draft draft, Said said) {
        Plan old = draft.plan();
        return good(
                new Planning(room.credits())
                        .again(
                                who.account(),
                                old,
                                new Wish(
                                        old.kind(),
                                        old.tag().value(),
                                        said.choice("method", Method.values()),
                                        said.choice("licence", Licence.values()),
                                        said.text("title"),
                                        said.text("credit"))));
    }

    private static Plan good(Planning.Planned planned) {
        return switch (planned) {
            case Planning.Planned.Good(Plan plan) -> plan;
            case Planning.Planned.BadTag(String sentence) -> throw Problem.unfit(sentence);
            case Planning.Planned.SameTag same ->
                    throw Problem.unfit("The source is in this language and script already.");
            case Planning.Planned.BadCredit(var flaw) ->
                    throw Problem.unfit(
                            "Nobody can be credited as that: "
                                    + flaw.name().toLowerCase(Locale.ROOT)
                                    + ".");
        };
    }
}
