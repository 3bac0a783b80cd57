package iz.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class CollationTest {
    @Test
    void turkishPutsCWithACedillaAfterC() {
        assertEquals(
                List.of("Cem", "Çelebi", "Dede"),
                List.of("Dede", "Çelebi", "Cem").stream()
                        .sorted(Collation.of(Tag.of("tr-Latn")))
                        .toList());
    }

    @Test
    void uyghurFollowsItsOwnAlphabet() {
        assertEquals(
                List.of("ئابدۇرېھىم", "بابۇر", "پەرھات"),
                List.of("پەرھات", "بابۇر", "ئابدۇرېھىم").stream()
                        .sorted(Collation.of(Tag.of("ug-Arab")))
                        .toList());
    }
}
