package iz.web.page;

import iz.poem.Segment;
import iz.poem.Wording;
import iz.store.Press;
import iz.store.text.Line;
import iz.store.text.Match;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The translation memory, as the editor shows it for one block. Nothing of it is ever filled in.
///
/// @param language of the draft
record Alikes(Ui ui, Press press, iz.poem.Id except, String language) {

    List<BlockView.Alike> of(Stream<Segment> lines) {
        return lines.flatMap(line -> line.text().stream()).flatMap(this::of).distinct().toList();
    }

    private Stream<BlockView.Alike> of(Wording line) {
        return press.alike(line, language, except).stream()
                .flatMap(match -> match.renderings().stream().map(r -> alike(match, r)));
    }

    private BlockView.Alike alike(Match match, Match.Rendering rendering) {
        return new BlockView.Alike(
                match.percent(),
                text(rendering.of()),
                text(rendering.lines()),
                ui.languageAndScript(match.line().tag()),
                ui.href(rendering.version()));
    }

    private static Text text(List<Line> lines) {
        return Text.of(
                lines.stream().map(Line::text).collect(Collectors.joining(" / ")),
                lines.getFirst().tag());
    }
}
