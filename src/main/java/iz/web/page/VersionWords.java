package iz.web.page;

import iz.language.Tag;
import iz.poem.Contribution;
import iz.poem.Credit;
import iz.poem.Method;
import iz.poem.Reference;
import iz.poem.Relator;
import iz.poem.Rights;
import iz.poem.Version;
import iz.poem.Work;
import iz.rdf.Iris;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words for a version of a work.
final class VersionWords {
    private final Ui ui;
    private final Work work;
    private final Iris iris;
    private final SchemeWords schemes;

    VersionWords(Ui ui, Work work, Iris iris) {
        this.ui = ui;
        this.work = work;
        this.iris = iris;
        this.schemes = new SchemeWords(ui);
    }

    VersionCard card(Version version, String mark) {
        return new VersionCard(
                version.id(),
                title(version),
                Text.of("", version.tag()),
                mark,
                what(version),
                who(version),
                warning(version),
                facts(version),
                citation(version),
                ui.href(version.id()));
    }

    /// Its own title in its own language, else the work's in that language, else the work's.
    Text title(Version version) {
        return version.title()
                .in(version.tag().plain())
                .or(() -> version.title().all().stream().findFirst())
                .or(() -> work.title().in(version.tag().plain()))
                .map(Text::of)
                .orElseGet(() -> ui.best(work.title(), work.id()));
    }

    private String warning(Version version) {
        if (version.scheme().isPresent()) {
            return schemes.warning(version.scheme().get());
        }
        return version.method().filter(m -> m == Method.MACHINE).isPresent()
                ? ui.say("method.warning")
                : "";
    }

    /// `Uyghur (Arabic script) · original`
    String what(Version version) {
        return language(version.tag())
                + " · "
                + version.scheme()
                        .map(schemes::kind)
                        .orElseGet(() -> ui.say("kind." + version.role().name()));
    }

    /// `Turkish · A. Kara`
    String brief(Version version) {
        String who = who(version);
        return who.isEmpty() ? language(version.tag()) : language(version.tag()) + " · " + who;
    }

    /// The script is said when the work holds the language in more than one, or when it is not the
    /// usual one.
    private String language(Tag tag) {
        boolean several =
                work.versions().stream()
                        .map(Version::tag)
                        .anyMatch(t ->
                                t.language().equals(tag.language())
                                        && !t.script().equals(tag.script()));
        boolean usual = Tag.of(tag.language()).script().equals(tag.script());
        return several || !usual || tag.transformed()
                ? ui.languageAndScript(tag)
                : ui.language(tag);
    }

    /// Who made it; what a scheme made is still in the words of those who made its source.
    String who(Version version) {
        if (version.scheme().isPresent()) {
            return source(version).map(this::who).orElse("");
        }
        List<String> names =
                (version.original() && version.credits().isEmpty()
                                ? work.creators()
                                : version.credits().stream().map(Credit::agent).toList())
                        .stream().map(reference -> ui.name(reference).value()).distinct().toList();
        return version.method().filter(m -> m != Method.BY_HAND).isPresent()
                ? ui.say("method." + version.method().orElseThrow().name())
                : ui.list(names);
    }

    private Optional<Version> source(Version version) {
        return version.source().flatMap(source -> work.version(source.slug()));
    }

    private List<Fact> facts(Version version) {
        List<Fact> facts = new ArrayList<>();
        version.scheme()
                .ifPresent(scheme -> {
                    facts.add(fact("scheme", new Fact.Value(schemes.title(scheme), null)));
                    facts.add(fact("loses", new Fact.Value(schemes.loses(scheme), null)));
                });
        for (Relator relator : Relator.values()) {
            List<Reference> agents = version.credited(relator);
            if (!agents.isEmpty()) {
                facts.add(fact(relator.name(), agents.stream().map(this::link).toList()));
            }
        }
        boolean stored = version.scheme().isEmpty();
        version.method()
                .filter(m -> stored)
                .ifPresent(m -> facts.add(fact("method", plain("method." + m.name()))));
        source(version)
                .ifPresent(source ->
                        facts.add(
                                fact(
                                        "from",
                                        new Fact.Value(
                                                Text.of(
                                                        stored ? what(source) : full(source),
                                                        ui.tag()),
                                                ui.href(source.id())))));
        facts.add(fact("rights", rights(version.rights())));
        if (stored) {
            version.witness().ifPresent(w -> facts.add(fact("source", link(w))));
            version.contribution().ifPresent(c -> facts.add(fact("added", added(c))));
        }
        return facts;
    }

    private List<Fact.Value> rights(Optional<Rights> rights) {
        if (rights.isEmpty()) {
            return List.of(plain("rights.none"));
        }
        Rights given = rights.get();
        return List.of(
                new Fact.Value(Text.of(given.shortName(), Tag.of("en-Latn")), given.iri()),
                plain("rights." + given.kind().name()));
    }

    private List<Fact.Value> added(Contribution contribution) {
        List<Fact.Value> values = new ArrayList<>();
        contribution
                .day()
                .ifPresent(d -> values.add(new Fact.Value(Text.of(ui.day(d), ui.tag()), null)));
        contribution.by().ifPresent(by -> values.add(link(by)));
        return values;
    }

    private String citation(Version version) {
        List<String> parts = new ArrayList<>();
        if (!work.creators().isEmpty()) {
            parts.add(ui.list(work.creators().stream().map(c -> ui.name(c).value()).toList()));
        }
        parts.add(title(version).value());
        List<String> translators =
                version.credited(Relator.TRANSLATOR).stream().map(t -> ui.name(t).value()).toList();
        if (!translators.isEmpty()) {
            parts.add(ui.say("cite.translator", "names", ui.list(translators)));
        }
        version.scheme().ifPresent(scheme -> parts.add(schemes.kind(scheme)));
        parts.add("Iz");
        parts.add(iris.iri(version.id()));
        return String.join(". ", parts);
    }

    /// `Uyghur · translation · made by machine`
    private String full(Version version) {
        String who = who(version);
        return who.isEmpty() ? what(version) : what(version) + " · " + who;
    }

    private Fact fact(String key, Fact.Value value) {
        return fact(key, List.of(value));
    }

    private Fact fact(String key, List<Fact.Value> values) {
        return new Fact(ui.say("fact." + key), values);
    }

    private Fact.Value plain(String key) {
        return new Fact.Value(Text.of(ui.say(key), ui.tag()), null);
    }

    private Fact.Value link(Reference reference) {
        return new Fact.Value(ui.name(reference), ui.href(reference.id()));
    }
}
