package iz.web.page;

import iz.language.Tag;
import iz.poem.Id;
import iz.store.Catalogue;
import iz.store.Listed;

import java.util.List;
import java.util.Optional;

/// Works as entries of a list; the template of the same name shows them: `WorkList :: works(…)`.
final class WorkList {
    private final Ui ui;
    private final Catalogue catalogue;

    WorkList(Ui ui, Catalogue catalogue) {
        this.ui = ui;
        this.catalogue = catalogue;
    }

    /// A work in a list.
    ///
    /// @param title in the reader's language
    /// @param own in the language of the original, where that is another title
    /// @param by poets and collection
    /// @param century empty when unknown
    /// @param languages of its versions, in the reader's words
    record Entry(
            Text title,
            Optional<Text> own,
            String href,
            List<Link> by,
            String century,
            String languages) {}

    List<Entry> of(List<Listed> works) {
        return works.stream().map(this::entry).toList();
    }

    private Entry entry(Listed work) {
        Text title = ui.best(work.title(), work.id());
        return new Entry(
                title,
                work.originalTitle()
                        .map(Text::of)
                        .filter(own -> !own.value().equals(title.value())),
                ui.href(work.id()),
                work.holders().stream().map(this::holder).toList(),
                work.made().map(p -> Dates.centuries(ui, p.centuries())).orElse(""),
                ui.list(work.languages().stream().map(l -> ui.language(Tag.of(l))).toList()));
    }

    private Link holder(Id id) {
        return new Link(ui.best(catalogue.names(id), id), ui.href(id));
    }
}
