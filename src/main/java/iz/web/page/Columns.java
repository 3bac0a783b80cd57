package iz.web.page;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Parallel;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.poem.Work;
import iz.rdf.Iris;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Makes the columns of a page out of the chosen versions.
final class Columns {
    private final Ui ui;
    private final Choice choice;
    private final VersionWords words;
    private final List<String> slugs;
    private final Joinings joinings;
    private final Function<VersionText, Map<Id, List<Wording>>> earlier;

    /// @param earlier what lines were made from, where their source reads otherwise now
    Columns(
            Ui ui,
            Work work,
            Choice choice,
            Iris iris,
            Joinings joinings,
            Function<VersionText, Map<Id, List<Wording>>> earlier) {
        this.ui = ui;
        this.choice = choice;
        this.words = new VersionWords(ui, work, iris);
        this.slugs = choice.slugs();
        this.joinings = joinings;
        this.earlier = earlier;
    }

    /// @param parallel the chosen versions, in their order
    List<Column> of(Parallel parallel) {
        List<VersionText> texts = parallel.columns();
        LinkedWords linked = LinkedWords.of(parallel, choice.view() == View.ROWS);
        List<String> marks = marks(choice.versions());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> column(texts.get(i), i, marks.get(i), linked))
                .toList();
    }

    private Column column(VersionText text, int place, String mark, LinkedWords linked) {
        boolean only = slugs.size() == 1;
        boolean lead = place == 0;
        Remarks remarks = new Remarks(ui, text, lead, earlier.apply(text));
        return new Column(
                text,
                words.card(text.version(), mark),
                lead,
                remarks.variants(),
                remarks.notes(),
                linked,
                missing(text),
                place == 0 ? "" : href(swapped(place - 1)),
                place == slugs.size() - 1 ? "" : href(swapped(place)),
                only ? "" : href(without(place)),
                ui.links().choosing(List.of(slugs.get(place)), View.SINGLE),
                joinings.said(text.version()),
                joinings.of(text.version()));
    }

    /// Signs that tell the versions of a page apart: the language, the script where the language is
    /// there in several, a number where both are the same.
    static List<String> marks(List<Version> versions) {
        List<String> marks = new ArrayList<>();
        for (Version version : versions) {
            String language = version.tag().language();
            boolean scripts =
                    versions.stream()
                            .map(Version::tag)
                            .anyMatch(t ->
                                    t.language().equals(language)
                                            && !t.script().equals(version.tag().script()));
            String mark = scripts ? version.tag().script() : language;
            int number = 1;
            String distinct = mark;
            while (marks.contains(distinct)) {
                number++;
                distinct = mark + ' ' + number;
            }
            marks.add(distinct);
        }
        return List.copyOf(marks);
    }

    /// Each reason once, with the lines that it holds for.
    private List<Fact.Value> missing(VersionText text) {
        Map<Names, List<Segment>> reasons = new LinkedHashMap<>();
        text.segments().stream()
                .filter(s -> s.text().isEmpty())
                .forEach(s -> reasons.computeIfAbsent(s.missing(), r -> new ArrayList<>()).add(s));
        List<Fact.Value> values = new ArrayList<>();
        reasons.forEach((reason, lines) -> {
            Optional<Text> said = ui.best(reason);
            String where = ranges(lines);
            values.add(
                    new Fact.Value(
                            Text.of(
                                    said.isEmpty()
                                            ? where
                                            : ui.say(
                                                    "fact.missingLines",
                                                    "lines",
                                                    where,
                                                    "reason",
                                                    said.get().value()),
                                    ui.tag()),
                            null));
        });
        return List.copyOf(values);
    }

    /// `3–12, 14`
    static String ranges(List<Segment> lines) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean ends =
                    i + 1 == lines.size() || lines.get(i + 1).index() != lines.get(i).index() + 1;
            if (ends) {
                String first = Line.number(lines.get(start));
                ranges.add(i == start ? first : first + '–' + Line.number(lines.get(i)));
                start = i + 1;
            }
        }
        return String.join(", ", ranges);
    }

    private List<String> swapped(int place) {
        List<String> order = new ArrayList<>(slugs);
        String moved = order.remove(place);
        order.add(place + 1, moved);
        return order;
    }

    private List<String> without(int place) {
        List<String> fewer = new ArrayList<>(slugs);
        fewer.remove(place);
        return fewer;
    }

    private String href(List<String> versions) {
        return ui.links().choosing(versions, choice.view());
    }
}
