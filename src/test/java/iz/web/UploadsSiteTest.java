package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Role;
import iz.desk.Scope;
import iz.web.http.SessionCookie;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Iz takes no pictures nor other files: nowhere is there a way in for them.
class UploadsSiteTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

    @TempDir static Path data;
    private static AskedSite site;
    private static Seats seats;
    private static Seats.Person ay;
    private static String key;
    private static long draft;

    @BeforeAll
    static void open() throws Exception {
        site = new AskedSite(data, "otkur", "people", "concepts");
        seats = new Seats(site);
        ay = seats.join(Role.EDITOR, "Ay");
        draft = seats.begin(ay, "");
        OpenApi api = new OpenApi(AskedSite.json(site.get("/api/openapi.json")));
        key = KeyedProgram.of(site, api, ay.account(), Scope.values()).token();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static List<Route> posted() {
        return site.small().site().routes().stream()
                .filter(route -> route.methods().contains("POST"))
                .toList();
    }

    private static HttpResponse<String> send(Route route, String type, String body)
            throws Exception {
        String path = route.pattern().toString().replace("{draft}", "" + draft);
        String line =
                path.equals("/suggest") ? "?line=" + AskedSite.encoded(Seats.SOURCE + "#l1") : "";
        return route.api()
                ? site.post(path, type, body, "Authorization", "Bearer " + key)
                : site.post(path + line, type, body, ay.headers());
    }

    private static String multipart(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"").append(fields[i]);
            body.append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        return body
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n"
                + PNG
                + "\r\n--b--\r\n";
    }

    private static String state() {
        return seats.state(ay, draft)
                + seats.room().drafts().of(ay.account())
                + seats.room().suggestions().all(ay.account());
    }

    @Test
    void noRouteTakesAPictureOrAFileInAForm() throws Exception {
        List<Route> posted = posted();
        assertTrue(posted.size() > 15, posted.size() + " routes");
        String before = state();
        String form =
                multipart(
                        "key",
                        SessionCookie.formKey(ay.token()),
                        "wording",
                        "x",
                        "reason",
                        "y",
                        "do",
                        "save",
                        "query",
                        "ASK {}");
        List<String> wrong = new ArrayList<>();
        for (Route route : posted) {
            for (String type :
                    List.of(
                            "image/png",
                            "image/jpeg",
                            "image/svg+xml",
                            "application/pdf",
                            "application/octet-stream",
                            "multipart/form-data; boundary=b")) {
                boolean picture = type.startsWith("image/png");
                HttpResponse<String> answer = send(route, type, picture ? PNG : form);
                if ((answer.statusCode() / 100) != 4) {
                    wrong.add(route.pattern() + " " + type + ": " + answer.statusCode());
                }
                if (answer.body().contains("IHDR") || !state().equals(before)) {
                    wrong.add(route.pattern() + " took " + type);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /// The same words as a form are taken, so it is the kind of the body that is refused above.
    @Test
    void theSameFieldsAsAFormAreTaken() throws Exception {
        Route suggest =
                posted().stream()
                        .filter(route -> route.pattern().toString().equals("/suggest"))
                        .findFirst()
                        .orElseThrow();
        int before = seats.room().suggestions().all(ay.account()).size();
        HttpResponse<String> answer =
                send(suggest, AskedSite.FORM, ay.form("wording=x&reason=y&do=save"));
        assertTrue(answer.statusCode() < 400, answer.body());
        assertEquals(before + 1, seats.room().suggestions().all(ay.account()).size());
    }

    @Test
    void noFormOffersToSendAFile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/iz/web"))) {
            List<Path> templates = files.filter(f -> f.toString().endsWith(".html")).toList();
            assertTrue(templates.size() > 10);
            for (Path template : templates) {
                String text = Files.readString(template);
                assertEquals(false, text.matches("(?s).*(enctype|type=\"file\").*"), "" + template);
            }
        }
    }
}
