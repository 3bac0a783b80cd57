package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.language.script.Options;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.rdf.Prefixes;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ExamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/iz/query/examples");
    private static final List<String> LANGUAGES =
            List.of("en", "ug-Arab", "ug-Latn", "tr", "kk", "ru");

    private static final Scheme ULY = Schemes.named("uly").orElseThrow();

    static Stream<String> names() {
        return Gallery.EXAMPLES.all().stream().map(Example::name);
    }

    @Test
    void theIndexListsExactlyTheFiles() throws IOException {
        List<String> listed = names().toList();
        assertEquals(listed.size(), Set.copyOf(listed).size(), "one is listed twice");
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    new TreeSet<>(listed),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("index.txt"))
                            .map(name -> name.replaceFirst("\\.rq$", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertTrue(listed.size() >= 28, "only " + listed.size());
    }

    @Test
    void examplesOfOneGroupStandTogether() {
        List<String> changes =
                Gallery.EXAMPLES.all().stream()
                        .map(Example::group)
                        .reduce(
                                List.of(),
                                (groups, group) ->
                                        !groups.isEmpty() && groups.getLast().equals(group)
                                                ? groups
                                                : Stream.concat(groups.stream(), Stream.of(group))
                                                        .toList(),
                                (a, b) -> b);
        assertEquals(Gallery.EXAMPLES.groups(), changes);
        assertEquals(7, changes.size(), changes::toString);
        for (String group : changes) {
            assertTrue(Gallery.EXAMPLES.ofGroup(group).size() >= 3, group);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsStrictSparql(String name) {
        Query query = QueryFactory.create(Gallery.text(name), Syntax.syntaxSPARQL_12);
        assertEquals(query, QueryFactory.create(Gallery.text(name), Syntax.syntaxSPARQL_11));
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachHasATitleInEachLanguage(String name) {
        List<Wording> titles = Gallery.EXAMPLES.named(name).orElseThrow().titles().all();
        assertEquals(
                Set.copyOf(LANGUAGES),
                titles.stream().map(title -> title.tag().value()).collect(Collectors.toSet()));
        assertEquals(6, titles.stream().map(Wording::value).distinct().count());
        for (Wording title : titles) {
            String end = title.tag().value().equals("ug-Arab") ? "؟" : "?";
            assertTrue(title.value().endsWith(end), title::value);
            assertTrue(title.value().length() <= 100, title::value);
        }
    }

    @Test
    void noTwoShareATitle() {
        Set<String> titles = new HashSet<>();
        for (Example example : Gallery.EXAMPLES.all()) {
            for (Wording title : example.titles().all()) {
                assertTrue(titles.add(title.tag() + title.value()), title::value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTwoUyghurTitlesSayTheSame(String name) {
        Example example = Gallery.EXAMPLES.named(name).orElseThrow();
        assertEquals(
                plain(example.titles().in(Tag.of("ug-Latn")).orElseThrow().value()),
                plain(
                        Schemes.between("uey", ULY, Options.PLAIN)
                                .orElseThrow()
                                .transliterate(
                                        example.titles()
                                                .in(Tag.of("ug-Arab"))
                                                .orElseThrow()
                                                .value())));
    }

    private static String plain(String latin) {
        return latin.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsExplainedAndWellLaidOut(String name) throws IOException {
        Example example = Gallery.EXAMPLES.named(name).orElseThrow();
        assertFalse(example.explanation().isBlank());
        long comments = example.text().lines().takeWhile(l -> l.startsWith("#")).count();
        assertTrue(comments <= 3, comments + " lines of comment");
        for (String line : Files.readString(FOLDER.resolve(name + ".rq")).lines().toList()) {
            assertTrue(line.length() <= 100, line);
            assertFalse(line.contains("\t") || line.endsWith(" "), line);
            assertEquals(0, (line.length() - line.stripLeading().length()) % 2, line);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachDeclaresThePrefixesThatItUsesAndNoOthers(String name) {
        String text = Gallery.text(name).replaceAll("(?m)^#.*$", "");
        Map<String, String> declared = new TreeMap<>();
        Matcher declaration = Pattern.compile("(?m)^PREFIX ([\\w-]+): <(.*)>$").matcher(text);
        while (declaration.find()) {
            declared.put(declaration.group(1), declaration.group(2));
        }
        String body = text.replaceAll("(?m)^PREFIX .*$", "").replaceAll("<[^>]*>", "");
        Set<String> used = new TreeSet<>();
        Matcher use = Pattern.compile("(?<![\\w?])([a-z][\\w-]*):[A-Za-z]").matcher(body);
        while (use.find()) {
            used.add(use.group(1));
        }
        assertEquals(used, declared.keySet());
        Map<String, String> table = new Prefixes(Gallery.BASE).all();
        declared.forEach((prefix, space) -> assertEquals(table.get(prefix), space));
        assertEquals(List.copyOf(declared.keySet()), declaredInOrder(text), "in order of names");
    }

    private static List<String> declaredInOrder(String text) {
        return Pattern.compile("(?m)^PREFIX ([\\w-]+):")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void examplesNameThingsOfTheArchiveThatTheyAreIn() {
        Examples moved = Examples.bundled(new Iris("https://example.org/a$1/"));
        for (Example example : moved.all()) {
            assertFalse(
                    example.text().replace("https://w3id.org/iz/ns#", "").contains("w3id.org"),
                    example.name());
        }
        assertTrue(
                moved.named("omitted-and-merged-lines-of-iz")
                        .orElseThrow()
                        .text()
                        .contains("<https://example.org/a$1/otkur/iz>"));
    }

    @Test
    void aFileWithoutATitleOrAGroupIsRefused() {
        String five = "# en: a?\n# ug: b?\n# ug-latn: c?\n# kk: d?\n# tr: e?\n";
        String ru = "# ru: f?\n";
        String query = "# group: form\n# Why.\nASK {}\n";
        Example example = Example.read("x", five + ru + query);
        assertEquals("# Why.\nASK {}\n", example.text());
        assertEquals("Why.", example.explanation());
        assertEquals("form", example.group());
        for (String bad :
                List.of(
                        five + query,
                        five + five + ru + query,
                        five + ru + "ASK {}\n",
                        five + ru,
                        five + "# fr: g?\n" + ru + query,
                        "")) {
            assertThrows(IllegalArgumentException.class, () -> Example.read("x", bad), bad);
        }
    }
}
