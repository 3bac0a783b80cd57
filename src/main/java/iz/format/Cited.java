package iz.format;

import iz.language.Tag;
import iz.language.script.Scheme;
import iz.poem.Names;
import iz.poem.Period;
import iz.poem.Reference;
import iz.poem.Relator;
import iz.poem.Rights;
import iz.poem.Version;
import iz.poem.Wording;
import iz.poem.Work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a citation says of a work or of one of its versions. Names of people are written as in
/// English, titles as in the original, with the English one beside.
///
/// @param key for BibTeX and CSL-JSON: the path with hyphens
/// @param container the book or tradition that an anonymous work stands in
/// @param others further people with what they did, such as `edited by …`
/// @param issued the day on which the version came into the archive
/// @param rights of the version; of each version, when the work is cited
/// @param url the IRI, with the day of the state when an earlier one is cited
record Cited(
        String key,
        List<String> authors,
        String title,
        Optional<String> englishTitle,
        Optional<String> container,
        List<String> translators,
        List<String> others,
        Optional<Tag> language,
        Optional<Period> made,
        Optional<LocalDate> issued,
        String rights,
        String url) {

    private static final Tag ENGLISH = Tag.of("en-Latn");

    /// A work as such, with all its versions.
    static Cited of(Work work, String url) {
        String rights =
                work.versions().stream()
                        .map(v -> v.id().slug() + ": " + rights(v))
                        .collect(Collectors.joining("; "));
        return new Cited(
                key(work.id().value()),
                names(work.creators()),
                title(work.title(), original(work)),
                english(work.title(), original(work)),
                work.partOf().map(Cited::name),
                List.of(),
                List.of(),
                original(work),
                work.made(),
                Optional.empty(),
                rights,
                url);
    }

    /// One version of a work.
    static Cited of(Work work, Version version, String url) {
        Names titles = version.title().isEmpty() ? work.title() : version.title();
        Optional<Tag> own = Optional.of(version.tag());
        return new Cited(
                key(version.id().value()),
                names(work.creators()),
                title(titles, own),
                english(work.title(), own),
                work.partOf().map(Cited::name),
                names(version.credited(Relator.TRANSLATOR)),
                others(version),
                own,
                work.made(),
                version.contribution().flatMap(c -> c.day()),
                rights(version),
                url);
    }

    /// `CC BY 4.0, https://…`; what is said when the record does not say.
    static String rights(Version version) {
        return version.rights().map(Cited::rights).orElse("not stated");
    }

    private static String rights(Rights rights) {
        return rights.kind() == Rights.Kind.OTHER
                ? rights.iri()
                : rights.shortName() + ", " + rights.iri();
    }

    static String name(Reference reference) {
        return reference
                .names()
                .best(List.of(ENGLISH))
                .map(Wording::value)
                .orElse(reference.id().slug());
    }

    private static List<String> names(List<Reference> references) {
        return references.stream().map(Cited::name).toList();
    }

    private static List<String> others(Version version) {
        return Stream.of(
                        did(version, Relator.TRANSCRIBER, "transcribed by "),
                        did(version, Relator.EDITOR, "edited by "),
                        did(version, Relator.SCRIBE, "written by the hand of "),
                        did(version, Relator.COLLECTOR, "collected by "),
                        version.scheme().map(scheme -> generated(version, scheme)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> did(Version version, Relator relator, String verb) {
        List<String> who = names(version.credited(relator));
        return who.isEmpty() ? Optional.empty() : Optional.of(verb + String.join(" and ", who));
    }

    private static String generated(Version version, Scheme scheme) {
        return "generated"
                + version.source().map(source -> " from " + source.slug()).orElse("")
                + ", not written by a person: "
                + scheme.title()
                + " ("
                + scheme.kind().words()
                + ")";
    }

    private static Optional<Tag> original(Work work) {
        return work.versions().stream().filter(Version::original).findFirst().map(Version::tag);
    }

    private static String title(Names titles, Optional<Tag> tag) {
        return titles.best(tag.stream().toList()).map(Wording::value).orElse("Untitled");
    }

    private static Optional<String> english(Names titles, Optional<Tag> tag) {
        return titles.in(ENGLISH)
                .filter(title -> tag.filter(t -> t.language().equals("en")).isEmpty())
                .map(Wording::value);
    }

    private static String key(String path) {
        // A tilde means something else to TeX.
        return path.substring(1).replace('/', '-').replace('~', '-');
    }
}
