package iz.web.page;

import iz.desk.Block;
import iz.desk.Draft;
import iz.desk.Mark;
import iz.desk.Tie;
import iz.language.Tag;
import iz.language.WordSpans;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.web.http.Query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A draft and its source word by word, and what of it a form has marked.
final class WordsView {
    private static final String OWN = "own";
    private static final String SOURCE = "source";

    private final Draft draft;
    private final VersionText source;
    private final List<Tie> ties;
    private final Query form;

    /// @param form with the words that are checked
    WordsView(Draft draft, VersionText source, List<Tie> ties, Query form) {
        this.draft = draft;
        this.source = source;
        this.ties = ties;
        this.form = form;
    }

    /// A word that can be marked.
    ///
    /// @param value as the form sends it: `12.0.4`
    /// @param before what stands between it and the word before
    /// @param links the numbers of those that it is in
    record Word(String value, String before, String word, String links, boolean checked) {}

    /// A text in words.
    ///
    /// @param number of a line of the source
    /// @param after what stands behind the last word
    record Row(String number, Text text, List<Word> words, String after) {}

    /// A link with its words.
    record Shown(Tie tie, Text source, Text own) {}

    /// A block: what it renders, its own words, and the links that begin in it.
    record Side(Block block, List<Row> source, Row own, List<Shown> links) {}

    List<Side> sides() {
        return draft.blocks().stream().filter(b -> !b.omitted()).map(this::side).toList();
    }

    /// Links whose words are not all there any more.
    List<Shown> unfit() {
        return ties.stream().filter(tie -> !tie.fits()).map(this::shown).toList();
    }

    List<Mark> markedHere() {
        return draft.blocks().stream()
                .flatMap(block -> marks(OWN, "" + block.id(), flat(block)))
                .toList();
    }

    List<Mark> markedInSource() {
        return source.segments().stream()
                .flatMap(line -> marks(SOURCE, line.name(), words(line)))
                .toList();
    }

    /// Words that are checked; neighbours are marked together, with what stands between them.
    private Stream<Mark> marks(String side, String place, String text) {
        Set<String> checked = new HashSet<>(form.all(side));
        List<Mark> marks = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (WordSpans.Span span : WordSpans.of(text)) {
            if (checked.contains(value(place, span))) {
                from = from < 0 ? span.start() : from;
                to = span.end();
            } else if (from >= 0) {
                marks.add(new Mark(place, from, to, slice(text, from, to)));
                from = -1;
            }
        }
        if (from >= 0) {
            marks.add(new Mark(place, from, to, slice(text, from, to)));
        }
        return marks.stream();
    }

    private Side side(Block block) {
        List<Row> rows =
                source.segments().stream()
                        .filter(line -> block.lines().contains(line.name()))
                        .map(line ->
                                row(
                                        SOURCE,
                                        line.name(),
                                        Line.number(line.name()),
                                        words(line),
                                        source.version().tag(),
                                        Tie::source))
                        .toList();
        String place = "" + block.id();
        return new Side(
                block,
                rows,
                row(OWN, place, "", flat(block), draft.plan().tag(), Tie::own),
                ties.stream()
                        .filter(tie -> tie.fits() && tie.own().getFirst().place().equals(place))
                        .map(this::shown)
                        .toList());
    }

    private Row row(
            String side,
            String place,
            String number,
            String all,
            Tag tag,
            Function<Tie, List<Mark>> marks) {
        Set<String> checked = new HashSet<>(form.all(side));
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (WordSpans.Span span : WordSpans.of(all)) {
            String links =
                    ties.stream()
                            .filter(Tie::fits)
                            .filter(tie ->
                                    marks.apply(tie).stream().anyMatch(m -> in(m, place, span)))
                            .map(tie -> "" + tie.number())
                            .collect(Collectors.joining(" "));
            String value = value(place, span);
            String before = slice(all, at, span.start());
            words.add(new Word(value, before, span.word(), links, checked.contains(value)));
            at = span.end();
        }
        String after = slice(all, at, all.codePointCount(0, all.length()));
        return new Row(number, Text.of(all, tag), words, after);
    }

    private static boolean in(Mark mark, String place, WordSpans.Span span) {
        return mark.place().equals(place)
                && mark.start() <= span.start()
                && mark.end() >= span.end();
    }

    private Shown shown(Tie tie) {
        return new Shown(
                tie,
                Text.of(joined(tie.source()), source.version().tag()),
                Text.of(joined(tie.own()), draft.plan().tag()));
    }

    private static String joined(List<Mark> marks) {
        return marks.stream().map(Mark::words).collect(Collectors.joining(" … "));
    }

    private static String value(String place, WordSpans.Span span) {
        return place + "." + span.start() + "." + span.end();
    }

    /// Marks are kept on one line.
    private static String flat(Block block) {
        return block.text().replace('\n', ' ');
    }

    private static String words(Segment line) {
        return line.text().map(text -> text.value()).orElse("");
    }

    private static String slice(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
