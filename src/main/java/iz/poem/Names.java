package iz.poem;

import iz.language.Tag;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The same name, title or remark in several languages; a language may have more than one.
public record Names(List<Wording> all) {
    public static final Names NONE = new Names(List.of());

    public Names {
        all =
                all.stream()
                        .sorted(
                                Comparator.comparing((Wording w) -> w.tag().value())
                                        .thenComparing(Wording::value))
                        .toList();
    }

    public static Names of(Wording... all) {
        return new Names(List.of(all));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// The wording for a reader who prefers these languages, best first: the same language in the
    /// same script, else in any script for the later preferences, else English, else whatever there
    /// is.
    public Optional<Wording> best(List<Tag> preferred) {
        for (Tag want : preferred) {
            Optional<Wording> same =
                    all.stream()
                            .filter(w -> w.tag().language().equals(want.language()))
                            .filter(w -> w.tag().script().equals(want.script()))
                            .findFirst();
            if (same.isPresent()) {
                return same;
            }
        }
        Optional<Wording> english =
                all.stream().filter(w -> w.tag().language().equals("en")).findFirst();
        return english.isPresent() ? english : all.stream().findFirst();
    }

    /// The wordings in one language and script.
    public Optional<Wording> in(Tag tag) {
        return all.stream()
                .filter(w ->
                        w.tag().language().equals(tag.language())
                                && w.tag().script().equals(tag.script()))
                .findFirst();
    }
}
