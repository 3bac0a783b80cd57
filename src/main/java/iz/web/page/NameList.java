package iz.web.page;

import iz.language.Collation;
import iz.poem.Names;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All names of a thing, by language; the template of the same name shows them.
///
/// @param rows in the order of the languages' names
record NameList(List<Row> rows) {

    /// The names in one language and script.
    ///
    /// @param language as the reader calls it
    record Row(String language, List<Text> names) {}

    static NameList of(Ui ui, Names names) {
        Map<String, List<Text>> byTag =
                names.all().stream()
                        .map(Text::of)
                        .collect(
                                Collectors.groupingBy(
                                        Text::lang, LinkedHashMap::new, Collectors.toList()));
        TreeSet<String> languages = new TreeSet<>();
        TreeSet<String> more = new TreeSet<>();
        byTag.keySet()
                .forEach(tag -> {
                    String language = iz.language.Tag.of(tag).language();
                    if (!languages.add(language)) {
                        more.add(language);
                    }
                });
        Comparator<Row> order = Collation.by(ui.tag(), Row::language);
        return new NameList(
                byTag.entrySet().stream()
                        .map(e -> {
                            iz.language.Tag tag = iz.language.Tag.of(e.getKey());
                            // The script is said only where a language is here in two.
                            String language =
                                    more.contains(tag.language())
                                            ? ui.languageAndScript(tag)
                                            : ui.language(tag);
                            return new Row(language, e.getValue());
                        })
                        .sorted(order)
                        .toList());
    }
}
