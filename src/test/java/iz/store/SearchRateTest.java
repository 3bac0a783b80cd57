package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.language.key.Keys;
import iz.language.key.Token;
import iz.language.key.Tokens;
import iz.language.script.Options;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.Wording;
import iz.rdf.Iris;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How often a line is found by a word of it, typed in another script: for every Uyghur line of the
/// corpus, its rarest word. The line must be among the first three.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRateTest {
    private static final int FIRST = 3;

    private Verses verses;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    private record Line(Id id, Wording text) {}

    @BeforeAll
    void open(@TempDir Path data) {
        verses = new Verses(data).corpus();
        Archive archive = verses.archive();
        archive.read(now -> {
            Works works = new Works(now);
            for (String name : archive.names()) {
                Iris.STANDARD
                        .id(name)
                        .filter(id -> id.parent().flatMap(Id::parent).isPresent())
                        .flatMap(works::text)
                        .ifPresent(version -> version.segments().forEach(this::take));
            }
            return works;
        });
    }

    private void take(Segment segment) {
        segment.text()
                .filter(text -> text.tag().language().equals("ug"))
                .ifPresent(text -> {
                    lines.add(new Line(segment.id(), text));
                    words(text)
                            .forEach(word ->
                                    frequency.merge(sound(word, text.tag()), 1, Integer::sum));
                });
    }

    @AfterAll
    void close() {
        verses.close();
    }

    private static List<Token> words(Wording text) {
        return Tokens.of(text.value()).stream()
                .filter(token -> token.text().chars().anyMatch(Character::isLetter))
                .toList();
    }

    private static String sound(Token word, Tag tag) {
        return String.join("|", Keys.ofText(word, tag).sounds());
    }

    @Test
    void theCorpusHasEnoughUyghurLines() {
        assertTrue(lines.size() > 300, lines.size() + " lines");
    }

    @Test
    void aWordInAnyAlphabetFindsItsLine() {
        for (String scheme : List.of("uey", "uly", "usy", "cts", "uyy")) {
            rate(scheme, 0.99, word -> word);
        }
    }

    @Test
    void aWordTypedWithoutMarksFindsItsLine() {
        rate(
                "uly",
                0.95,
                word ->
                        Normalizer.normalize(word, Normalizer.Form.NFD)
                                .replaceAll("[^A-Za-z]", ""));
    }

    private void rate(String scheme, double least, java.util.function.UnaryOperator<String> typed) {
        int asked = 0;
        List<String> missed = new ArrayList<>();
        for (Line line : lines) {
            Optional<Token> rarest =
                    words(line.text()).stream()
                            .min(
                                    Comparator.comparingInt((Token word) ->
                                                    frequency.get(sound(word, line.text().tag())))
                                            .thenComparingInt(word -> -word.text().length()));
            if (rarest.isEmpty()) {
                continue;
            }
            String word = typed.apply(in(scheme, rarest.get().text(), line.text().tag()));
            asked++;
            if (!finds(word, line)) {
                missed.add(word + " of " + line.id());
            }
        }
        double rate = 1 - (double) missed.size() / asked;
        System.out.printf(
                Locale.ROOT,
                "%s%s: %d of %d lines among the first %d (%.2f %%); missed: %s%n",
                scheme,
                least < 0.99 ? " without marks" : "",
                asked - missed.size(),
                asked,
                FIRST,
                100 * rate,
                missed);
        assertTrue(rate >= least, scheme + " finds " + rate + "; missed " + missed);
        assertEquals(lines.size(), asked, "a line without a word");
    }

    private static String in(String scheme, String word, Tag tag) {
        Scheme to = Schemes.named(scheme).orElseThrow();
        String from = Schemes.of(tag.value()).orElseThrow().name();
        return from.equals(scheme)
                ? word
                : Schemes.between(from, to, Options.PLAIN).orElseThrow().transliterate(word);
    }

    /// The line itself, in a refrain too, or, shown in its stead, another version of the same line.
    private boolean finds(String word, Line line) {
        Question question =
                Question.of(name -> name.equals("q") ? Optional.of(word) : Optional.empty());
        return new Search(verses.archive())
                .ask(question, Set.of("ug")).found().hits().stream()
                        .limit(FIRST)
                        .anyMatch(hit ->
                                hit.line().id().equals(line.id())
                                        || hit.again().stream()
                                                .anyMatch(l -> l.id().equals(line.id()))
                                        || hit.beside().stream()
                                                .anyMatch(l -> l.id().equals(line.id())));
    }
}
