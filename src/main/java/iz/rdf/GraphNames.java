package iz.rdf;

import java.util.List;
import java.util.Optional;

/// Paths of corpus files and the IRIs of their graphs, both ways: `otkur/iz/ug-arab.ttl` is
/// `<base>otkur/iz/ug-arab`, and `otkur/iz/work.ttl` is `<base>otkur/iz`.
///
/// @param base ends with a slash
public record GraphNames(String base) {
    public static final GraphNames STANDARD = new GraphNames("https://w3id.org/iz/");
    private static final String SUFFIX = ".ttl";

    /// @param path within the corpus, with `/` between names
    public String iri(String path) {
        String stem = path.endsWith(SUFFIX) ? path.substring(0, path.length() - 4) : path;
        int slash = stem.lastIndexOf('/');
        return Slugs.FOLDER_FILES.contains(stem.substring(slash + 1)) && slash > 0
                ? base + stem.substring(0, slash)
                : base + stem;
    }

    /// The paths at which a graph may stand.
    public List<String> paths(String iri) {
        Optional<String> local = local(iri);
        if (local.isEmpty()) {
            return List.of();
        }
        String stem = local.get();
        return switch (depth(stem)) {
            case 1 -> List.of(stem + "/person.ttl", stem + "/collection.ttl");
            case 2 ->
                    Slugs.KINDS.contains(stem.substring(0, stem.indexOf('/')))
                            ? List.of(stem + SUFFIX)
                            : List.of(stem + "/work.ttl");
            default -> List.of(stem + SUFFIX);
        };
    }

    /// The graph that describes a thing: its IRI without the fragment.
    public static String graphOf(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? iri : iri.substring(0, hash);
    }

    /// The part after the base, for IRIs of this archive.
    public Optional<String> local(String iri) {
        return iri.startsWith(base) && iri.length() > base.length()
                ? Optional.of(iri.substring(base.length()))
                : Optional.empty();
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count() + 1;
    }
}
