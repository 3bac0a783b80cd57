package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.wire.Answers;
import iz.web.data.SecurityTxt;
import iz.web.http.Body;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;
import iz.web.http.Wishes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

class SecurityTxtTest {
    private static final String PATH = "/.well-known/security.txt";

    @TempDir Path data;

    @Test
    void theFileIsThereWhereAContactWasGivenAndNowhereElse() throws IOException {
        try (SmallArchive small = new SmallArchive(data);
                Server with = SmallArchive.serve(small.siteOfPlainPages(Answers.none()));
                Server without = SmallArchive.serve(small.site())) {
            String answer = new Wire(with.port()).get(PATH);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(answer.contains("Content-Type: text/plain; charset=utf-8"), answer);
            assertTrue(answer.contains("\r\n\r\nContact: mailto:safe@example.org\n"), answer);
            String none = new Wire(without.port()).get(PATH);
            assertTrue(none.startsWith("HTTP/1.1 404"), none);
            assertFalse(new Wire(without.port()).get(PATH + "t").contains(PATH + "\""), "no hint");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:00Z, 2027-10-01T00:00:00Z",
        "2026-01-01T00:00:00Z, 2026-12-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2027-11-01T00:00:00Z",
        "2028-02-29T00:00:00Z, 2029-01-01T00:00:00Z",
    })
    void itEndsWithinAYear(String now, String ends) {
        assertEquals(
                "Contact: https://example.org/report\nExpires: "
                        + ends
                        + "\nPreferred-Languages: en\n",
                text("https://w3id.org/iz/", Instant.parse(now)));
    }

    @Test
    void whereItBelongsIsSaidOnlyWhenThatIsKnown() {
        String text = text("https://poems.example/", Instant.parse("2026-11-23T12:00:00Z"));
        assertTrue(
                text.endsWith("\nCanonical: https://poems.example/.well-known/security.txt\n"),
                text);
    }

    private static String text(String base, Instant now) {
        SecurityTxt file =
                new SecurityTxt(
                        "https://example.org/report", base, Clock.fixed(now, ZoneOffset.UTC));
        Visit visit = new Visit("GET", PATH, Map.of(), Query.NONE, Wishes.NONE, null);
        Reply reply = file.answer(visit);
        return reply.body() instanceof Body.Bytes bytes
                ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                : "";
    }
}
