package iz.web.page;

import iz.poem.Version;
import iz.poem.Work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The links by which a reader chooses versions and the way of reading them.
final class Chooser {
    private final Ui ui;
    private final Work work;
    private final Choice choice;
    private final VersionWords words;

    Chooser(Ui ui, Work work, Choice choice, VersionWords words) {
        this.ui = ui;
        this.work = work;
        this.choice = choice;
        this.words = words;
    }

    record Link(String label, String href, boolean current) {}

    List<Link> views() {
        return Arrays.stream(View.values())
                .map(v ->
                        new Link(
                                ui.say("view." + v.code()),
                                ui.links().choosing(choice.slugs(), v),
                                v == choice.view()))
                .toList();
    }

    /// The versions that may be added; when one is read alone, all of them, to be read in its
    /// stead.
    List<Link> others() {
        boolean single = choice.view() == View.SINGLE;
        List<Link> links = new ArrayList<>();
        for (Version version : work.versions()) {
            boolean current =
                    single
                            ? choice.versions().getFirst().equals(version)
                            : choice.versions().contains(version);
            if (single || !current) {
                links.add(
                        new Link(
                                words.brief(version),
                                ui.links()
                                        .choosing(
                                                single ? first(version) : with(version),
                                                choice.view()),
                                current));
            }
        }
        return List.copyOf(links);
    }

    private List<String> with(Version version) {
        List<String> slugs = new ArrayList<>(choice.slugs());
        slugs.add(version.id().slug());
        return slugs;
    }

    /// The others of the choice stay in the URL, for the way back to the table.
    private List<String> first(Version version) {
        List<String> slugs = new ArrayList<>(choice.slugs());
        if (!slugs.remove(version.id().slug())) {
            slugs.removeFirst();
        }
        slugs.addFirst(version.id().slug());
        return slugs;
    }
}
