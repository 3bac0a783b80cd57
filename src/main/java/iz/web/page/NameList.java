package iz.web.page;

import iz.language.Collation;
import iz.language.Tag;
import iz.poem.Names;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All names of a thing, by language; the template of the same name shows them.
///
/// @param rows in the order of the languages' names
record NameList(List<Row> rows) {

    /// The names in one language and script.
    ///
    /// @param language as the reader calls it
    record Row(String language, List<Text> names) {}

    /// @param names by which it is called, and others by which it is known
    static NameList of(Ui ui, Names names, Names others) {
        Map<String, List<Text>> byTag =
                Stream.concat(names.all().stream(), others.all().stream())
                        .map(Text::of)
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        Text::lang, LinkedHashMap::new, Collectors.toList()));
        TreeSet<String> languages = new TreeSet<>();
        TreeSet<String> more = new TreeSet<>();
        byTag.keySet()
                .forEach(tag -> {
                    String language = Tag.of(tag).language();
                    if (!languages.add(language)) {
                        more.add(language);
                    }
                });
        Comparator<Row> order = Collation.by(ui.tag(), Row::language);
        return new NameList(
                byTag.entrySet().stream()
                        .map(e -> {
                            Tag tag = Tag.of(e.getKey());
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
