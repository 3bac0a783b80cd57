package iz.web.page;

import iz.language.Tag;
import iz.poem.Names;
import iz.store.Catalogue;
import iz.store.Facet;
import iz.store.Found;
import iz.store.Found.Count;
import iz.store.Selection;
import iz.web.http.Query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The sides from which works can be chosen, in the reader's words.
final class Facets {
    /// So many values stand open; the others are folded away.
    private static final int OPEN = 8;

    private final Ui ui;
    private final Catalogue catalogue;
    private final Selection selection;

    Facets(Ui ui, Catalogue catalogue, Selection selection) {
        this.ui = ui;
        this.catalogue = catalogue;
        this.selection = selection;
    }

    /// A side.
    ///
    /// @param code in the URL
    /// @param values the frequent ones, or all
    /// @param more the others
    record Side(String code, String name, List<Value> values, List<Value> more) {
        /// All values, for a form.
        public List<Value> all() {
            return Stream.concat(values.stream(), more.stream()).toList();
        }
    }

    /// A value to choose.
    ///
    /// @param value in the URL
    /// @param href the page with this value chosen, or without it when it is chosen already
    /// @param count the works that choosing it finds
    record Value(String value, Text label, String href, int count, boolean chosen) {}

    List<Side> of(Found found) {
        return Arrays.stream(Facet.values())
                .map(facet -> side(facet, found.counts().getOrDefault(facet, List.of())))
                .filter(side -> !side.values.isEmpty())
                .toList();
    }

    String name(Facet facet) {
        return ui.say("facet." + facet);
    }

    Text label(Facet facet, String value) {
        return switch (facet) {
            case LANGUAGE, IN -> Text.of(ui.language(Tag.of(value)), ui.tag());
            case CENTURY ->
                    Text.of(
                            value.matches("-?[1-9][0-9]?")
                                    ? Dates.century(ui, Integer.parseInt(value))
                                    : value,
                            ui.tag());
            case POET, FORM, THEME ->
                    facet.thing(value)
                            .map(catalogue::names)
                            .filter(names -> !names.equals(Names.NONE))
                            .flatMap(ui::best)
                            .orElseGet(() -> Text.of(value, ui.tag()));
        };
    }

    static String href(Ui ui, Selection selection, int page) {
        Query query = Query.NONE;
        for (Facet facet : selection.facets()) {
            query = query.with(facet.code(), selection.of(facet).orElse(""));
        }
        return ui.links().to("/browse", page > 1 ? query.with("page", "" + page) : query);
    }

    private Side side(Facet facet, List<Count> counts) {
        List<Value> values =
                counts.stream().sorted(order(facet)).map(count -> value(facet, count)).toList();
        List<Value> first = values.stream().limit(OPEN).toList();
        List<Value> open = values.stream().filter(v -> v.chosen || first.contains(v)).toList();
        List<Value> more = values.stream().filter(v -> !open.contains(v)).toList();
        // Nothing is won by folding one or two away.
        return more.size() <= 2
                ? new Side(facet.code(), name(facet), values, List.of())
                : new Side(facet.code(), name(facet), open, more);
    }

    /// Centuries in time; the rest as counted, the most frequent first.
    private static Comparator<Count> order(Facet facet) {
        return facet == Facet.CENTURY
                ? Comparator.comparingInt((Count c) -> Integer.parseInt(c.value())).reversed()
                : Comparator.comparingInt(Count::works).reversed();
    }

    private Value value(Facet facet, Count count) {
        boolean chosen = selection.of(facet).filter(count.value()::equals).isPresent();
        Selection other = chosen ? selection.without(facet) : selection.with(facet, count.value());
        return new Value(
                count.value(),
                label(facet, count.value()),
                href(ui, other, 1),
                count.works(),
                chosen);
    }
}
