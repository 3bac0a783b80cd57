package iz.store;

import iz.store.text.TextSearcher;
import iz.store.text.Wanted;
import iz.store.text.WorkFilter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds lines and names, whatever script they are typed in.
public final class Search {
    /// Lines on a page.
    public static final int PAGE = 20;

    private static final int NAMES = 6;

    private final Archive archive;
    private final Catalogue catalogue;

    public Search(Archive archive) {
        this.archive = archive;
        this.catalogue = archive.catalogue();
    }

    /// @param names things that are called so; only on the first page, and only where nothing but
    ///   the words was asked
    /// @param next whether there is a further page
    public record Answer(
            Question question,
            TextSearcher.Found found,
            List<TextSearcher.Name> names,
            boolean next) {}

    /// @param beside languages in which a line is wanted beside the one that was found
    public Answer ask(Question question, Set<String> beside) {
        Wanted wanted = wanted(question);
        int from = (question.page() - 1) * PAGE;
        boolean plain = question.page() == 1 && !question.narrowed();
        return archive.search(index -> {
            TextSearcher.Found found = index.lines(question.asked(), wanted, beside, from, PAGE);
            return new Answer(
                    question,
                    found,
                    plain ? index.names(question.asked(), NAMES) : List.of(),
                    question.hasNextPage() && found.further());
        });
    }

    private Wanted wanted(Question question) {
        Selection works = question.works().without(Facet.IN);
        Optional<WorkFilter> among =
                works.isEmpty() ? Optional.empty() : Optional.of(catalogue.worksThatAre(works));
        return new Wanted(
                question.works().of(Facet.IN), question.role().map(Question::code), among);
    }
}
