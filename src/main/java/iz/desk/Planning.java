package iz.desk;

import iz.language.NameFlaw;
import iz.language.PenNames;
import iz.language.Tag;
import iz.language.TagFlaw;
import iz.language.Tags;
import iz.poem.Method;
import iz.poem.Version;
import iz.poem.Wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From what somebody says to a plan that can be begun: whoever asks, a page or a program, the same
/// is looked at.
public final class Planning {
    private final Credits credits;
    private final Tags tags = new Tags();

    public Planning(Credits credits) {
        this.credits = credits;
    }

    /// A plan, or what must be put right.
    public sealed interface Planned {
        record Good(Plan plan) implements Planned {}

        /// @param sentence what is wrong with the language tag
        record BadTag(String sentence) implements Planned {}

        /// The source is in that language and script already.
        record SameTag() implements Planned {}

        record BadCredit(NameFlaw flaw) implements Planned {}
    }

    /// @param source what it is made from
    public Planned plan(Account who, Version source, Wish wish) {
        Tag tag = tag(wish, source);
        Optional<TagFlaw> flaw =
                tag.value().isEmpty()
                        ? Optional.of(new TagFlaw(TagFlaw.Kind.UNKNOWN, "?"))
                        : tags.flaw(tag.value());
        if (flaw.isPresent()) {
            return new Planned.BadTag(flaw.get().sentence());
        }
        if (plain(tag).equals(plain(source.tag()))) {
            return new Planned.SameTag();
        }
        String credit = PenNames.tidy(wish.credit());
        Optional<NameFlaw> name = credits.flaw(who, credit);
        return name.isPresent()
                ? new Planned.BadCredit(name.get())
                : new Planned.Good(
                        new Plan(
                                source.work(),
                                source.id(),
                                wish.kind(),
                                tag,
                                wish.method(),
                                wish.licence(),
                                wish.title().strip(),
                                credit));
    }

    /// An alignment of a version by another hand; its work, language and title are the version's.
    ///
    /// @param version made from a source
    public Planned alignment(Account who, Version version, Wish wish) {
        String credit = PenNames.tidy(wish.credit());
        Optional<NameFlaw> flaw = credits.flaw(who, credit);
        return flaw.isPresent()
                ? new Planned.BadCredit(flaw.get())
                : new Planned.Good(
                        new Plan(
                                version.work(),
                                version.source().orElseThrow(),
                                Kind.TRANSLATION,
                                version.tag(),
                                Method.BY_HAND,
                                wish.licence(),
                                version.title()
                                        .best(List.of(version.tag()))
                                        .map(Wording::value)
                                        .orElse(""),
                                credit,
                                Optional.of(version.id())));
    }

    /// Changes how readers will see it; source, kind and language stay, whatever the wish says of
    /// them. A name that it has already may stay, also where others have come to write it.
    public Planned again(Account who, Plan old, Wish wish) {
        String credit = PenNames.tidy(wish.credit());
        Optional<NameFlaw> flaw =
                credit.equals(old.credit()) ? Optional.empty() : credits.flaw(who, credit);
        return flaw.isPresent()
                ? new Planned.BadCredit(flaw.get())
                : new Planned.Good(
                        new Plan(
                                old.work(),
                                old.source(),
                                old.kind(),
                                old.tag(),
                                old.aligned().isPresent() ? old.method() : wish.method(),
                                wish.licence(),
                                old.aligned().isPresent() ? old.title() : wish.title().strip(),
                                credit,
                                old.aligned()));
    }

    private static String plain(Tag tag) {
        return tag.plain().value().toLowerCase(Locale.ROOT);
    }

    /// In canonical case, with its script, and for a transliteration with what it was brought over
    /// from (RFC 6497).
    private static Tag tag(Wish wish, Version source) {
        String given = wish.tag().strip().replace('_', '-');
        boolean brought = wish.kind() == Kind.TRANSLITERATION;
        return given.matches("[A-Za-z0-9-]{2,40}")
                ? Tag.of(given)
                        .withScript()
                        .map(tag -> brought ? tag.from(source.tag()) : tag)
                        .orElse(Tag.of(given))
                : Tag.of(given);
    }
}
