package iz.query.about;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordAnswersTest {
    @Test
    void wordsAreToldWithThoseThatTheyAnswer() {
        List<String> pairs =
                Gallery.rows("words-that-answer-each-other").stream()
                        .map(row -> row.get("sourceWords") + " = " + row.get("words"))
                        .toList();
        assertTrue(pairs.contains("水の = suyun"), pairs.toString());
        assertTrue(pairs.contains("به دست آرد = would take"), pairs.toString());
        assertTrue(pairs.contains("به دست آرد = in hand"), pairs.toString());
    }
}
