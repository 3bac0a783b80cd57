package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iz.desk.Role;
import iz.desk.Scope;

import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.file.Path;

/// What programs send to the write API that is no JSON, too much of it, or something else.
class ApiBodiesTest {
    @TempDir static Path data;
    private static AskedSite site;
    private static KeyedProgram writer;
    private static String draft;
    private static int first;

    @BeforeAll
    static void open() throws Exception {
        site = new AskedSite(data, "otkur", "people", "concepts");
        Seats seats = new Seats(site);
        Seats.Person ay = seats.join(Role.TRANSLATOR, "Ay");
        OpenApi api = new OpenApi(AskedSite.json(site.get("/api/openapi.json")));
        writer = KeyedProgram.of(site, api, ay.account(), Scope.WRITE);
        String path = "/api/drafts/" + seats.begin(ay, "");
        JsonObject block = writer.get(path).all("blocks").getFirst();
        first = AskedSite.number(block, "id");
        draft = path + "/words";
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String words(String text) {
        return "{\"words\": [{\"block\": %d, \"base\": 0, \"text\": \"%s\"}]}"
                .formatted(first, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"words\"",
                "{} {}",
                "{\"words\": []} x",
                "{words: []}",
                "{'words': []}",
                "{\"words\": [],}",
                "{\"words\": {}}",
                "{\"words\": [1]}",
                "{\"words\": null}",
                "{\"words\": [{\"block\": -1, \"base\": 0, \"text\": \"\"}]}",
                "{\"words\": [{\"block\": 1.5, \"base\": 0, \"text\": \"\"}]}",
                "{\"words\": [{\"block\": 1e99, \"base\": 0, \"text\": \"\"}]}",
                "{\"words\": [{\"block\": 99999999999999999999, \"base\": 0, \"text\": \"\"}]}",
                "{\"words\": \"\"\"a\"e\"\"\"}",
            })
    void whatIsNoJsonOrNotWhatIsAskedForIsRefused(String body) throws Exception {
        assertEquals(400, writer.told("POST", draft, writer.sent(draft, body)).status());
    }

    @Test
    void bodiesAreBoundInSizeDepthAndKind() throws Exception {
        assertEquals(413, writer.sent(draft, words("x".repeat(300_000))).statusCode());
        String deep = "{\"words\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertEquals(400, writer.sent(draft, deep).statusCode());
        writer.post(draft, words("\\ud800")).is(400);
        HttpResponse<String> form =
                site.post(
                        draft,
                        AskedSite.FORM,
                        "words=1",
                        "Authorization",
                        "Bearer " + writer.token());
        assertEquals(415, form.statusCode());
        writer.post(draft, words("x".repeat(100_000))).is(200);
    }
}
