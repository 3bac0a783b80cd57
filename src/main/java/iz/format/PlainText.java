package iz.format;

import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.poem.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A version as plain text: title, poet, lines with an empty line between stanzas, and at the end
/// who made it, its rights and its source.
public final class PlainText {
    private static final String GAP = "[…]";

    private PlainText() {}

    /// @param url the version's IRI
    public static String of(Work work, VersionText text, String url) {
        Cited cited = Cited.of(work, text.version(), url);
        List<String> out = new ArrayList<>();
        out.add(cited.title());
        if (!cited.authors().isEmpty()) {
            out.add(String.join(", ", cited.authors()));
        }
        cited.container().ifPresent(out::add);
        Optional<Id> division = Optional.empty();
        boolean first = true;
        for (Segment segment : text.segments()) {
            if (first || !segment.division().equals(division)) {
                out.add("");
            }
            first = false;
            division = segment.division();
            out.add(segment.text().map(Wording::value).orElse(GAP));
        }
        out.add("");
        out.add("—");
        out.addAll(gaps(text));
        if (!cited.translators().isEmpty()) {
            out.add("Translated by " + String.join(" and ", cited.translators()));
        }
        out.addAll(cited.others());
        out.add("Language: " + text.version().tag());
        out.add("Rights: " + cited.rights());
        text.version()
                .scheme()
                .ifPresent(scheme -> {
                    out.add("Scheme: " + scheme.source());
                    out.add("Lost: " + scheme.loses());
                });
        text.version()
                .witness()
                .filter(witness -> text.version().scheme().isEmpty())
                .ifPresent(witness -> out.add("Source: " + Cited.name(witness)));
        out.add(url);
        return String.join("\n", out) + "\n";
    }

    /// Why lines have no text; each reason once.
    private static List<String> gaps(VersionText text) {
        TreeSet<String> reasons = new TreeSet<>();
        text.segments().stream()
                .filter(segment -> segment.text().isEmpty())
                .forEach(segment ->
                        segment.missing().all().forEach(reason -> reasons.add(reason.value())));
        return reasons.stream().map(reason -> GAP + " " + reason).toList();
    }
}
