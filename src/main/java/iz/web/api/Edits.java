package iz.web.api;

import iz.desk.Block;
import iz.desk.Draft;
import iz.desk.Edit;
import iz.desk.Words;

import java.util.ArrayList;
import java.util.List;

/// What a program says of the words of a draft, and of how its blocks stand to the source.
final class Edits {
    private Edits() {}

    /// @throws Problem also if a block is not in the draft as it is now
    static List<Words> words(Said said, Draft draft) {
        List<Words> all = new ArrayList<>();
        for (Said each : said.objects("words")) {
            Block block = block(each, draft);
            all.add(
                    new Words(
                            block.id(),
                            each.number("base"),
                            each.text("text"),
                            each.maybe("note").orElse(block.note())));
        }
        return all;
    }

    private static Block block(Said said, Draft draft) {
        long number = said.number("block");
        return draft.block(number)
                .orElseThrow(() ->
                        Problem.unfit("The draft has no block " + number + ". Read it again."));
    }

    static Edit edit(Said said, Draft draft) {
        String wish = said.text("edit");
        Block block = block(said, draft);
        long id = block.id();
        return switch (wish) {
            case "merge" -> new Edit.Merge(id);
            case "split" -> new Edit.Split(id, at(said, block.text()));
            case "up" -> new Edit.Up(id);
            case "down" -> new Edit.Down(id);
            case "omit" -> new Edit.Omit(id);
            case "keep" -> new Edit.Keep(id);
            case "add" -> new Edit.Add(id);
            case "remove" -> new Edit.Remove(id);
            case "stanza" -> new Edit.Stanza(id);
            case "align" -> new Edit.Align(id, lines(said));
            default -> throw Problem.malformed("\"edit\" is none that is known: " + wish);
        };
    }

    /// Programs count code points, the desk counts UTF-16 units.
    private static int at(Said said, String text) {
        long at = said.number("at");
        if (at > text.codePointCount(0, text.length())) {
            throw Problem.unfit("The words are shorter than that.");
        }
        return text.offsetByCodePoints(0, (int) at);
    }

    private static List<String> lines(Said said) {
        List<String> lines = said.texts("lines");
        if (!lines.stream().allMatch(Edit.Align::isName)) {
            throw Problem.malformed("\"lines\" must hold names such as l3.");
        }
        return lines.stream().distinct().toList();
    }
}
