package iz.web.page;

import iz.store.Catalogue;
import iz.store.Catalogue.Addition;
import iz.store.Pass;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What this archive is, what it promises, how to get its data and how to check it: `/about`,
/// `/about/promises`, `/about/data`, `/about/verify`. The words are messages: `about.data.1.head`,
/// `about.data.1.text`, ….
public final class AboutPage implements Handler {
    private static final List<String> ALL = List.of("about", "promises", "data", "verify");
    private static final int RECENT = 10;

    private final Templates templates;
    private final Catalogue catalogue;
    private final Supplier<Optional<Pass>> lastPass;

    /// @param lastPass over the whole archive, in search of damage
    public AboutPage(Templates templates, Catalogue catalogue, Supplier<Optional<Pass>> lastPass) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.lastPass = lastPass;
    }

    /// A section of the text.
    record Section(String name, String head, List<Prose> paragraphs) {}

    /// A work of which versions came in lately.
    ///
    /// @param what their languages
    record Recent(String day, Link work, String what) {}

    @Override
    public Reply answer(Visit visit) {
        String last = visit.path().substring(visit.path().lastIndexOf('/') + 1);
        // The page of the log itself says how to check it.
        String name = last.equals("log") ? "verify" : last;
        if (!ALL.contains(name)) {
            return Reply.notFound();
        }
        Ui ui = new Ui(visit);
        Map<String, Object> model = model(ui, name);
        // That page of the log stands for a state of it; when it was looked through does not.
        model.put(
                "passes",
                last.equals("verify") ? List.of(PassView.of(ui, lastPass.get())) : List.of());
        return templates.page(AboutPage.class, ui, model);
    }

    private Map<String, Object> model(Ui ui, String name) {
        Map<String, Object> model = new HashMap<>();
        String title = ui.say("about." + name + ".title");
        Text here = Text.of(title, ui.tag());
        model.put("head", title);
        model.put(
                "trail",
                name.equals("about")
                        ? Trail.to(ui, here)
                        : Trail.to(ui, here, Trail.word(ui, "nav.about", "/about")));
        model.put("lead", Prose.of(ui, ui.say("about." + name + ".lead")));
        model.put("sections", sections(ui, name));
        model.put(
                "others",
                ALL.stream()
                        .filter(other -> !other.equals(name))
                        .map(other -> Trail.word(ui, "about." + other + ".title", path(other)))
                        .toList());
        model.put("totals", catalogue.totals());
        model.put("recent", name.equals("about") ? recent(ui) : List.of());
        return model;
    }

    private static String path(String name) {
        return name.equals("about") ? "/about" : "/about/" + name;
    }

    private static List<Section> sections(Ui ui, String name) {
        Messages messages = Messages.of(ui.visit().ui());
        List<Section> sections = new ArrayList<>();
        for (int i = 1; messages.find("about." + name + "." + i + ".head").isPresent(); i++) {
            String key = "about." + name + "." + i;
            sections.add(
                    new Section(
                            "s" + i,
                            ui.say(key + ".head"),
                            Arrays.stream(ui.say(key + ".text").split("\n", -1))
                                    .map(p -> Prose.of(ui, p))
                                    .toList()));
        }
        return sections;
    }

    /// Works with the languages that came in on one day, the newest first.
    private List<Recent> recent(Ui ui) {
        Map<List<Object>, List<Addition>> byDay =
                catalogue.recent(RECENT * 10).stream()
                        .collect(
                                Collectors.groupingBy(
                                        a -> List.of(a.version().day(), a.work().id()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byDay.values().stream()
                .limit(RECENT)
                .map(additions -> {
                    Addition one = additions.getFirst();
                    List<String> languages =
                            additions.stream()
                                    .map(a -> ui.language(a.version().tag()))
                                    .distinct()
                                    .toList();
                    return new Recent(
                            ui.day(one.version().day().orElseThrow()),
                            new Link(
                                    ui.best(one.work().title(), one.work().id()),
                                    ui.href(one.work().id())),
                            ui.list(languages));
                })
                .toList();
    }
}
