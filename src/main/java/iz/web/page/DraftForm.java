package iz.web.page;

import iz.desk.Edit;
import iz.desk.Words;
import iz.web.http.Query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a form of the editor says: the words of its blocks, and what is to be done.
record DraftForm(Query query) {
    private static final String TEXT = "text.";
    private static final String LINES = "lines.";

    /// `merge` of `merge.12`.
    String wish() {
        return wishes()[0];
    }

    /// 12 of `merge.12`; 0 when there is none.
    long number() {
        String[] parts = wishes();
        return parts.length > 1 ? number(parts[1]) : 0;
    }

    private String[] wishes() {
        return first("do").split("\\.", 2);
    }

    String first(String name) {
        return query.first(name).orElse("");
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    /// The words of every block that it shows. Browsers end lines with two characters.
    List<Words> words() {
        List<Words> all = new ArrayList<>();
        for (Query.Parameter parameter : query.parameters()) {
            if (parameter.name().startsWith(TEXT)) {
                String block = parameter.name().substring(TEXT.length());
                all.add(
                        new Words(
                                number(block),
                                number(first("base." + block)),
                                plain(parameter.value()),
                                plain(first("note." + block))));
            }
        }
        return all;
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// A change of lines, when it is one.
    Optional<Edit> edit() {
        long block = number();
        return Optional.ofNullable(
                switch (wish()) {
                    case "merge" -> new Edit.Merge(block);
                    case "split" -> new Edit.Split(block, at());
                    case "up" -> new Edit.Up(block);
                    case "down" -> new Edit.Down(block);
                    case "omit" -> new Edit.Omit(block);
                    case "keep" -> new Edit.Keep(block);
                    case "add" -> new Edit.Add(block);
                    case "remove" -> new Edit.Remove(block);
                    case "stanza" -> new Edit.Stanza(block);
                    case "align" -> new Edit.Align(block, lines(LINES + block));
                    default -> null;
                });
    }

    /// What all blocks that it shows are said to render.
    List<Edit> joined() {
        return query.parameters().stream()
                .map(Query.Parameter::name)
                .filter(name -> name.startsWith(LINES))
                .<Edit>map(
                        name -> new Edit.Align(number(name.substring(LINES.length())), lines(name)))
                .toList();
    }

    private int at() {
        String at = first("at");
        return at.matches("[0-9]{1,6}") ? Integer.parseInt(at) : -1;
    }

    /// `3, 4a` are `l3` and `l4a`; what is no line of the source, the check will name.
    private List<String> lines(String name) {
        return Arrays.stream(first(name).split("[^\\p{Alnum}-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.isDigit(word.charAt(0)) ? "l" + ascii(word) : word)
                .distinct()
                .toList();
    }

    /// People may type their own digits.
    private static String ascii(String word) {
        StringBuilder out = new StringBuilder();
        word.codePoints()
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    if (digit >= 0) {
                        out.append(digit);
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
