package iz.web.page;

import iz.poem.Agent;
import iz.poem.Reference;
import iz.poem.Version;
import iz.poem.Wording;
import iz.poem.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The title of a work as its page shows it.
///
/// @param title in the language of the original
/// @param also the title for this reader, in letters and in the language that they know; may be
///   empty
/// @param by poets, else the collection
/// @param years of the poet's life; empty when unknown or when there are several poets
/// @param kind form and metre, in words
/// @param page for the browser's title bar
record Heading(
        Text title, List<Text> also, List<Fact.Value> by, String years, String kind, String page) {

    static Heading of(Ui ui, Work work, List<Agent> poets) {
        Optional<Wording> own =
                work.versions().stream()
                        .filter(Version::original)
                        .flatMap(v ->
                                work.title().in(v.tag()).or(() -> v.title().in(v.tag())).stream())
                        .findFirst();
        Text best = ui.best(work.title(), work.id());
        Text title = own.map(Text::of).orElse(best);
        Stream<Text> latin =
                work.versions().stream()
                        .filter(Version::original)
                        .flatMap(v ->
                                work.title().all().stream()
                                        .filter(w ->
                                                w.tag().language().equals(v.tag().language())
                                                        && w.tag()
                                                                .script()
                                                                .equals(ui.tag().script())))
                        .map(Text::of);
        List<Text> also = new ArrayList<>();
        Stream.concat(latin, Stream.of(best))
                .filter(t -> !t.value().equals(title.value()))
                .filter(t -> also.stream().noneMatch(a -> a.value().equals(t.value())))
                .forEach(also::add);
        List<Fact.Value> by =
                (work.creators().isEmpty() ? work.partOf().stream().toList() : work.creators())
                        .stream().map(r -> new Fact.Value(ui.name(r), ui.href(r.id()))).toList();
        String kind =
                String.join(
                        " · ",
                        Stream.concat(work.forms().stream(), work.metres().stream())
                                .map((Reference r) -> ui.name(r).value())
                                .toList());
        String page =
                best.value() + (by.isEmpty() ? "" : " — " + by.getFirst().text().value()) + " · Iz";
        return new Heading(title, List.copyOf(also), by, years(poets), kind, page);
    }

    private static String years(List<Agent> poets) {
        if (poets.size() != 1) {
            return "";
        }
        Optional<String> born = poets.getFirst().born().map(Heading::year);
        Optional<String> died = poets.getFirst().died().map(Heading::year);
        if (born.isEmpty() && died.isEmpty()) {
            return "";
        }
        return born.orElse("?") + '–' + died.orElse("");
    }

    /// `1923` of `1923-05-01`; years before the common era keep their sign.
    private static String year(String date) {
        int dash = date.indexOf('-', 1);
        String year = dash < 0 ? date : date.substring(0, dash);
        return year.replaceFirst("^0+(?=\\d)", "").replaceFirst("^-0*", "−");
    }
}
