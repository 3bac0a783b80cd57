package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

final class NearPathsTest {
    private final NearPaths near =
            new NearPaths(
                    () -> "1",
                    () ->
                            List.of(
                                    "/browse",
                                    "/otkur",
                                    "/otkur/iz",
                                    "/otkur/iz/en-abdurazak",
                                    "/hafez",
                                    "/hafez/ghazal-1",
                                    "/people/abdurazak"));

    @ParameterizedTest
    @CsvSource({
        "/Otkur/Iz, /otkur/iz",
        "/otkru/iz, /otkur/iz",
        "/otkur/iz/en-abdurzak, /otkur/iz/en-abdurazak",
        "/otkur/iz.png, /otkur/iz",
        "/hafiz/ghazal-1, /hafez/ghazal-1",
        "/hafez/ghazal, /hafez/ghazal-1",
        "/abdurazak, /people/abdurazak",
        "/brows, /browse",
        "/otkur/nothing-like-it, /otkur",
    })
    void theLikeliestComesFirst(String asked, String likeliest) {
        assertEquals(likeliest, near.to(asked).getFirst());
    }

    @Test
    void whatIsLikeNothingGetsNothing() {
        assertEquals(List.of(), near.to("/wp-login.php"));
        assertEquals(List.of(), near.to("/"));
        assertEquals(List.of(), near.to("/" + "x".repeat(2_000)));
    }

    @Test
    void thereAreFiveAtTheMost() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add("/poet-" + i);
        }
        List<String> found = new NearPaths(() -> "1", () -> many).to("/poet");
        assertEquals(5, found.size());
        assertTrue(found.contains("/poet-0"), found.toString());
    }
}
