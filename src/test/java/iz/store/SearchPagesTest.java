package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.store.text.TextSearcher.Hit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pages of lines that were found: each line is on one of them, and on no other.
class SearchPagesTest {
    @TempDir Path data;
    private Verses verses;

    @BeforeEach
    void open() {
        verses = new Verses(data);
    }

    @AfterEach
    void close() {
        verses.close();
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        verses.original("a/one/en-latn", "en-Latn", lines(45, i -> "sand " + i));
        assertEquals(45, verses.find("sand", "page", "3").lines());
        List<String> all =
                Stream.of("1", "2", "3")
                        .flatMap(p -> verses.lines("sand", "page", p).stream())
                        .toList();
        assertEquals(45, all.stream().distinct().count());
        assertTrue(verses.answer("sand", "page", "2").next());
        assertFalse(verses.answer("sand", "page", "3").next());
        assertEquals(List.of(), verses.lines("sand", "page", "4"));
        assertEquals(20, verses.lines("sand", "page", "0").size());
    }

    @Test
    void everyLineOfManyThatAnswerEquallyIsOnOnePage() {
        // The shorter line comes first, and is the later one in the index.
        verses.original(
                "a/one/en-latn", "en-Latn", lines(400, i -> "sand" + " o".repeat(400 - i) + i));
        assertAll(400, "sand");
    }

    @Test
    void aPageIsFullHoweverManyVersionsALineHas() {
        String[] lines = lines(18, i -> "iz " + i);
        verses.original("a/one/ug-latn", "ug-Latn", lines);
        for (int version = 1; version < 10; version++) {
            verses.translation("a/one/tr-" + version, "tr-Latn", "ug-latn", lines);
        }
        verses.original("b/one/tr-latn", "tr-Latn", lines);
        assertEquals(20, verses.find("iz").hits().size());
        assertAll(36, "iz");
    }

    @Test
    void whatOnlyBeginsSoComesAfterWhatIsTheWordOnWhateverPage() {
        verses.original("a/one/en-latn", "en-Latn", lines(150, i -> "sandy" + " o".repeat(i % 7)))
                .original("b/one/en-latn", "en-Latn", lines(30, i -> "sand" + " o".repeat(i)))
                .translation("c/one/en-latn", "en-Latn", "ug-arab", lines(30, i -> "sands " + i));
        List<String> found = assertAll(67, "sand");
        assertTrue(found.subList(0, 30).stream().allMatch(id -> id.startsWith("/b/")));
    }

    @Test
    void aRefrainDoesNotLeadToAnEmptyPage() {
        verses.original("a/one/en-latn", "en-Latn", lines(30, i -> "sand " + i % 10));
        assertEquals(30, verses.find("sand").lines());
        assertEquals(10, verses.find("sand").hits().size());
        assertFalse(verses.answer("sand").next());
    }

    private static String[] lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).toArray(String[]::new);
    }

    /// Goes from page to page and finds so many lines, each once; all pages but the last are full.
    private List<String> assertAll(int count, String typed) {
        List<String> found = new ArrayList<>();
        boolean next = true;
        for (int page = 1; next; page++) {
            Search.Answer answer = verses.answer(typed, "page", Integer.toString(page));
            found.addAll(Verses.ids(answer.found().hits().stream().map(Hit::root)));
            next = answer.next();
            assertTrue(!next || found.size() == page * Search.PAGE, "page " + page);
        }
        assertEquals(count, Set.copyOf(found).size());
        assertEquals(count, found.size());
        return found;
    }
}
