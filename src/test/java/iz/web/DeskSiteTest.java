package iz.web;

import static iz.web.AskedSite.FORM;
import static iz.web.AskedSite.encoded;
import static iz.web.AskedSite.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The door of the desk over HTTP: joining, entering, going out, and who is kept out.
class DeskSiteTest {
    private static final Pattern SECRET = Pattern.compile("class=\"secret\"[^>]*>([^<]*)<");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]+)\"");

    @TempDir static Path data;
    private static AskedSite site;
    private static int goals;

    @BeforeAll
    static void open() throws IOException {
        site = new AskedSite(data, "otkur/iz", "otkur");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static HttpResponse<String> post(String path, String form, String... headers)
            throws Exception {
        return site.post(path, FORM, form, headers);
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertTrue(matcher.find(), html);
        return matcher.group(1);
    }

    /// @return the passphrase that the page shows
    private static String join(String name) throws Exception {
        String code = site.desk().invitations().invite(Role.TRANSLATOR);
        HttpResponse<String> answer =
                post("/desk/join?ui=en", "code=" + code + "&name=" + encoded(name));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", header(answer, "Cache-Control"));
        return found(SECRET, answer.body());
    }

    /// @return the cookie, as a browser sends it back
    private static String enter(String name, String passphrase) throws Exception {
        HttpResponse<String> answer =
                post(
                        "/desk?ui=ug",
                        "do=enter&name=" + encoded(name) + "&passphrase=" + encoded(passphrase));
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals("/desk?ui=ug", header(answer, "Location"));
        String cookie = header(answer, "Set-Cookie");
        assertTrue(cookie.startsWith("__Host-iz="), cookie);
        assertTrue(cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict"), cookie);
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpResponse<String> desk(String cookie) throws Exception {
        return site.get("/desk?ui=en", "Cookie", "other=1; " + cookie);
    }

    @Test
    void whoIsInvitedJoinsEntersAndGoesOutHereOrEverywhere() throws Exception {
        String passphrase = join("Ay ئاي");
        String cookie = enter("ay ئاي", passphrase);
        String other = enter("Ay ئاي", passphrase);
        String third = enter("Ay ئاي", passphrase);
        HttpResponse<String> inside = desk(cookie);
        assertTrue(inside.body().contains("You are here as Ay ئاي (translator)."), inside.body());
        assertEquals("no-store", header(inside, "Cache-Control"));
        HttpResponse<String> out =
                post("/desk", "do=out&key=" + found(KEY, inside.body()), "Cookie", cookie);
        assertEquals(303, out.statusCode());
        assertTrue(header(out, "Set-Cookie").contains("Max-Age=0"));
        assertFalse(desk(cookie).body().contains("Ay ئاي"));
        String key = found(KEY, desk(other).body());
        post("/desk", "do=out-everywhere&key=" + key, "Cookie", other);
        assertFalse(desk(third).body().contains("Ay ئاي"));
    }

    @Test
    void whoLeavesForGoodIsAskedOnceAndCannotComeBack() throws Exception {
        String passphrase = join("Kün");
        String cookie = enter("Kün", passphrase);
        String key = found(KEY, desk(cookie).body());
        assertEquals(200, post("/desk", "do=leave&key=" + key, "Cookie", cookie).statusCode());
        assertTrue(desk(cookie).body().contains("Kün"));
        String sure = "do=leave&sure=yes&key=" + key;
        assertEquals(303, post("/desk", sure, "Cookie", cookie).statusCode());
        String enter = "do=enter&name=K%C3%BCn&passphrase=" + encoded(passphrase);
        assertEquals(403, post("/desk", enter).statusCode());
    }

    @Test
    void aKeyForProgramsIsShownOnceAndEndedAgain() throws Exception {
        String cookie = enter("Qelemchi", join("Qelemchi"));
        String page = desk(cookie).body();
        String key = "&key=" + found(KEY, page);
        assertTrue(page.contains("Keys for programs"), page);
        assertTrue(page.contains("value=\"WRITE\""), page);
        assertFalse(page.contains("value=\"REVIEW\""), page);
        String wish = "do=token&label=" + encoded("my laptop <1>") + key;
        assertEquals(422, post("/desk?ui=en", wish, "Cookie", cookie).statusCode());
        HttpResponse<String> made =
                post("/desk?ui=en", wish + "&scope=WRITE&scope=REVIEW", "Cookie", cookie);
        assertEquals(200, made.statusCode(), made.body());
        assertEquals("no-store", header(made, "Cache-Control"));
        String token = found(SECRET, made.body());
        String[] bearer = {"Authorization", "Bearer " + token};
        assertEquals(200, site.get("/api/drafts", bearer).statusCode());
        String later = desk(cookie).body();
        assertFalse(later.contains(token), later);
        assertTrue(later.contains("my laptop &lt;1&gt;"), later);
        String end = "do=" + found(Pattern.compile("value=\"(token-end[.][0-9]+)\""), later);
        assertEquals(400, post("/desk", end, "Cookie", cookie).statusCode());
        assertEquals(200, site.get("/api/drafts", bearer).statusCode());
        assertEquals(303, post("/desk", end + key, "Cookie", cookie).statusCode());
        assertEquals(401, site.get("/api/drafts", bearer).statusCode());
    }

    @Test
    void aNewPassphraseAndASecondFactorAreShownOnce() throws Exception {
        String passphrase = join("Tang");
        String cookie = enter("Tang", passphrase);
        String other = enter("Tang", passphrase);
        String key = "&key=" + found(KEY, desk(cookie).body());
        HttpResponse<String> wrong =
                post("/desk?ui=en", "do=passphrase&present=no" + key, "Cookie", cookie);
        assertEquals(403, wrong.statusCode());
        assertTrue(wrong.body().contains("Nothing was changed."), wrong.body());
        assertTrue(desk(other).body().contains("Tang"));
        String change = "do=passphrase&present=" + encoded(passphrase) + key;
        String made = found(SECRET, post("/desk", change, "Cookie", cookie).body());
        assertFalse(desk(cookie).body().contains(made));
        assertFalse(desk(other).body().contains("Tang"));
        String factor = "do=factor&present=" + encoded(made) + key;
        HttpResponse<String> renewed = post("/desk?ui=en", factor, "Cookie", cookie);
        assertTrue(renewed.body().contains("otpauth://totp/Iz%3ATang?secret="), renewed.body());
        String enter = "do=enter&name=Tang&passphrase=" + encoded(made) + "&code=";
        assertEquals(403, post("/desk", enter).statusCode());
        String recovery = found(Pattern.compile("<li>([0-9a-z-]{14})<"), renewed.body());
        assertEquals(303, post("/desk", enter + recovery).statusCode());
    }

    @Test
    void aFormFromElsewhereOrOfAnotherSessionChangesNothing() throws Exception {
        String passphrase = join("Yultuz");
        String cookie = enter("Yultuz", passphrase);
        String key = found(KEY, desk(cookie).body());
        String out = "do=out-everywhere&key=" + key;
        String[][] wrong = {
            {"Cookie", cookie, "Sec-Fetch-Site", "cross-site"},
            {"Cookie", cookie, "Sec-Fetch-Site", "same-site"},
            {"Cookie", cookie, "Origin", "http://elsewhere.example"},
        };
        for (String[] headers : wrong) {
            assertEquals(400, post("/desk", out, headers).statusCode());
        }
        String others = found(KEY, desk(enter("Yultuz", passphrase)).body());
        for (String bad : List.of("do=out", "do=out&key=", "do=out&key=" + others)) {
            assertEquals(400, post("/desk", bad, "Cookie", cookie).statusCode(), bad);
        }
        assertEquals(400, site.post("/desk", "text/plain", out, "Cookie", cookie).statusCode());
        assertTrue(desk(cookie).body().contains("Yultuz"));
        assertEquals(303, post("/desk", out).statusCode());
        assertTrue(desk(cookie).body().contains("Yultuz"), "without a cookie nothing is done");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() throws Exception {
        HttpResponse<String> refused =
                post("/desk?ui=en", "do=enter&name=%3CNobody%3E&passphrase=x");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("role=\"alert\""), refused.body());
        assertTrue(refused.body().contains("value=\"&lt;Nobody&gt;\""), refused.body());
        assertEquals("", header(refused, "Set-Cookie"));
        for (int i = 0; i < 5; i++) {
            post("/desk", "do=enter&name=%3CNobody%3E&passphrase=x");
        }
        HttpResponse<String> slow = post("/desk", "do=enter&name=%3CNobody%3E&passphrase=x");
        assertEquals(429, slow.statusCode());
        assertTrue(Integer.parseInt(header(slow, "Retry-After")) <= 61);
        String code = site.desk().invitations().invite(Role.TRANSLATOR);
        for (String name : List.of("", "Gülnаr", "Ed\u200Bitor")) {
            HttpResponse<String> bad =
                    post("/desk/join?ui=en", "code=" + code + "&name=" + encoded(name));
            assertEquals(422, bad.statusCode(), name);
            assertTrue(bad.body().contains(code), bad.body());
        }
        assertEquals(422, post("/desk/join", "code=nonsense&name=A").statusCode());
    }

    private static String entered(String door, String name, String passphrase) throws Exception {
        String form = "do=enter&name=" + encoded(name) + "&passphrase=" + encoded(passphrase);
        HttpResponse<String> answer = post(door, form);
        assertEquals(303, answer.statusCode(), answer.body());
        return header(answer, "Location");
    }

    @Test
    void theDoorLeadsWhereOneWasGoing() throws Exception {
        String passphrase = join("Kéwan");
        HttpResponse<String> stopped = site.get("/desk/new?ui=ug&source=/otkur/iz/ug-arab");
        String door = header(stopped, "Location");
        String goal = "/desk/new?source=/otkur/iz/ug-arab";
        assertEquals("/desk?to=" + encoded(goal).replace("%2F", "/") + "&ui=ug", door);
        String page = site.get(door).body();
        // Who has no account yet goes there by way of joining, in whatever language.
        assertTrue(page.contains("/desk/join?to=/desk/new%3Fsource%3D/otkur"), page);
        assertTrue(
                site.get(door.replace("/desk?", "/desk/join?"))
                        .body()
                        .contains("action=\"/desk/join?to=/desk/new%3Fsource%3D/otkur"));
        assertEquals(goal + "&ui=kk", entered(door.replace("=ug", "=kk"), "Kéwan", passphrase));
        assertEquals(
                "/desk/drafts/7/words",
                entered("/desk?to=/desk/drafts/7/words", "Kéwan", passphrase));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/desk@elsewhere.example",
                "/desk/..//elsewhere.example",
                "/desk//elsewhere.example",
                "/desk/new\r\nSet-Cookie: a=b",
                "/otkur/iz",
                ""
            })
    void theDoorLeadsNowhereElse(String goal) throws Exception {
        String name = "Yol " + goals++;
        assertEquals("/desk", entered("/desk?to=" + encoded(goal), name, join(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/otkur/iz", "/search?q=iz", "/desk", "/desk/join", "/sparql"})
    void whoOnlyReadsGetsNoCookie(String path) throws Exception {
        HttpResponse<String> answer = site.get(path, "Accept", AskedSite.BROWSER);
        assertEquals(200, answer.statusCode());
        assertEquals("", header(answer, "Set-Cookie"));
        assertEquals("", header(site.get(path, "Cookie", "__Host-iz=x"), "Set-Cookie"));
    }
}
