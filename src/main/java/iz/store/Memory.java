package iz.store;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Wording;
import iz.store.text.Match;
import iz.store.text.TextSearcher;

import java.util.List;

/// The translation memory: how lines that resemble one were rendered. It is the archive itself;
/// nothing is kept apart, and a withdrawn text is gone from it too.
public final class Memory {
    private final Archive archive;

    public Memory(Archive archive) {
        this.archive = archive;
    }

    /// How many lines it has, of all versions.
    public int size() {
        return archive.search(TextSearcher::size);
    }

    /// Lines of at least 60 % likeness that have a rendering in a language, best first: alike in
    /// sound, whatever their script and marks, in originals, translations and transliterations.
    ///
    /// @param line as it stands in the source; longer than 4000 chars it resembles nothing
    /// @param tag of the line
    /// @param language that it is rendered in: the subtag, such as `en`; any script of it will do
    /// @param except the version that is being written, or a whole work, neither lines nor
    ///   renderings of which are wanted. The line itself in its own version is offered like any
    ///   other, with what other hands made of it. An id that names nothing leaves nothing out
    /// @param most how many
    public List<Match> like(String line, Tag tag, String language, Id except, int most) {
        return archive.search(index -> index.like(new Wording(line, tag), language, except, most));
    }
}
