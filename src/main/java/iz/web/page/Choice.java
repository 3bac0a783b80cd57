package iz.web.page;

import iz.language.Tag;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.poem.Generated;
import iz.poem.Id;
import iz.poem.Role;
import iz.poem.Version;
import iz.poem.Work;
import iz.web.http.Query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which versions a reader sees, in which order and how: what the URL says, else what suits the
/// interface language.
///
/// @param versions never empty unless the work has none
public record Choice(List<Version> versions, View view) {

    /// @param reads the languages that the visitor reads, best first
    /// @return empty when a name is not a version of the work or the view has no such name
    static Optional<Choice> of(Work work, Query query, List<Tag> reads) {
        Optional<View> view = query.first("view").map(View::ofCode).orElse(Optional.of(View.ROWS));
        Set<Version> chosen = new LinkedHashSet<>();
        Named named = new Named(work);
        for (String slug : slugs(query)) {
            Optional<Version> version = named.version(slug);
            if (version.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(version.get());
        }
        List<Version> versions =
                chosen.isEmpty() ? suiting(work, reads, query) : List.copyOf(chosen);
        return view.map(v -> new Choice(versions, v));
    }

    /// `?v=a,b` and `?v=a&v=b` (as a form writes it) say the same.
    private static List<String> slugs(Query query) {
        return query.all("v").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .toList();
    }

    /// The original; the same in a script that the reader knows, if the original is not in one; a
    /// translation into the reader's language, else into English. What a person wrote stands before
    /// what a scheme makes, and machine reading aids are only offered.
    private static List<Version> suiting(Work work, List<Tag> reads, Query query) {
        List<Version> all = work.versions();
        List<Version> chosen = new ArrayList<>();
        Optional<Version> original = all.stream().filter(Version::original).findFirst();
        original.ifPresent(chosen::add);
        Tag own = reads.getFirst();
        boolean legible =
                original.map(Version::tag)
                        .filter(tag ->
                                reads.stream().anyMatch(r -> r.script().equals(tag.script())))
                        .isPresent();
        if (!legible) {
            transliteration(work, original, own)
                    .or(() -> original.flatMap(o -> generated(o, own)))
                    .ifPresent(chosen::add);
        }
        if (original.isEmpty() || !original.get().tag().language().equals(own.language())) {
            translation(all, own)
                    .or(() -> rewritten(all, reads))
                    .or(() -> translation(all, Tag.of("en-Latn")))
                    .or(() -> all.stream().filter(v -> v.role() == Role.TRANSLATION).findFirst())
                    .ifPresent(chosen::add);
        } else {
            translation(all, Tag.of("en-Latn")).ifPresent(chosen::add);
        }
        List<Version> shown = chosen.isEmpty() ? all.stream().limit(1).toList() : chosen;
        return query.first("view").flatMap(View::ofCode).filter(v -> v == View.SINGLE).isPresent()
                ? shown.stream().limit(1).toList()
                : List.copyOf(shown);
    }

    private static Optional<Version> transliteration(
            Work work, Optional<Version> original, Tag own) {
        Optional<Id> source = original.map(Version::id);
        return work.versions().stream()
                .filter(v -> v.role() == Role.TRANSLITERATION && v.source().equals(source))
                .filter(v -> v.tag().script().equals(own.script()))
                .findFirst();
    }

    private static Optional<Version> translation(List<Version> all, Tag language) {
        return all.stream()
                .filter(v -> v.role() == Role.TRANSLATION)
                .filter(v -> v.tag().language().equals(language.language()))
                .filter(v -> v.tag().script().equals(language.script()))
                .findFirst();
    }

    /// A translation into the reader's language that is in letters which the reader does not know:
    /// in those that the reader does.
    private static Optional<Version> rewritten(List<Version> all, List<Tag> reads) {
        Tag own = reads.getFirst();
        return all.stream()
                .filter(v -> v.role() == Role.TRANSLATION)
                .filter(v -> v.tag().language().equals(own.language()))
                .flatMap(v -> generated(v, own).stream())
                .findFirst();
    }

    private static Optional<Version> generated(Version version, Tag own) {
        return Schemes.usual(version.tag(), own.script())
                .filter(scheme -> scheme.kind() == Scheme.Kind.EXACT)
                .flatMap(scheme -> Generated.of(version, scheme))
                .map(Generated::version);
    }

    List<String> slugs() {
        return versions.stream().map(v -> v.id().slug()).toList();
    }
}
