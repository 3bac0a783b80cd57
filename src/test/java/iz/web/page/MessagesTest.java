package iz.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;

import iz.language.Tag;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.web.http.UiLanguage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MessagesTest {
    /// Names that ICU has in some languages and not in others; schemes speak English themselves.
    private static final String OPTIONAL = "(language|script|date|list|scheme)\\..*";

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void everyLanguageSaysEverything(UiLanguage language) {
        assertEquals(needed(UiLanguage.EN), needed(language));
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void aTranslationTakesTheSameArguments(UiLanguage language) {
        for (String key : needed(UiLanguage.EN)) {
            assertEquals(arguments(UiLanguage.EN, key), arguments(language, key), key);
        }
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void everyLanguageAndScriptOfTheCorpusHasAName(UiLanguage language) {
        Ui ui = new Ui(Pages.visit("/?ui=" + language.code()));
        Set<String> nameless = new TreeSet<>();
        for (String name : Corpus.BUNDLED.names()) {
            for (String each : tags(name)) {
                Tag tag = Tag.of(each);
                if (!named(language, "language." + tag.language())
                        || ui.language(tag).equals(tag.language())) {
                    nameless.add(tag.language());
                }
                boolean asItsCode = ui.languageAndScript(tag).contains('(' + tag.script() + ')');
                if (!named(language, "script." + tag.script())
                        || (asItsCode && !tag.script().equals("Thai"))) {
                    nameless.add(tag.script());
                }
            }
        }
        assertEquals(Set.of(), nameless);
    }

    @ParameterizedTest
    @EnumSource(value = UiLanguage.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void everySchemeIsExplainedInEveryLanguage(UiLanguage language) {
        Set<String> wanted = new TreeSet<>();
        for (Scheme scheme : Schemes.ALL) {
            wanted.add("scheme." + scheme.name());
            wanted.add("scheme." + scheme.name() + ".loses");
        }
        assertEquals(
                wanted,
                Messages.of(language).keys().stream()
                        .filter(key -> key.startsWith("scheme."))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (String key : wanted) {
            assertFalse(Messages.of(language).find(key).orElseThrow().isBlank(), key);
        }
    }

    @Test
    void templatesAndPagesSayOnlyWhatThereIs() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String root : List.of("src/main/resources/iz/web/page", "src/main/java/iz/web/page")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(f -> f.toString().matches(".*\\.(html|java)")).toList()) {
                    used.addAll(
                            Pages.all(
                                    Files.readString(file),
                                    "\\bsay\\(\\s*['\"]([a-zA-Z.]+\\w)['\"]"));
                }
            }
        }
        assertTrue(used.size() > 30, used::toString);
        used.removeAll(Messages.of(UiLanguage.UG).keys());
        assertEquals(Set.of(), used);
    }

    @Test
    void aMissingMessageIsNeverPassedOver() {
        Messages messages = Messages.of(UiLanguage.TR);
        assertThrows(IllegalArgumentException.class, () -> messages.say("no.such", Map.of()));
    }

    @Test
    void russianCountsInThreeForms() {
        Ui ui = new Ui(Pages.visit("/?ui=ru"));
        assertEquals("1 разночтение", ui.say("variants.title", "count", 1));
        assertEquals("3 разночтения", ui.say("variants.title", "count", 3));
        assertEquals("11 разночтений", ui.say("variants.title", "count", 11));
    }

    @Test
    void daysAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertEquals("22 November 2026", new Ui(Pages.visit("/")).day(day));
        assertEquals("22 Kasım 2026", new Ui(Pages.visit("/?ui=tr")).day(day));
        assertEquals("2026-yili 22-noyabir", new Ui(Pages.visit("/?ui=ug-latn")).day(day));
        assertEquals("2026-يىلى 22-نويابىر", new Ui(Pages.visit("/?ui=ug")).day(day));
    }

    /// ICU would answer in English for Uyghur, so its messages must have the name themselves.
    private static boolean named(UiLanguage language, String key) {
        return !language.tag().language().equals("ug")
                || Messages.of(language).find(key).isPresent();
    }

    private static Set<String> needed(UiLanguage language) {
        return Messages.of(language).keys().stream()
                .filter(key -> !key.matches(OPTIONAL) || key.equals("language.inScript"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(UiLanguage language, String key) {
        return new MessageFormat(
                        Messages.of(language).find(key).orElseThrow(), language.tag().locale())
                .getArgumentNames();
    }

    private static List<String> tags(String graph) {
        return Corpus.BUNDLED.graph(graph).orElseThrow().stream(
                        null, iz.rdf.Vocabulary.IN_LANGUAGE, null)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .toList();
    }
}
