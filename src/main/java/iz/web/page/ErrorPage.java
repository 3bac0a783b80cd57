package iz.web.page;

import iz.poem.Id;
import iz.poem.Names;
import iz.store.Catalogue;
import iz.store.Listed;
import iz.web.http.Fault;
import iz.web.http.FaultPage;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What went wrong, in the reader's words, and where to go from here: all error pages.
public final class ErrorPage implements FaultPage {
    private final Templates templates;
    private final Catalogue catalogue;

    public ErrorPage(Templates templates, Catalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    @Override
    public Reply answer(Visit visit, Fault fault) {
        Ui ui = new Ui(visit);
        String key = "error." + fault.getClass().getSimpleName();
        Map<String, Object> model = new HashMap<>();
        model.put("head", ui.say(key + ".title"));
        model.put("sentence", sentence(ui, key, fault));
        model.put("links", links(ui, fault));
        model.put("status", fault.status());
        return templates.page(ErrorPage.class, ui, model);
    }

    private static String sentence(Ui ui, String key, Fault fault) {
        return switch (fault) {
            case Fault.Bad(String part, String given) when part.equals("at") ->
                    ui.say("error.Bad.at", "given", given);
            case Fault.Bad(String part, String given) -> ui.say(key + ".text", "part", part);
            case Fault.Missing(List<String> near) ->
                    ui.say(near.isEmpty() ? key + ".text" : "error.Missing.near");
            case Fault.NotYet(var first) -> ui.say(key + ".text", "day", ui.day(first));
            case Fault.Withdrawn(String reason, var day) ->
                    ui.say(
                            day == null ? "error.Withdrawn.text" : "error.Withdrawn.on",
                            "reason",
                            reason,
                            "day",
                            day == null ? "" : ui.day(day));
            case Fault.WrongMethod wrong -> ui.say(key + ".text");
            case Fault.NoSuchForm form -> ui.say(key + ".text");
            case Fault.TooLong tooLong -> ui.say(key + ".text");
            case Fault.HeadersTooLarge large -> ui.say(key + ".text");
            case Fault.Broken broken -> ui.say(key + ".text");
            case Fault.NotNow full -> ui.say(key + ".text");
        };
    }

    private List<Link> links(Ui ui, Fault fault) {
        return switch (fault) {
            case Fault.Missing(List<String> near) ->
                    near.stream().map(path -> near(ui, path)).toList();
            case Fault.NoSuchForm(List<Fault.Choice> offered) ->
                    offered.stream()
                            .map(c -> new Link(Text.of(c.type().label(), ui.tag()), c.path()))
                            .toList();
            default -> List.of();
        };
    }

    private Link near(Ui ui, String path) {
        Id id = Id.of(path);
        Names names = catalogue.work(id).map(Listed::title).orElseGet(() -> catalogue.names(id));
        Text text = names.isEmpty() ? Text.of(path, ui.tag()) : ui.best(names, id);
        return new Link(text, ui.href(path));
    }
}
