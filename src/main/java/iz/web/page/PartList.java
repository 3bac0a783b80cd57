package iz.web.page;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Version;
import iz.poem.Wording;
import iz.store.Catalogue.Part;
import iz.store.Works;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Versions as entries of a list, by what was done for them; the template of the same name shows
/// them.
final class PartList {
    private final Ui ui;
    private final Works works;

    PartList(Ui ui, Works works) {
        this.ui = ui;
        this.works = works;
    }

    /// What somebody did: `Translated`, and which versions.
    record Group(String did, List<Entry> versions) {}

    /// A version in a list.
    ///
    /// @param work what the work is called
    /// @param title what the version is called
    /// @param what its language and kind
    record Entry(Text work, Text title, String href, String what) {}

    List<Group> of(List<Part> parts) {
        Map<String, List<Part>> byRelator =
                parts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        p -> "part." + p.relator(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byRelator.entrySet().stream()
                .map(e ->
                        new Group(
                                ui.say(e.getKey()),
                                entries(e.getValue().stream().map(Part::version).toList())))
                .filter(group -> !group.versions.isEmpty())
                .toList();
    }

    /// @param versions those that are not there in this state of the archive are left out
    List<Entry> entries(List<Id> versions) {
        return versions.stream()
                .distinct()
                .flatMap(id -> works.version(id).stream())
                .map(this::entry)
                .toList();
    }

    private Entry entry(Version version) {
        Names work = works.names(version.work());
        Text called = ui.best(work, version.work());
        Text title = version.title().isEmpty() ? called : Text.of(own(version));
        return new Entry(
                called,
                title,
                ui.href(version.id()),
                ui.say(
                        "version.what",
                        "language",
                        ui.language(version.tag()),
                        "kind",
                        ui.say("kind." + version.role())));
    }

    /// A version's title is in its own language.
    private static Wording own(Version version) {
        return version.title().in(version.tag()).orElseGet(() -> version.title().all().getFirst());
    }
}
