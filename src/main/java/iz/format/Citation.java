package iz.format;

import iz.poem.Period;
import iz.poem.Version;
import iz.poem.Work;

import java.util.ArrayList;
import java.util.List;

/// A citation as a sentence of plain text.
public final class Citation {
    private Citation() {}

    /// @param url the work's IRI
    public static String of(Work work, String url) {
        return sentence(Cited.of(work, url));
    }

    /// @param url the version's IRI
    public static String of(Work work, Version version, String url) {
        return sentence(Cited.of(work, version, url));
    }

    private static String sentence(Cited cited) {
        List<String> parts = new ArrayList<>();
        if (!cited.authors().isEmpty()) {
            parts.add(String.join(" and ", cited.authors()));
        }
        parts.add(
                "“"
                        + cited.title()
                        + "”"
                        + cited.englishTitle().map(t -> " [" + t + "]").orElse(""));
        cited.container().ifPresent(parts::add);
        if (!cited.translators().isEmpty()) {
            parts.add("Translated by " + String.join(" and ", cited.translators()));
        }
        cited.others().forEach(other -> parts.add(capital(other)));
        cited.language().ifPresent(tag -> parts.add("In " + tag));
        cited.made().ifPresent(period -> parts.add("Made " + years(period)));
        parts.add("Iz" + cited.issued().map(day -> ", " + day).orElse(""));
        parts.add(cited.url());
        parts.add("Rights: " + cited.rights());
        return String.join(". ", parts) + ".\n";
    }

    /// `1923–1995`; years before the common era say so.
    private static String years(Period period) {
        return period.from() == period.to()
                ? year(period.from())
                : year(period.from()) + "–" + year(period.to());
    }

    private static String year(int year) {
        return year > 0 ? String.valueOf(year) : (1 - year) + " BCE";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
