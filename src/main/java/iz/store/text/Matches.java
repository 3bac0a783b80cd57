package iz.store.text;

import iz.poem.Id;
import iz.poem.Wording;
import iz.store.text.AlikeLines.Alike;
import iz.store.text.Match.Rendering;

import org.apache.lucene.index.Term;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the translation memory answers: lines that resemble the one asked and have a rendering, the
/// most alike first. The same line with the same rendering comes once, however often and in
/// whatever script the archive has it.
final class Matches {
    private final Lookup lookup;
    private final String language;
    private final Id except;
    private final Map<Id, Boolean> works = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();

    private Matches(Lookup lookup, String language, Id except) {
        this.lookup = lookup;
        this.language = language;
        this.except = except.document();
    }

    /// @param except of this version, or of any of this work, neither lines nor renderings are
    ///   offered; its lines may still be what joins others
    static List<Match> of(Lookup lookup, Wording asked, String language, Id except, int most)
            throws IOException {
        // For a language that nobody renders in, nothing needs to be looked for.
        return lookup.frequency(new Term(Fields.LANGUAGE, language)) == 0
                ? List.of()
                : new Matches(lookup, language, except).of(AlikeLines.of(lookup, asked), most);
    }

    private List<Match> of(List<Alike> found, int most) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (Alike alike : found) {
            if (matches.size() >= most) {
                break;
            }
            if (!excluded(alike.line().version()) && rendered(alike.line().work())) {
                List<Rendering> renderings = renderings(alike);
                if (!renderings.isEmpty()) {
                    matches.add(new Match(alike.percent(), alike.line(), renderings));
                }
            }
        }
        return List.copyOf(matches);
    }

    private List<Rendering> renderings(Alike alike) throws IOException {
        return Renderings.of(lookup, alike.line(), language).stream()
                .filter(rendering -> !excluded(rendering.version()))
                .filter(rendering -> pairs.add(pair(alike, rendering)))
                .toList();
    }

    private static String pair(Alike alike, Rendering rendering) {
        return alike.key()
                + "\n"
                + String.join("\n", rendering.lines().stream().map(Line::text).toList());
    }

    private boolean rendered(Id work) throws IOException {
        Boolean known = works.get(work);
        if (known == null) {
            known = lookup.has(work, language);
            works.put(work, known);
        }
        return known;
    }

    private boolean excluded(Id version) {
        return version.equals(except) || version.parent().filter(except::equals).isPresent();
    }
}
