package iz.poem;

import iz.language.NormalForm;
import iz.language.Tag;
import iz.language.script.Options;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.language.script.Transliterator;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A version that a scheme makes from a stored one. It is made anew whenever it is asked for, and
/// never stored; in all else it is a version like any other, line for line with its source.
public final class Generated {
    /// Stands between the source's slug and the scheme; a stored version cannot have it in its
    /// slug.
    public static final char MARK = '~';

    /// The part of its graph that describes the scheme as the maker.
    public static final String MAKER = "scheme";

    /// Verse in an alphabet with capitals begins its lines with them.
    private static final Options LINES =
            new Options(
                    Options.PLAIN.apostrophes(),
                    Options.Capitals.LINES,
                    Options.PLAIN.markForeign());

    private final Version source;
    private final Scheme scheme;
    private final Transliterator lines;
    private final Transliterator words;
    private final Id id;
    private final Tag tag;

    private Generated(Version source, Scheme scheme, Transliterator lines, Transliterator words) {
        this.source = source;
        this.scheme = scheme;
        this.lines = lines;
        this.words = words;
        this.id = new Name(source.id(), scheme).id();
        this.tag = scheme.to(source.tag());
    }

    /// What a generated version is called after: `/otkur/iz/ug-arab~uly`.
    public record Name(Id source, Scheme scheme) {
        public Id id() {
            return Id.of(source.document().value() + MARK + scheme.name());
        }
    }

    /// What an id says of itself; whether the scheme takes such a text, only the source shows.
    ///
    /// @return empty when it is not the id of a generated version or of a part of one
    public static Optional<Name> named(Id id) {
        String path = id.document().value();
        int mark = path.indexOf(MARK, path.lastIndexOf('/'));
        return mark < 0
                ? Optional.empty()
                : Schemes.named(path.substring(mark + 1))
                        .map(scheme -> new Name(Id.of(path.substring(0, mark)), scheme));
    }

    /// @return empty when the scheme does not take such a text
    public static Optional<Generated> of(Version source, Scheme scheme) {
        if (source.scheme().isPresent() || !Schemes.offeredFor(source.tag()).contains(scheme)) {
            return Optional.empty();
        }
        String from = source.tag().value();
        return Schemes.between(from, scheme, LINES)
                .flatMap(lines ->
                        Schemes.between(from, scheme, Options.PLAIN)
                                .map(words -> new Generated(source, scheme, lines, words)));
    }

    /// The version without its text. Credits and rights are those of the source, since a scheme
    /// adds nothing of its own.
    public Version version() {
        return new Version(
                id,
                source.work(),
                Role.TRANSLITERATION,
                tag,
                title(),
                Optional.of(source.id()),
                source.rights(),
                Optional.of(Method.MACHINE),
                source.credits(),
                Optional.of(new Reference(source.id(), source.title())),
                Names.of(Wording.of(description(), "en")),
                source.contribution()
                        .map(c ->
                                new Contribution(
                                        c.day(),
                                        Optional.of(new Reference(id.part(MAKER), maker())),
                                        Optional.empty())));
    }

    /// The version with its text. Notes stay with the source, whose words they are about.
    ///
    /// @param stored the text of the source
    public VersionText text(VersionText stored) {
        return new VersionText(
                version(),
                stored.divisions().stream()
                        .map(d -> new Division(own(d.id()), d.index(), d.kind()))
                        .toList(),
                stored.segments().stream().map(this::segment).toList(),
                Set.of(),
                Set.of(),
                stored.variants().stream().flatMap(v -> variant(stored, v).stream()).toList(),
                List.of());
    }

    /// What the version, or the maker in its graph, is called; nothing for its other parts.
    public Names names(Id part) {
        if (part.equals(id)) {
            return title();
        }
        return part.equals(id.part(MAKER)) ? maker() : Names.NONE;
    }

    private Names maker() {
        return Names.of(Wording.of(scheme.title(), "en"));
    }

    /// What it is, for those who meet it outside the archive.
    private String description() {
        return "Generated from the version "
                + source.id().slug()
                + " by the scheme "
                + scheme.name()
                + " ("
                + scheme.title()
                + "; "
                + scheme.kind().words()
                + "; after: "
                + scheme.source()
                + "). No person wrote it. What it loses: "
                + scheme.loses();
    }

    private Names title() {
        return source.title()
                .in(source.tag())
                .map(title -> Names.of(new Wording(written(lines, title.value()), tag)))
                .orElse(source.title());
    }

    private Segment segment(Segment line) {
        return new Segment(
                own(line.id()),
                line.index(),
                line.division().map(this::own),
                line.text().map(text -> new Wording(written(lines, text.value()), tag)),
                line.missing(),
                List.of(line.id()));
    }

    /// A variant whose place can be found again: the scheme must write what is before, in and after
    /// it as it writes the whole line.
    private Optional<Variant> variant(VersionText stored, Variant variant) {
        Optional<Wording> reading =
                variant.reading().map(text -> new Wording(written(words, text.value()), tag));
        if (variant.wholeLine()) {
            return Optional.of(variant(variant, 0, -1, reading));
        }
        return stored.segment(variant.segment())
                .flatMap(Segment::text)
                .map(Wording::value)
                .filter(line -> variant.end() <= line.codePointCount(0, line.length()))
                .flatMap(line -> {
                    int start = line.offsetByCodePoints(0, variant.start());
                    int end = line.offsetByCodePoints(0, variant.end());
                    String before = written(words, line.substring(0, start));
                    String inside = written(words, line.substring(start, end));
                    String after = written(words, line.substring(end));
                    int from = before.codePointCount(0, before.length());
                    int to = from + inside.codePointCount(0, inside.length());
                    return (before + inside + after).equalsIgnoreCase(written(lines, line))
                                    && from < to
                            ? Optional.of(variant(variant, from, to, reading))
                            : Optional.empty();
                });
    }

    private Variant variant(Variant of, int start, int end, Optional<Wording> reading) {
        return new Variant(own(of.id()), own(of.segment()), start, end, reading, of.witness());
    }

    private static String written(Transliterator transliterator, String text) {
        return NormalForm.nfc(transliterator.transliterate(text));
    }

    private Id own(Id part) {
        return part.fragment().map(id::part).orElse(id);
    }
}
