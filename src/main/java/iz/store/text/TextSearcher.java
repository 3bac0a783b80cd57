package iz.store.text;

import iz.poem.Id;
import iz.poem.Wording;
import iz.store.text.TextQueries.Reach;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Answers questions from one state of the index.
public final class TextSearcher {
    /// Names of one thing that may be found before another thing's turn comes.
    private static final int NAMES = 6;

    private static final int AROUND = 40;

    /// When so many lines have all the words, words that only begin so are not looked for.
    private static final int ENOUGH_TOGETHER = 5;

    private final Lookup lookup;

    TextSearcher(Lookup lookup) {
        this.lookup = lookup;
    }

    /// A line that was found, shown once, whatever versions of it were found.
    ///
    /// @param line in the version that answers most closely
    /// @param root the line of the original that it goes back to, or itself
    /// @param beside the same line in the languages asked for, and the original; not `line` itself
    /// @param again where the version says the same once more, to the letter: a refrain
    public record Hit(Line line, Id root, Marks marks, List<Line> beside, List<Line> again) {}

    /// A name that was found.
    public record Name(Id thing, Wording name, Marks marks) {}

    /// @param lines how many were found, every one of a refrain counted
    /// @param more whether there are more than that
    /// @param further whether hits follow these
    /// @param near whether they are only what is nearest to what was asked
    public record Found(List<Hit> hits, int lines, boolean more, boolean further, boolean near) {}

    /// The lines that answer best.
    ///
    /// @param beside languages in which a line is wanted beside the one found
    /// @param from how many hits to pass over
    public Found lines(Asked asked, Wanted wanted, Set<String> beside, int from, int size) {
        if (asked.isEmpty()) {
            return new Found(List.of(), 0, false, false, false);
        }
        try {
            for (Reach reach : Reach.values()) {
                FoundLines lines =
                        FoundLines.of(
                                lookup,
                                TextQueries.lines(asked, wanted, reach),
                                beside,
                                from + size + 1);
                boolean together = asked.parts().size() > 1 && lines.documents() >= ENOUGH_TOGETHER;
                boolean enough = lines.groups().size() > from + size || together;
                boolean some = reach != Reach.WORDS && !lines.groups().isEmpty();
                if (enough || some || reach == Reach.NEAR) {
                    List<FoundLines.Group> page =
                            lines.groups().stream().skip(from).limit(size).toList();
                    return new Found(
                            hits(page, asked, beside),
                            lines.count(),
                            !lines.all(),
                            lines.groups().size() > from + size,
                            reach == Reach.NEAR);
                }
            }
            throw new IllegalStateException("the last reach answers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hit> hits(List<FoundLines.Group> groups, Asked asked, Set<String> beside)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (FoundLines.Group group : groups) {
            Line line = group.line();
            List<Line> others =
                    lookup.around(group.root(), beside, AROUND).stream()
                            .filter(other -> !other.id().equals(line.id()))
                            .toList();
            Marks marks = Marks.of(line.text(), line.tag(), asked);
            hits.add(new Hit(line, group.root(), marks, others, List.copyOf(group.again())));
        }
        return hits;
    }

    /// Every line of every version that has the words, however they are typed: none is left out,
    /// and none is added that only comes near. In no order.
    public List<ScoredLine> all(Asked asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        try {
            return lookup.all(TextQueries.lines(asked, Wanted.ALL, Reach.WORDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines that resemble one, with their renderings in a language; see [Matches].
    ///
    /// @param language the subtag, such as `en`
    /// @param except the version or the work that nothing is taken from
    public List<Match> like(Wording line, String language, Id except, int most) {
        try {
            return Matches.of(lookup, line, language, except, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many lines there are, of all versions.
    public int size() {
        try {
            return lookup.lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The things whose names answer best, each once: works before people, and these before what is
    /// said of them.
    public List<Name> names(Asked asked, int size) {
        if (asked.isEmpty()) {
            return List.of();
        }
        try {
            Map<Id, Name> names = new LinkedHashMap<>();
            for (ScoreDoc found :
                    lookup.top(TextQueries.names(asked, Reach.BEGINNINGS), size * NAMES)) {
                BytesRef shown = lookup.shown(found.doc);
                names.computeIfAbsent(LineCodec.thing(shown), id -> name(id, shown, asked));
            }
            return names.values().stream()
                    .filter(name -> name.thing().parent().filter(names::containsKey).isEmpty())
                    .sorted(
                            Comparator.comparing((Name name) -> name.marks().closeness())
                                    .thenComparingInt(name -> rank(name.thing())))
                    .limit(size)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name name(Id thing, BytesRef shown, Asked asked) {
        Wording name = LineCodec.name(shown);
        return new Name(thing, name, Marks.of(name.value(), name.tag(), asked));
    }

    private static int rank(Id thing) {
        int steps = (int) thing.document().value().chars().filter(c -> c == '/').count();
        boolean apart = thing.value().matches("/(people|places|sources|items|events|claims)/.*");
        return apart ? (thing.value().startsWith("/people/") ? 2 : 4) : steps == 2 ? 0 : steps;
    }
}
