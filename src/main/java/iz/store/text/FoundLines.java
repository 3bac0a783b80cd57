package iz.store.text;

import iz.poem.Id;
import iz.poem.Role;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts documents that were found together: versions of one line, and the lines of a refrain.
final class FoundLines {
    /// Documents that are put in order at a time, which are always the same ones: if they were as
    /// many as a page needs, the next page would have them in another order, and show lines twice
    /// or never. So many that a first page with six versions of each line needs no more.
    private static final int WINDOW = 126;

    /// What is found further on is not looked at.
    private static final int WINDOWS = 24;

    private static final Comparator<Role> ROLES =
            Comparator.comparingInt(
                    List.of(Role.ORIGINAL, Role.TRANSLITERATION, Role.TRANSLATION)::indexOf);

    private final Lookup lookup;
    private final Set<String> languages;
    private final Map<Id, Group> byRoot = new HashMap<>();
    private final Map<String, Group> byText = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private int documents;
    private boolean all;

    private FoundLines(Lookup lookup, Set<String> languages) {
        this.lookup = lookup;
        this.languages = languages;
    }

    /// A document with its line.
    private record Candidate(ScoreDoc doc, Line line) {}

    /// What is shown once.
    ///
    /// @param again where the version says the same once more
    record Group(Id root, Line line, List<Line> again) {}

    /// Looks until there are as many groups as are needed.
    ///
    /// @param languages the reader's
    static FoundLines of(Lookup lookup, Query query, Set<String> languages, int needed)
            throws IOException {
        FoundLines found = new FoundLines(lookup, languages);
        ScoreDoc last = null;
        for (int i = 0; i < WINDOWS && !found.all && found.groups.size() < needed; i++) {
            ScoreDoc[] window = lookup.after(last, query, WINDOW);
            found.all = window.length < WINDOW;
            // All are counted when they are few.
            found.add(window, found.all ? Integer.MAX_VALUE : needed);
            last = found.all ? last : window[WINDOW - 1];
        }
        return found;
    }

    /// The groups, the closest answer first.
    List<Group> groups() {
        return groups;
    }

    /// How many lines.
    int count() {
        return byRoot.size();
    }

    /// How many documents; a line may have many.
    int documents() {
        return documents;
    }

    /// Whether that is all that there is.
    boolean all() {
        return all;
    }

    /// Puts documents in order and together. Of lines that answer equally well come first those in
    /// the reader's languages, then Uyghur ones, since a word that is typed in another script is
    /// mostly Uyghur here; then the original, then the shorter line, of which the word is more.
    private void add(ScoreDoc[] window, int needed) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc doc : window) {
            candidates.add(new Candidate(doc, lookup.line(doc.doc)));
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate c) -> -c.doc.score)
                        .thenComparingInt(c -> preference(c.line))
                        .thenComparing(c -> c.line.role(), ROLES)
                        .thenComparingInt(c -> c.line.text().length())
                        .thenComparing(c -> c.line.version())
                        .thenComparingInt(c -> c.line.index()));
        documents += window.length;
        for (Candidate candidate : candidates) {
            if (groups.size() >= needed) {
                break;
            }
            add(candidate);
        }
    }

    private int preference(Line line) {
        String language = line.tag().language();
        return languages.contains(language) ? 0 : language.equals("ug") ? 1 : 2;
    }

    private void add(Candidate candidate) throws IOException {
        Id root = lookup.root(candidate.doc.doc);
        if (byRoot.containsKey(root)) {
            return;
        }
        Line line = candidate.line;
        Group same =
                byText.computeIfAbsent(
                        line.version() + "\n" + line.text(),
                        text -> {
                            Group first = new Group(root, line, new ArrayList<>());
                            groups.add(first);
                            return first;
                        });
        if (!same.root.equals(root)) {
            same.again.add(line);
        }
        byRoot.put(root, same);
    }
}
