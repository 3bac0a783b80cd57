package iz.query.about;

import iz.poem.Names;
import iz.poem.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A query that answers a real question about the archive.
///
/// @param name such as `poems-in-ramal`; it is part of an address and stays
/// @param group the key of the group that it is shown in, such as `alignment`
/// @param titles the question that it answers, in every language of the interface
/// @param text SPARQL; it begins with comment lines that explain it
public record Example(String name, String group, Names titles, String text) {
    private static final String GROUP = "group";

    /// The languages of the interface, as the files name them, with their tags.
    private static final Map<String, String> LANGUAGES =
            new TreeMap<>(
                    Map.of(
                            "en", "en", "ug", "ug-Arab", "ug-latn", "ug-Latn", "tr", "tr", "kk",
                            "kk", "ru", "ru"));

    /// Reads a file: lines such as `# en: Which …?`, one for each language, and `# group: form`,
    /// then the query.
    ///
    /// @throws IllegalArgumentException if a language or the group is missing or there twice
    static Example read(String name, String file) {
        Map<String, String> head = new TreeMap<>();
        List<String> lines = file.lines().toList();
        int line = 0;
        while (line < lines.size() && !head.containsKey(GROUP)) {
            String[] pair = lines.get(line).replaceFirst("^# ", "").split(": ", 2);
            boolean known = pair[0].equals(GROUP) || LANGUAGES.containsKey(pair[0]);
            if (pair.length < 2 || !known || head.put(pair[0], pair[1].strip()) != null) {
                throw new IllegalArgumentException(
                        "%s.rq:%d: a title such as \"# tr: …\", or \"# group: …\" is expected here."
                                .formatted(name, line + 1));
            }
            line++;
        }
        String group = head.get(GROUP);
        if (group == null) {
            throw new IllegalArgumentException(name + ".rq names no group.");
        }
        List<Wording> titles = new ArrayList<>();
        for (Map.Entry<String, String> language : LANGUAGES.entrySet()) {
            String title = head.get(language.getKey());
            if (title == null) {
                throw new IllegalArgumentException(
                        "%s.rq has no title in %s.".formatted(name, language.getKey()));
            }
            titles.add(Wording.of(title, language.getValue()));
        }
        String text = String.join("\n", lines.subList(line, lines.size())) + "\n";
        return new Example(name, group, new Names(titles), text);
    }

    /// What the comment lines before the query say, as one paragraph.
    public String explanation() {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
    }
}
