package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Desk;
import iz.desk.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Everything that people do, with names, agents, queries and an address that are like no others;
/// then every byte that is left is searched for them.
final class CanaryIT {
    private static final String ADDRESS = "127.77.66.55";
    private static final String PEN = "Kanariyajan";
    private static final String CREDIT = "Simurghjan";
    private static final String EDITOR = "Humayjan";
    private static final String WORDS = "qaqnusqanat";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\"[^>]*>([^<]*)<");
    private static final Pattern RECOVERY = Pattern.compile("<li[^>]*>([a-z0-9-]{8,})</li>");
    private static final Pattern BLOCK = Pattern.compile("name=\"text\\.([0-9]+)\"");

    /// From reading to looking into the heap; what is promised is a minute.
    private static final Duration HEAP = Duration.ofSeconds(Integer.getInteger("iz.heap", 45));

    @TempDir Path folder;

    /// What must not be anywhere afterwards.
    private final List<String> canaries =
            new ArrayList<>(
                    List.of(
                            ADDRESS,
                            "canary-agent-7d2",
                            "canary-origin-7d2",
                            "canary-query-7d2",
                            "canary-search-7d2",
                            "canary-page-7d2"));

    private String site = "";

    /// A browser of somebody.
    private final class Browser {
        private final HttpClient client;
        private String cookie = "";

        Browser() throws IOException {
            client = HttpClient.newBuilder().localAddress(InetAddress.getByName(ADDRESS)).build();
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(site + path.substring(1)))
                            .header("User-Agent", "canary-agent-7d2")
                            .header("Referer", "http://canary-origin-7d2.example/")
                            .header("X-Forwarded-For", ADDRESS)
                            .header("Accept-Language", "en");
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private HttpResponse<String> send(HttpRequest request) throws Exception {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
            return answer;
        }

        String get(String path) throws Exception {
            return send(request(path).build()).body();
        }

        HttpResponse<String> post(String path, String... fields) throws Exception {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < fields.length; i += 2) {
                body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
                body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build());
        }

        /// Sends what somebody at the desk wishes from a page, and follows where that leads.
        String wish(String page, String... fields) throws Exception {
            List<String> all = new ArrayList<>(List.of("key", found(KEY, get(page))));
            all.addAll(List.of(fields));
            HttpResponse<String> answer = post(page, all.toArray(String[]::new));
            assertEquals(303, answer.statusCode(), answer.body());
            return answer.headers().firstValue("Location").orElseThrow();
        }

        void join(Role role, String name) throws Exception {
            String code;
            try (Desk desk = Desk.open(folder.resolve("data/desk"), Clock.systemUTC())) {
                code = desk.invitations().invite(role);
            }
            canaries.add(code);
            String page = post("/desk/join", "code", code, "name", name).body();
            String passphrase = found(SECRET, page);
            canaries.add(passphrase);
            String recovery = role.needsTotp() ? found(RECOVERY, page) : "";
            int status =
                    post(
                                    "/desk",
                                    "do",
                                    "enter",
                                    "name",
                                    name,
                                    "passphrase",
                                    passphrase,
                                    "code",
                                    recovery)
                            .statusCode();
            assertEquals(303, status);
            canaries.add(cookie.substring(cookie.indexOf('=') + 1));
        }
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertTrue(matcher.find(), () -> pattern + " is not in " + html);
        return matcher.group(1);
    }

    @Test
    void nothingOfAnybodyIsLeftButTheNameTheyChose() throws Exception {
        String dump;
        try (ServedProcess served = new ServedProcess(folder, Path.of("."), "port=0")) {
            site = served.address();
            served.untilQueriesAreAnswered();
            reads(new Browser());
            Thread.sleep(HEAP);
            heaps(served);
            String version = works();
            dump = dump();
            assertTrue(new Browser().get(version).contains(WORDS));
        }
        // What the search finds is there, or the search would prove nothing.
        assertNotEquals(List.of(), files(CREDIT));
        assertNotEquals(List.of(), files(WORDS));
        assertTrue(dump.contains(CREDIT) && dump.contains(WORDS));
        canaries.add(PEN);
        List<String> left = new ArrayList<>();
        for (String canary : canaries) {
            files(canary).forEach(file -> left.add(canary + " in " + file));
            if (dump.contains(canary)) {
                left.add(canary + " in the dump");
            }
        }
        assertEquals(List.of(), left);
        System.out.println("CanaryIT: none of " + canaries.size() + " canaries is left");
    }

    /// What readers read and asked is not in the memory of any process either.
    private void heaps(ServedProcess served) throws Exception {
        List<String> left = new ArrayList<>();
        List<Path> heaps = served.heaps(folder);
        assertEquals(2, heaps.size(), "the server, and the process that answers queries");
        for (Path heap : heaps) {
            String all = Files.readString(heap, StandardCharsets.ISO_8859_1);
            assertTrue(all.contains("w3id.org/iz"), "strings would not be found: " + heap);
            canaries.stream().filter(all::contains).forEach(left::add);
            Files.delete(heap);
        }
        assertEquals(List.of(), left);
        System.out.println(
                "CanaryIT: no reader in "
                        + heaps.size()
                        + " heaps after "
                        + HEAP.toSeconds()
                        + " s");
    }

    private static void reads(Browser reader) throws Exception {
        reader.get("/otkur/iz?from=canary-query-7d2");
        reader.get("/search?q=canary-search-7d2");
        reader.get("/canary-page-7d2");
        reader.get("/sparql?query=ASK%7B%7D%23canary-query-7d2");
        reader.get("/sparql?query=canary-query-7d2");
        reader.post("/sparql", "query", "SELECT * { ?s ?p 'canary-query-7d2' }");
        reader.post("/suggest?line=%2Fotkur%2Fiz%2Fug-arab%23l1", "wording", "x", "reason", "y");
    }

    /// @return the path of what was published
    private String works() throws Exception {
        Browser translator = new Browser();
        translator.join(Role.TRANSLATOR, PEN);
        assertNotEquals(List.of(), files(PEN), "The search would not find it.");
        String draft =
                translator.wish(
                        "/desk/new?source=/otkur/iz/ug-arab",
                        "tag",
                        "tr",
                        "title",
                        "İz",
                        "credit",
                        CREDIT);
        String page = translator.get(draft);
        List<String> form = new ArrayList<>(List.of("do", "save"));
        Matcher blocks = BLOCK.matcher(page);
        int line = 0;
        while (blocks.find()) {
            form.addAll(List.of("text." + blocks.group(1), WORDS + (char) ('a' + line++)));
        }
        assertEquals(12, line);
        translator.wish(draft, form.toArray(String[]::new));
        translator.wish(draft, "do", "submit");
        Browser editor = new Browser();
        editor.join(Role.EDITOR, EDITOR);
        editor.wish(draft, "do", "remark.0", "remark", "canary-remark");
        editor.wish(draft, "do", "return", "reason", "canary-reason");
        translator.wish(draft, "do", "submit");
        String version = editor.wish(draft, "do", "accept");
        translator.wish("/desk", "do", "leave", "sure", "yes");
        editor.wish("/desk", "do", "leave", "sure", "yes");
        canaries.addAll(List.of(EDITOR, "canary-remark", "canary-reason"));
        return version;
    }

    private String dump() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + "dump.nq.gz")).build();
            byte[] all = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(all))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /// The files in which a word stands, as UTF-8 or UTF-16, and their names.
    private List<String> files(String word) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        // Every byte as the character of its number.
        List<String> forms = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            forms.add(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Optional<String> all = content(file);
                if (file.toString().contains(word)
                        || (all.isPresent() && forms.stream().anyMatch(all.get()::contains))) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return List.copyOf(found);
    }

    /// The library that SQLite brings along is none of ours, and large.
    private static Optional<String> content(Path file) throws IOException {
        return file.toString().endsWith(".so")
                ? Optional.empty()
                : Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
}
