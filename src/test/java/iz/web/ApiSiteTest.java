package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Account;
import iz.desk.Role;
import iz.desk.Scope;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The write API over HTTP, as programs use it.
class ApiSiteTest {
    private static final String WISH =
            """
            {"source": "/otkur/iz/ug-arab", "kind": "TRANSLATION", "tag": "tr",
             "method": "BY_HAND", "licence": "CC_BY", "title": "İz", "credit": "%s"}
            """;

    @TempDir static Path data;
    private static AskedSite site;
    private static Seats seats;
    private static OpenApi api;
    private static Account ay;
    private static Account kun;
    private static Account muharrir;
    private static KeyedProgram writer;
    private static KeyedProgram second;
    private static KeyedProgram editor;

    @BeforeAll
    static void open() throws Exception {
        site = new AskedSite(data, "otkur", "people", "concepts");
        seats = new Seats(site);
        api = new OpenApi(AskedSite.json(site.get("/api/openapi.json")));
        ay = seats.join(Role.TRANSLATOR, "Ay").account();
        kun = seats.join(Role.TRANSLATOR, "Kün").account();
        muharrir = seats.join(Role.EDITOR, "Muharrir").account();
        writer = KeyedProgram.of(site, api, ay, Scope.WRITE);
        second = KeyedProgram.of(site, api, kun, Scope.WRITE);
        editor = KeyedProgram.of(site, api, muharrir, Scope.REVIEW);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /// @return the path of a new draft
    private static String begin(KeyedProgram program, String credit) throws Exception {
        JsonObject draft = program.post("/api/drafts", WISH.formatted(credit)).is(201);
        return "/api/drafts/" + AskedSite.number(draft, "id");
    }

    private static String words(int block, int base, String text) {
        return """
        {"words": [{"block": %d, "base": %d, "text": "%s"}]}
        """
                .formatted(block, base, text);
    }

    private static List<JsonObject> blocks(KeyedProgram program, String draft) throws Exception {
        return program.get(draft).all("blocks");
    }

    private static void fill(KeyedProgram program, String draft) throws Exception {
        for (JsonObject block : blocks(program, draft)) {
            int id = AskedSite.number(block, "id");
            String words = "Satır " + Character.toString('a' + id % 26);
            program.post(draft + "/words", words(id, AskedSite.number(block, "saved"), words))
                    .is(200);
        }
    }

    /// True when the editor's program finds it on the list of what is to be reviewed.
    private static boolean waits(String draft) throws Exception {
        return editor.get("/api/drafts").all("toReview").stream()
                .anyMatch(item -> draft.endsWith("/" + AskedSite.number(item, "id")));
    }

    @Test
    void aTranslationGoesAllTheWayToItsReadersThroughTheApiAlone() throws Exception {
        String draft = begin(writer, "Ay");
        assertEquals(
                List.of("mine", "toReview"),
                new ArrayList<>(writer.get("/api/drafts").json().keys()));
        assertEquals(12, blocks(writer, draft).size());
        int first = AskedSite.number(blocks(writer, draft).getFirst(), "id");

        // Two write it, and both change the same line.
        writer.post(draft + "/hands", "{\"penName\": \"Kün\"}").is(200);
        JsonObject begun = writer.post(draft + "/words", words(first, 0, "Gençtik")).is(200);
        int base = AskedSite.number(begun.get("blocks").getAsArray().get(0).getAsObject(), "saved");
        second.post(draft + "/words", words(first, base, "Pek gençtik")).is(200);
        KeyedProgram.Said conflict =
                writer.post(draft + "/words", words(first, base, "Çok gençtik"));
        conflict.is(409);
        JsonObject both = conflict.all("conflicts").getFirst();
        assertEquals("Gençtik", both.get("base").getAsString().value());
        JsonObject theirs = both.get("theirs").getAsObject();
        assertEquals("Pek gençtik", theirs.get("text").getAsString().value());
        assertEquals("Kün", theirs.get("by").getAsString().value());
        JsonObject yours = both.get("yours").getAsObject();
        assertEquals("Çok gençtik", yours.get("text").getAsString().value());
        int seen = AskedSite.number(theirs, "saved");
        writer.post(draft + "/words", words(first, seen, "Çok, pek gençtik")).is(200);

        // It cannot be handed in before it is whole, and nobody else is asked.
        KeyedProgram.Said early = writer.post(draft + "/submit");
        early.is(422);
        assertEquals(11, early.all("findings").size());
        assertFalse(waits(draft));
        fill(writer, draft);
        writer.post(draft + "/submit").is(200);
        writer.post(draft + "/words", words(first, 0, "zu spät")).is(409);
        writer.post(draft + "/recall").is(200);
        writer.post(draft + "/submit").is(200);

        assertTrue(waits(draft));
        editor.post(draft + "/remarks", "{\"block\": " + first + ", \"wording\": \"Gencecik\"}")
                .is(200);
        editor.post(draft + "/return", "{\"reason\": \"\"}").is(422);
        editor.post(draft + "/return", "{\"reason\": \"the first line\"}").is(200);
        editor.get(draft).is(404);

        KeyedProgram.Said again = writer.get(draft);
        assertEquals("RETURNED", again.text("state"));
        JsonObject remark = again.all("remarks").getFirst();
        assertEquals("Gencecik", remark.get("wording").getAsString().value());
        int now = AskedSite.number(again.all("blocks").getFirst(), "saved");
        writer.post(draft + "/words", words(first, now, "Gencecik idik \\ud83d\\udc2a")).is(200);
        writer.post(
                        draft + "/describe",
                        """
                        {"title": "Bir iz", "credit": "Ay", "method": "BY_HAND", "licence": "CC0"}
                        """)
                .is(200);
        writer.post(draft + "/submit").is(200);
        KeyedProgram.Said accepted = editor.post(draft + "/accept");
        accepted.is(200);
        assertEquals("PUBLISHED", accepted.text("state"));

        HttpResponse<String> page = site.get(accepted.text("version") + "?ui=en");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Gencecik idik 🐪"), page.body());
        assertTrue(page.body().contains("Bir iz"), page.body());
        assertEquals("PUBLISHED", writer.get(draft).text("state"));
    }

    @Test
    void blocksAreMergedSplitAndBroughtBack() throws Exception {
        String draft = begin(writer, "");
        int first = AskedSite.number(blocks(writer, draft).getFirst(), "id");
        int next = AskedSite.number(blocks(writer, draft).get(1), "id");
        writer.post(draft + "/words", words(first, 0, "🐪 bir iki")).is(200);
        String split = "{\"edit\": \"split\", \"block\": %d, \"at\": %d}";
        writer.post(draft + "/edits", split.formatted(first, 6)).is(200);
        assertEquals(
                List.of("🐪 bir", "iki"),
                blocks(writer, draft).stream()
                        .limit(2)
                        .map(block -> block.get("text").getAsString().value())
                        .toList());
        writer.post(draft + "/edits", "{\"edit\": \"undo\"}").is(200);
        assertEquals(12, blocks(writer, draft).size());
        writer.post(draft + "/edits", "{\"edit\": \"merge\", \"block\": " + first + "}").is(200);
        assertEquals(11, blocks(writer, draft).size());
        // That block has gone, and what is written for it is not taken silently.
        writer.post(draft + "/words", words(next, 0, "x")).is(422);
        int merged = AskedSite.number(blocks(writer, draft).getFirst(), "id");
        String align = "{\"edit\": \"align\", \"block\": %d, \"lines\": [\"%s\"]}";
        writer.post(draft + "/edits", align.formatted(merged, "l2")).is(200);
        writer.post(draft + "/edits", align.formatted(merged, "l2 l3\\n9 - l4")).is(400);
        writer.post(draft + "/edits", split.formatted(merged, 99)).is(422);
        writer.post(draft + "/edits", "{\"edit\": \"burn\", \"block\": " + merged + "}").is(400);
    }

    @Test
    void whatTheDeskWouldNotBeginTheApiDoesNotEither() throws Exception {
        String wish = WISH.formatted("");
        for (String bad :
                List.of(
                        wish.replace("\"tr\"", "\"ug\""),
                        wish.replace("\"tr\"", "\"xx-yy-zz\""),
                        wish.replace("\"tr\"", "\"\""),
                        wish.replace("/ug-arab", "/ug-nowhere"),
                        WISH.formatted("Kün"),
                        WISH.formatted("Abdurehim Ötkür"))) {
            KeyedProgram.Said said = writer.post("/api/drafts", bad);
            assertEquals(422, said.status(), bad);
        }
        for (String bad :
                List.of(
                        wish.replace("CC_BY", "ALL_MINE"),
                        wish.replace("/otkur", "otkur"),
                        wish.replace("\"title\"", "\"titel\""),
                        wish.replace("\"İz\"", "7"))) {
            assertEquals(400, writer.post("/api/drafts", bad).status(), bad);
        }
    }

    /// Every operation, but for the description, without a key, with one that has ended, and with
    /// the cookie that opens the desk.
    @Test
    void nothingOpensWithoutAKey() throws Exception {
        KeyedProgram ended = KeyedProgram.of(site, api, kun, Scope.WRITE);
        site.desk().keys().end(kun, site.desk().keys().all(kun).getLast().id());
        Seats.Person there = seats.join(Role.KEEPER, "Saqchi");
        int tried = 0;
        for (String operation : api.operations()) {
            String method = operation.split(" ", 2)[0];
            String path = operation.split(" ", 2)[1].replace("{draft}", "1");
            if (path.endsWith("openapi.json")) {
                continue;
            }
            for (String[] headers :
                    List.of(
                            new String[] {"Accept", "text/html"},
                            there.headers(),
                            new String[] {"Authorization", "Basic QXk6eA=="},
                            new String[] {"Authorization", "Bearer " + there.token()},
                            new String[] {"Authorization", "Bearer " + ended.token()})) {
                HttpResponse<String> answer =
                        method.equals("GET")
                                ? site.get(path, headers)
                                : site.post(path, "application/json", "{}", headers);
                ended.told(method, path, answer);
                assertEquals(401, answer.statusCode(), operation);
                assertTrue(AskedSite.header(answer, "WWW-Authenticate").startsWith("Bearer "));
                tried++;
            }
        }
        System.out.println("ApiSiteTest: " + tried + " requests without a key");
    }

    /// Every step, tried by those whose draft or whose turn it is not: nothing changes.
    @Test
    void nobodyGetsThroughTheApiIntoWhatIsNotTheirs() throws Exception {
        Seats.Person owner = seats.join(Role.EDITOR, "Ige");
        KeyedProgram own = KeyedProgram.of(site, api, owner.account(), Scope.WRITE, Scope.REVIEW);
        KeyedProgram both = KeyedProgram.of(site, api, muharrir, Scope.WRITE, Scope.REVIEW);
        String open = begin(own, "");
        String handedIn = begin(own, "");
        fill(own, handedIn);
        own.post(handedIn + "/submit").is(200);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (String draft : List.of(open, handedIn)) {
            long id = Long.parseLong(draft.replaceAll("\\D", ""));
            String before = seats.state(owner, id);
            boolean inReview = draft.equals(handedIn);
            int block = AskedSite.number(blocks(own, draft).getFirst(), "id");
            for (String operation : api.operations()) {
                if (!operation.contains("{draft}")) {
                    continue;
                }
                boolean ofReviewers = operation.matches(".*/(remarks|return|accept)");
                boolean reads = operation.startsWith("GET");
                for (KeyedProgram who : List.of(second, editor, both, own)) {
                    boolean mayReview = inReview && (who.equals(editor) || who.equals(both));
                    boolean may =
                            who.equals(own) ? !ofReviewers : mayReview && (ofReviewers || reads);
                    if (may) {
                        continue;
                    }
                    int status =
                            tryOne(who, operation.replace("/api/drafts/{draft}", draft), block);
                    tried++;
                    boolean scopeless =
                            (who.equals(second) && ofReviewers)
                                    || (who.equals(editor) && !ofReviewers && !reads);
                    boolean reader = mayReview || who.equals(own);
                    int wanted = scopeless || reader ? 403 : 404;
                    if (status != wanted || !seats.state(owner, id).equals(before)) {
                        wrong.add(operation + " of " + draft + ": " + status + ", not " + wanted);
                        before = seats.state(owner, id);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        System.out.println("ApiSiteTest: " + tried + " steps with drafts of others, or one's own");
    }

    private static int tryOne(KeyedProgram who, String operation, int block) throws Exception {
        String path = operation.split(" ", 2)[1];
        String body =
                """
                {"words": [{"block": %d, "base": 0, "text": "foreign"}], "edit": "merge",
                 "block": %d, "title": "foreign", "credit": "", "method": "MACHINE",
                 "licence": "CC0", "penName": "Kün", "text": "foreign", "reason": "foreign"}
                """
                        .formatted(block, block);
        return operation.startsWith("GET")
                ? who.get(path).status()
                : who.told("POST", path, who.sent(path, body)).status();
    }

    @Test
    void aKeyOpensOnlyWhatItIsFor() throws Exception {
        KeyedProgram reviewOnly = KeyedProgram.of(site, api, muharrir, Scope.REVIEW);
        HttpResponse<String> answer = reviewOnly.sent("/api/drafts", WISH.formatted(""));
        assertEquals(403, answer.statusCode());
        assertTrue(AskedSite.header(answer, "WWW-Authenticate").contains("insufficient_scope"));
        String mine = begin(KeyedProgram.of(site, api, muharrir, Scope.WRITE), "");
        reviewOnly.get(mine).is(404);
        assertEquals(List.of(), reviewOnly.get("/api/drafts").all("mine"));
        assertEquals(
                List.of(),
                KeyedProgram.of(site, api, muharrir, Scope.WRITE)
                        .get("/api/drafts")
                        .all("toReview"));
    }

    @Test
    void whileTheArchiveIsFrozenNothingIsWrittenOrAccepted() throws Exception {
        String draft = begin(writer, "");
        String ready = begin(writer, "");
        fill(writer, ready);
        writer.post(ready + "/submit").is(200);
        int first = AskedSite.number(blocks(writer, draft).getFirst(), "id");
        Account keeper = seats.join(Role.KEEPER, "Tonglatquchi").account();
        seats.room().keeping().freeze(keeper, true);
        try {
            writer.post("/api/drafts", WISH.formatted("")).is(409);
            JsonObject problem = writer.post(draft + "/words", words(first, 0, "x")).is(409);
            assertTrue(problem.get("detail").getAsString().value().contains("read-only"));
            editor.post(ready + "/accept").is(409);
        } finally {
            seats.room().keeping().freeze(keeper, false);
        }
        editor.post(ready + "/return", "{\"reason\": \"thawed\"}").is(200);
    }

    @Test
    void whatIsNotOfferedIsToldToProgramsInTheirWords() throws Exception {
        HttpResponse<String> wrong = site.get("/api/drafts/1/submit", "Accept", "*/*");
        assertEquals(405, wrong.statusCode());
        assertEquals("application/problem+json", AskedSite.type(wrong));
        assertEquals("POST", AskedSite.header(wrong, "Allow"));
        HttpResponse<String> preflight =
                site.send(
                        site.request(
                                        "/api/drafts",
                                        "Origin",
                                        "https://elsewhere.example",
                                        "Access-Control-Request-Method",
                                        "POST")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, preflight.statusCode());
        assertEquals("", AskedSite.header(preflight, "Access-Control-Allow-Origin"));
    }

    /// A route without its description, or a description without its route.
    @Test
    void everyOperationIsDescribedAndEveryDescriptionHasItsOperation() throws Exception {
        Set<String> there = new TreeSet<>();
        for (Route route : site.small().site().routes()) {
            String path = route.pattern().toString();
            if (path.startsWith("/api/")) {
                route.methods().stream()
                        .filter(method -> !method.equals("HEAD"))
                        .forEach(method -> there.add(method + " " + path));
            }
        }
        assertEquals(there, api.operations());
        assertFalse(there.isEmpty());
        String text = site.get("/api/openapi.json").body();
        assertEquals("3.1.1", JSON.parse(text).get("openapi").getAsString().value());
        Matcher reference = Pattern.compile("\"\\$ref\" ?: ?\"([^\"]+)\"").matcher(text);
        int references = 0;
        while (reference.find()) {
            JsonObject link = new JsonObject();
            link.put("$ref", reference.group(1));
            api.resolved(link);
            references++;
        }
        assertTrue(references > 50, "" + references);
    }
}
