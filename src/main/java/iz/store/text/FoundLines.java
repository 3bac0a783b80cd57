package iz.store.text;

import iz.poem.Id;
import iz.poem.Role;

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
    private static final Comparator<Role> ROLES =
            Comparator.comparingInt(
                    List.of(Role.ORIGINAL, Role.TRANSLITERATION, Role.TRANSLATION)::indexOf);

    private final Lookup lookup;
    private final Map<Id, Group> byRoot = new HashMap<>();
    private final Map<String, Group> byText = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    FoundLines(Lookup lookup) {
        this.lookup = lookup;
    }

    /// A document with its line.
    private record Candidate(ScoreDoc doc, Line line) {}

    /// What is shown once.
    ///
    /// @param again where the version says the same once more
    record Group(Id root, Line line, List<Line> again) {}

    /// The groups, the closest answer first.
    List<Group> groups() {
        return groups;
    }

    /// How many lines.
    int count() {
        return byRoot.size();
    }

    /// Puts documents in order and together. Of lines that answer equally well come first those in
    /// the reader's languages, then Uyghur ones, since a word that is typed in another script is
    /// mostly Uyghur here; then the original, then the shorter line, of which the word is more.
    ///
    /// @param most groups that are needed
    void add(ScoreDoc[] docs, Set<String> languages, int most) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            candidates.add(new Candidate(doc, lookup.line(doc.doc)));
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate c) -> -c.doc.score)
                        .thenComparingInt(c -> preference(c.line, languages))
                        .thenComparing(c -> c.line.role(), ROLES)
                        .thenComparingInt(c -> c.line.text().length())
                        .thenComparing(c -> c.line.version())
                        .thenComparingInt(c -> c.line.index()));
        for (Candidate candidate : candidates) {
            if (groups.size() >= most) {
                break;
            }
            add(candidate);
        }
    }

    private static int preference(Line line, Set<String> languages) {
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
