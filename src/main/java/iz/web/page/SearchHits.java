package iz.web.page;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Role;
import iz.store.Catalogue;
import iz.store.Listed;
import iz.store.text.Line;
import iz.store.text.Span;
import iz.store.text.TextSearcher;
import iz.web.http.Query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lines that were found, as the search page shows them.
final class SearchHits {
    private final Ui ui;
    private final Catalogue catalogue;

    SearchHits(Ui ui, Catalogue catalogue) {
        this.ui = ui;
        this.catalogue = catalogue;
    }

    /// A stretch of a line, in the letters that it is stored in.
    record Piece(String text, boolean marked) {}

    /// One version's line.
    ///
    /// @param what language and kind
    record Side(List<Piece> pieces, Text of, String what) {}

    /// A line that was found.
    ///
    /// @param href the line on the parallel page, in these versions
    /// @param number of the line in its version
    /// @param again the numbers at which it stands once more; empty when it does not
    record Shown(
            Side line,
            List<Side> beside,
            Text title,
            String href,
            List<Link> by,
            int number,
            String again) {
        /// The version that was found, then the others.
        public List<Side> sides() {
            return Stream.concat(Stream.of(line), beside.stream()).toList();
        }
    }

    Shown hit(TextSearcher.Hit hit) {
        Line line = hit.line();
        Optional<Listed> work = catalogue.work(line.work());
        List<Line> beside = beside(hit);
        return new Shown(
                side(line, work, hit.marks().spans()),
                beside.stream().map(other -> side(other, work, List.of())).toList(),
                work.map(w -> ui.best(w.title(), w.id()))
                        .orElseGet(() -> Text.of(line.work().slug(), ui.tag())),
                href(hit, beside),
                work.stream()
                        .flatMap(w -> w.holders().stream())
                        .map(id -> new Link(ui.best(catalogue.names(id), id), ui.href(id)))
                        .toList(),
                line.index(),
                again(hit.again()));
    }

    private String again(List<Line> lines) {
        return lines.isEmpty()
                ? ""
                : ui.say(
                        "search.again",
                        "lines",
                        ui.list(
                                lines.stream()
                                        .map(Line::index)
                                        .sorted()
                                        .map(String::valueOf)
                                        .toList()));
    }

    /// The original, and the line in the reader's language, else in English.
    private List<Line> beside(TextSearcher.Hit hit) {
        List<Line> chosen = new ArrayList<>();
        hit.beside().stream().filter(l -> l.id().equals(hit.root())).forEach(chosen::add);
        List<Tag> wanted = new ArrayList<>(ui.reads());
        wanted.add(Tag.of("en-Latn"));
        for (Tag tag : wanted) {
            if (reads(hit.line(), tag) || chosen.stream().anyMatch(l -> reads(l, tag))) {
                break;
            }
            Optional<Line> found =
                    hit.beside().stream()
                            .filter(l -> reads(l, tag))
                            .findFirst()
                            .or(() ->
                                    hit.beside().stream()
                                            .filter(l -> l.tag().language().equals(tag.language()))
                                            .filter(l -> !chosen.contains(l))
                                            .findFirst());
            if (found.isPresent()) {
                found.ifPresent(chosen::add);
                break;
            }
        }
        return chosen;
    }

    private static boolean reads(Line line, Tag tag) {
        return line.tag().language().equals(tag.language())
                && line.tag().script().equals(tag.script());
    }

    private String href(TextSearcher.Hit hit, List<Line> beside) {
        Set<String> versions = new LinkedHashSet<>();
        Id root = hit.root().document();
        boolean held =
                catalogue.work(hit.line().work()).stream()
                        .flatMap(w -> w.versions().stream())
                        .anyMatch(v -> v.id().equals(root));
        if (held) {
            versions.add(root.slug());
        }
        versions.add(hit.line().version().slug());
        beside.forEach(line -> versions.add(line.version().slug()));
        Id target = held ? hit.root() : hit.line().id();
        return ui.links()
                        .to(
                                hit.line().work().value(),
                                Query.NONE.with("v", String.join(",", versions)))
                + "#"
                + target.fragment().orElse("");
    }

    private Side side(Line line, Optional<Listed> work, List<Span> spans) {
        return new Side(
                pieces(line.text(), spans), Text.of(line.text(), line.tag()), what(line, work));
    }

    private String what(Line line, Optional<Listed> work) {
        Tag tag = line.tag();
        boolean scripts =
                work.stream()
                        .flatMap(w -> w.versions().stream())
                        .anyMatch(v ->
                                v.tag().language().equals(tag.language())
                                        && !v.tag().script().equals(tag.script()));
        String language = scripts ? ui.languageAndScript(tag) : ui.language(tag);
        return line.role() == Role.ORIGINAL ? language + " · " + ui.say("kind.ORIGINAL") : language;
    }

    private static List<Piece> pieces(String text, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            if (span.start() > at) {
                pieces.add(new Piece(text.substring(at, span.start()), false));
            }
            pieces.add(new Piece(text.substring(span.start(), span.end()), true));
            at = span.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return List.copyOf(pieces);
    }
}
