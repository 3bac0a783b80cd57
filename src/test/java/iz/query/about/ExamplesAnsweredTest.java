package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.Ask;
import iz.query.AskedArchive;
import iz.query.ResultFormat;
import iz.query.Table;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every example through the endpoint's own engine, with its budget, its functions and its search,
/// over the bundled corpus.
class ExamplesAnsweredTest {
    private static final Map<Long, String> MILLIS = new TreeMap<>(Comparator.reverseOrder());

    @TempDir static Path data;
    private static AskedArchive asked;

    @BeforeAll
    static void open() throws Exception {
        asked = new AskedArchive(data);
        asked.publish("");
    }

    @AfterAll
    static void close() {
        asked.close();
        MILLIS.entrySet().stream()
                .limit(5)
                .forEach(e -> System.out.println(e.getValue() + ": " + e.getKey() + " ms"));
    }

    static Stream<String> names() {
        return Gallery.EXAMPLES.all().stream().map(Example::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsAnswered(String name) {
        long began = System.nanoTime();
        Ask ask =
                new Ask(
                        Gallery.text(name),
                        List.of(ResultFormat.JSON, ResultFormat.N_TRIPLES),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        0,
                        false);
        String answer = asked.ask(ask);
        MILLIS.put((System.nanoTime() - began) / 1_000_000, name);
        if (!answer.startsWith("{")) {
            assertFalse(answer.isBlank(), "no triples");
            return;
        }
        Table table = Table.read(answer.getBytes(StandardCharsets.UTF_8));
        if (table.isTruth()) {
            assertTrue(table.truth());
            return;
        }
        assertFalse(table.rows().isEmpty(), "no rows");
        for (int i = 0; i < table.variables().size(); i++) {
            int column = i;
            assertTrue(
                    table.rows().stream()
                            .anyMatch(row -> row.get(column).kind() != Table.Kind.NONE),
                    "?" + table.variables().get(column) + " is always empty");
        }
        if (!Gallery.text(name).contains("iz:search")
                && Gallery.text(name).contains("SELECT")
                && !name.endsWith("-in-numbers")) {
            assertEquals(Gallery.rows(name).size(), table.rows().size(), "as plain ARQ finds");
        }
    }
}
