package iz.format;

import iz.poem.Version;
import iz.poem.Work;

import java.util.List;
import java.util.stream.Collectors;

/// A citation as a BibTeX entry, in UTF-8. Names stand in braces: which part of a name is the
/// family name differs from culture to culture, and BibTeX would guess.
public final class BibTex {
    private BibTex() {}

    /// @param url the work's IRI
    public static String of(Work work, String url) {
        return entry(Cited.of(work, url));
    }

    /// @param url the version's IRI
    public static String of(Work work, Version version, String url) {
        return entry(Cited.of(work, version, url));
    }

    private static String entry(Cited cited) {
        StringBuilder out = new StringBuilder("@misc{").append(cited.key());
        people(out, "author", cited.authors());
        field(out, "title", "{" + escape(cited.title()) + "}");
        cited.englishTitle().ifPresent(t -> field(out, "titleaddon", escape(t)));
        cited.container().ifPresent(c -> field(out, "maintitle", escape(c)));
        people(out, "translator", cited.translators());
        cited.language().ifPresent(tag -> field(out, "language", escape(tag.value())));
        cited.issued()
                .ifPresent(day -> {
                    field(out, "year", String.valueOf(day.getYear()));
                    field(out, "date", day.toString());
                });
        field(out, "howpublished", "Iz");
        if (!cited.others().isEmpty()) {
            field(out, "note", escape(String.join("; ", cited.others())));
        }
        field(out, "copyright", escape(cited.rights()));
        field(out, "url", cited.url());
        return out.append("\n}\n").toString();
    }

    private static void people(StringBuilder out, String name, List<String> people) {
        if (!people.isEmpty()) {
            field(
                    out,
                    name,
                    people.stream()
                            .map(person -> "{" + escape(person) + "}")
                            .collect(Collectors.joining(" and ")));
        }
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /// TeX's own characters, made harmless.
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '\\' -> out.append("{\\textbackslash}");
                        case '^' -> out.append("{\\textasciicircum}");
                        case '~' -> out.append("{\\textasciitilde}");
                        // A brace counts even behind a backslash, so both are named.
                        case '{' -> out.append("{\\textbraceleft}");
                        case '}' -> out.append("{\\textbraceright}");
                        case '%', '$', '&', '#', '_' -> out.append('\\').appendCodePoint(c);
                        case '\n', '\r', '\t' -> out.append(' ');
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
