package iz.web.page;

import iz.poem.Agent;
import iz.poem.Claim;
import iz.poem.Dispute;
import iz.poem.Id;
import iz.poem.Reference;
import iz.store.Catalogue;
import iz.store.Works;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said of a thing, by whom and where, the sides of a question next to each other: never in
/// the archive's own voice. The template of the same name shows it: `Claims :: questions(…)`.
final class Claims {
    private final Ui ui;
    private final Works works;

    Claims(Ui ui, Works works) {
        this.ui = ui;
        this.works = works;
    }

    /// A question and its sides.
    ///
    /// @param about the things that the claims are about
    record Question(Text title, String href, List<Link> about, List<Side> sides) {}

    /// Somebody's side.
    ///
    /// @param name of the claim, for a link to it
    /// @param who empty when nobody is named
    /// @param verb `says` or `denies`
    /// @param words empty when the claim has a value only
    /// @param value what is claimed, where it is not a text
    /// @param against whose claims it disputes
    record Side(
            String name,
            List<Link> who,
            String verb,
            Optional<Text> words,
            Optional<Link> value,
            List<Link> sources,
            List<Link> against) {}

    /// The questions about any of these things.
    List<Question> about(Catalogue catalogue, List<Id> things) {
        return questions(things.stream().flatMap(t -> catalogue.questionsAbout(t).stream()));
    }

    /// What is said of a thing and what it says, if it is a person, or hands down, if it is a
    /// source; each question whole, so that no claim stands without its denial.
    List<Question> around(Catalogue catalogue, Id thing) {
        return questions(
                Stream.concat(
                        catalogue.questionsAbout(thing).stream(),
                        catalogue.sayings(thing).stream().map(Id::document)));
    }

    /// True when there are claims about this property of a thing and they differ.
    static boolean disputed(List<Dispute> disputes, Id thing, String property) {
        return disputes.stream()
                        .flatMap(d -> d.claims().stream())
                        .filter(c -> c.about().filter(r -> r.id().equals(thing)).isPresent())
                        .filter(c -> c.property().filter(property::equals).isPresent())
                        .map(c -> c.value().orElse("") + c.valueThing().map(Reference::id))
                        .distinct()
                        .count()
                > 1;
    }

    Question question(Dispute dispute) {
        return new Question(
                ui.best(dispute.title(), dispute.id()),
                ui.href(dispute.id()),
                dispute.claims().stream()
                        .flatMap(c -> c.about().stream())
                        .distinct()
                        .map(this::link)
                        .toList(),
                dispute.claims().stream()
                        .sorted(Comparator.comparing(claim -> denies(dispute, claim)))
                        .map(claim -> side(dispute, claim))
                        .toList());
    }

    /// True for who only disputes; who disputes and is disputed says something else. What is denied
    /// stands before its denial.
    private static boolean denies(Dispute dispute, Claim claim) {
        return !claim.disputes().isEmpty()
                && dispute.claims().stream()
                        .noneMatch(other -> other.disputes().contains(claim.id()));
    }

    private List<Question> questions(Stream<Id> ids) {
        return ids.distinct()
                .sorted()
                .flatMap(id -> works.dispute(id).stream())
                .map(this::question)
                .toList();
    }

    private Side side(Dispute dispute, Claim claim) {
        List<Link> against =
                dispute.claims().stream()
                        .filter(other -> claim.disputes().contains(other.id()))
                        .flatMap(other ->
                                other.saidBy().stream()
                                        .map(who -> new Link(ui.name(who), ui.href(other.id()))))
                        .toList();
        boolean many =
                claim.saidBy().size() > 1
                        || claim.saidBy().stream()
                                .flatMap(who -> works.agent(who.id()).stream())
                                .anyMatch(Agent::group);
        String verb =
                denies(dispute, claim)
                        ? many ? "claims.deny" : "claims.denies"
                        : many ? "claims.say" : "claims.says";
        return new Side(
                claim.id().fragment().orElse(""),
                claim.saidBy().stream().map(this::link).toList(),
                ui.say(verb),
                ui.best(claim.statement()),
                value(claim),
                claim.sources().stream().map(this::link).toList(),
                against);
    }

    /// Shown only where no words say it.
    private Optional<Link> value(Claim claim) {
        if (!claim.statement().isEmpty()) {
            return Optional.empty();
        }
        return claim.valueThing()
                .map(this::link)
                .or(() ->
                        claim.value().map(v -> new Link(Text.of(Dates.say(ui, v), ui.tag()), "")));
    }

    private Link link(Reference thing) {
        return new Link(ui.name(thing), ui.href(thing.id()));
    }
}
