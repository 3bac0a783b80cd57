package iz.rdf;

import iz.language.Characters;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that make up paths: `otkur`, `iz`, `en-abdurazak`.
public final class Slugs {
    private static final Pattern GOOD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    /// First-level folders of things that are not poets.
    public static final Set<String> KINDS =
            Set.of("people", "places", "sources", "items", "events", "claims", "concepts");

    /// Names of files that describe their folder.
    public static final Set<String> FOLDER_FILES = Set.of("work", "person", "collection");

    /// First path segments that the site itself uses, now or later.
    private static final Set<String> RESERVED =
            Set.of(
                    "about",
                    "admin",
                    "api",
                    "archive",
                    "assets",
                    "at",
                    "atom",
                    "auth",
                    "authorize",
                    "browse",
                    "bundle",
                    "claim",
                    "contribute",
                    "corpus",
                    "data",
                    "desk",
                    "docs",
                    "download",
                    "downloads",
                    "dts",
                    "dump",
                    "error",
                    "export",
                    "favicon",
                    "feed",
                    "feeds",
                    "fonts",
                    "health",
                    "help",
                    "home",
                    "id",
                    "import",
                    "index",
                    "item",
                    "iz",
                    "join",
                    "languages",
                    "license",
                    "log",
                    "login",
                    "logout",
                    "media",
                    "mirror",
                    "news",
                    "ns",
                    "oai",
                    "ontology",
                    "opds",
                    "person",
                    "poets",
                    "privacy",
                    "queries",
                    "query",
                    "record",
                    "records",
                    "robots",
                    "rss",
                    "schema",
                    "search",
                    "settings",
                    "shapes",
                    "sitemap",
                    "sparql",
                    "static",
                    "status",
                    "suggest",
                    "timegate",
                    "timemap",
                    "version",
                    "versions",
                    "void",
                    "well-known",
                    "work",
                    "works");

    private Slugs() {}

    /// What is wrong with the form of a slug.
    public static Optional<String> flaw(String slug) {
        if (slug.length() > LONGEST) {
            return Optional.of(
                    "The name \""
                            + Characters.printable(slug)
                            + "\" is longer than "
                            + LONGEST
                            + " characters; shorten it.");
        }
        return GOOD.matcher(slug).matches()
                ? Optional.empty()
                : Optional.of(
                        "The name \""
                                + Characters.printable(slug)
                                + "\" is not made of lower-case letters a to z and digits, joined"
                                + " by single hyphens; rename it.");
    }

    /// True when no poet or collection may have this slug.
    public static boolean reservedFirst(String slug) {
        return RESERVED.contains(slug);
    }
}
