package iz.web.page;

import iz.language.Tag;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.poem.Generated;
import iz.poem.Id;
import iz.poem.Role;
import iz.poem.Version;
import iz.poem.Work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                links.add(new Link(words.brief(version), add(version.id().slug()), current));
            }
        }
        return List.copyOf(links);
    }

    /// A version in other letters.
    ///
    /// @param of the version, in words
    record Letters(String of, List<Link> links) {}

    /// What schemes make of the originals and translations, but for what somebody has written. What
    /// can be made from a transliteration is better made from its source.
    List<Letters> letters() {
        List<Letters> all = new ArrayList<>();
        for (Version version : work.versions()) {
            List<Link> links =
                    version.role() == Role.TRANSLITERATION ? List.of() : generated(version);
            if (!links.isEmpty()) {
                boolean one = inLanguageOf(version) == 1;
                all.add(
                        new Letters(
                                one ? ui.language(version.tag()) : words.brief(version), links));
            }
        }
        return List.copyOf(all);
    }

    private long inLanguageOf(Version version) {
        return work.versions().stream()
                .filter(v -> v.role() != Role.TRANSLITERATION)
                .filter(v -> v.tag().language().equals(version.tag().language()))
                .count();
    }

    /// The usual scheme of each script first.
    private List<Link> generated(Version version) {
        SchemeWords schemes = new SchemeWords(ui);
        List<Link> usual = new ArrayList<>();
        List<Link> others = new ArrayList<>();
        for (Scheme scheme : Schemes.offeredFor(version.tag())) {
            Id made = new Generated.Name(version.id(), scheme).id();
            if (!written(version, scheme) && !choice.slugs().contains(made.slug())) {
                Tag tag = scheme.to(version.tag());
                boolean first =
                        Schemes.usual(version.tag(), tag.script()).equals(Optional.of(scheme));
                String label = schemes.link(scheme, tag, first);
                (first ? usual : others).add(new Link(label, add(made.slug()), false));
            }
        }
        return Stream.concat(usual.stream(), others.stream()).toList();
    }

    private boolean written(Version version, Scheme scheme) {
        return work.versions().stream()
                .filter(v -> v.role() == Role.TRANSLITERATION)
                .filter(v -> v.source().equals(Optional.of(version.id())))
                .anyMatch(v -> Schemes.of(v.tag().value()).equals(Optional.of(scheme)));
    }

    private String add(String slug) {
        return ui.links()
                .choosing(choice.view() == View.SINGLE ? first(slug) : with(slug), choice.view());
    }

    private List<String> with(String slug) {
        List<String> slugs = new ArrayList<>(choice.slugs());
        slugs.add(slug);
        return slugs;
    }

    /// The others of the choice stay in the URL, for the way back to the table.
    private List<String> first(String slug) {
        List<String> slugs = new ArrayList<>(choice.slugs());
        if (!slugs.remove(slug)) {
            slugs.removeFirst();
        }
        slugs.addFirst(slug);
        return slugs;
    }
}
