package iz.store.text;

import iz.poem.Id;

import org.apache.lucene.search.ScoreDoc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts documents that were found together: versions of one line, and the lines of a refrain.
final class FoundLines {
    private final Lookup lookup;
    private final Map<Id, Group> byRoot = new HashMap<>();
    private final Map<String, Group> byText = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    FoundLines(Lookup lookup) {
        this.lookup = lookup;
    }

    /// What is shown once.
    static final class Group {
        private final Id root;
        private final List<Line> again = new ArrayList<>();
        private ScoreDoc doc;
        private Line line;

        private Group(Id root, ScoreDoc doc, Line line) {
            this.root = root;
            this.doc = doc;
            this.line = line;
        }

        Id root() {
            return root;
        }

        Line line() {
            return line;
        }

        List<Line> again() {
            return again;
        }
    }

    /// The groups, the closest answer first.
    List<Group> groups() {
        return groups;
    }

    /// How many lines.
    int count() {
        return byRoot.size();
    }

    /// @param doc one that does not answer more closely than those before
    void add(ScoreDoc doc) throws IOException {
        Id root = lookup.root(doc.doc);
        Group known = byRoot.get(root);
        if (known != null) {
            // Of versions that answer equally well, the original is shown.
            if (known.root.equals(root)
                    && known.again.isEmpty()
                    && known.doc.score == doc.score
                    && lookup.rank(doc.doc) < lookup.rank(known.doc.doc)) {
                known.doc = doc;
                known.line = lookup.line(doc.doc);
            }
            return;
        }
        Line line = lookup.line(doc.doc);
        String text = line.version() + "\n" + line.text();
        Group same = byText.get(text);
        if (same == null) {
            same = new Group(root, doc, line);
            byText.put(text, same);
            groups.add(same);
        } else {
            same.again.add(line);
        }
        byRoot.put(root, same);
    }
}
