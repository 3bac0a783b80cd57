package iz.web.page;

import iz.language.Tag;
import iz.language.script.Schemes;
import iz.poem.Generated;
import iz.poem.Version;
import iz.poem.Work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the version that a reader names in `?v=`: by its slug, or by a language and a script.
///
/// @param work whose versions are meant
record Named(Work work) {

    /// The version of that slug; else, of `ug-latn`, the first stored version in that language and
    /// script; else the first in that language, originals before translations, as the usual scheme
    /// of that script writes it.
    Optional<Version> version(String name) {
        return work.version(name)
                .or(() ->
                        Generated.named(work.id().child(name))
                                .flatMap(made ->
                                        work.version(made.source().slug())
                                                .flatMap(v -> Generated.of(v, made.scheme())))
                                .map(Generated::version))
                .or(() -> byTag(name));
    }

    private Optional<Version> byTag(String name) {
        if (!name.matches("[a-z]{2,3}-[a-z]{4}")) {
            return Optional.empty();
        }
        int dash = name.indexOf('-');
        String script = Character.toUpperCase(name.charAt(dash + 1)) + name.substring(dash + 2);
        Tag tag = Tag.of(name.substring(0, dash + 1) + script);
        List<Version> inLanguage =
                work.versions().stream()
                        .filter(v -> v.tag().language().equals(tag.language()))
                        .toList();
        return inLanguage.stream()
                .filter(v -> v.tag().script().equals(script))
                .findFirst()
                .or(() -> inLanguage.stream().flatMap(v -> usual(v, script)).findFirst());
    }

    private static Stream<Version> usual(Version version, String script) {
        return Schemes.usual(version.tag(), script)
                .flatMap(scheme -> Generated.of(version, scheme))
                .map(Generated::version)
                .stream();
    }
}
