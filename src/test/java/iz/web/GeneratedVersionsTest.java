package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Versions that schemes make, over the wire.
class GeneratedVersionsTest {
    private static final String SOURCE = "/otkur/iz/ug-arab";
    private static final String MADE = SOURCE + "~uly";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir static Path folder;
    private static SmallArchive small;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        small = new SmallArchive(folder.resolve("data"));
        small.publish("otkur", "people", "places", "concepts", "sources", "claims");
        small.day("2026-11-25");
        small.change("otkur/iz/ug-arab.ttl", "ياش", "ياشى");
        small.publish("abduxaliq-uyghur");
        small.archive().withdraw("https://w3id.org/iz/abduxaliq-uyghur/achil/ug-arab", "a test");
        server = SmallArchive.serve(small.site());
    }

    @AfterAll
    static void stop() {
        server.close();
        small.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {".txt", ".bib", ".csl.json", ".citation.txt"})
    void everyCitationAndDownloadSaysThatItIsGenerated(String suffix) throws Exception {
        String said = get(MADE + suffix).body();
        assertTrue(
                said.toLowerCase(java.util.Locale.ROOT).contains("generated from ug-arab"), said);
        assertTrue(said.contains("Uyghur Latin alphabet, with é (exact table)"), said);
        assertTrue(said.contains("https://w3id.org" + MADE.replace("/otkur", "/iz/otkur")), said);
    }

    @Test
    void bibTexIsGivenAKeyThatItCanRead() throws Exception {
        assertTrue(get(MADE + ".bib").body().startsWith("@misc{otkur-iz-ug-arab-uly,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".ttl", ".nt", ".jsonld", ".rdf", ".schema.jsonld"})
    void everySyntaxSaysThatNoPersonWroteIt(String suffix) throws Exception {
        HttpResponse<String> answer = get(MADE + suffix);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("No person wrote it."), answer.body());
        assertTrue(answer.body().contains("ug-Latn-t-ug-arab-x0-uly"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        MADE + "x",
        "/otkur/iz/ug-arab~ru",
        "/otkur/iz/ug-arab~uly~usy",
        "/otkur/iz/en-abdurazak~uly",
        "/otkur/iz/ug-arab~uey",
        "/otkur/iz~uly",
        "/otkur~uly"
    })
    void whatNoSchemeMakesIsNotThere(String path) throws Exception {
        for (String suffix : new String[] {"", ".ttl", ".txt", ".bib", ".timemap"}) {
            assertEquals(404, get(path + suffix).statusCode(), path + suffix);
        }
    }

    @Test
    void anUnknownSchemeLeadsToTheSource() throws Exception {
        assertTrue(get(MADE + "x").body().contains("href=\"" + SOURCE + "\""));
    }

    @Test
    void anEarlierStateIsMadeFromTheEarlierSource() throws Exception {
        assertTrue(get(MADE + ".txt").body().contains("\nYashi iduq"));
        assertTrue(get(MADE + ".txt?at=2026-11-21").body().contains("\nYash iduq"));
        assertEquals(404, get(MADE + "?at=2026-11-01").statusCode());
        String map = get(MADE + ".timemap").body();
        assertTrue(map.contains("<" + MADE + "?at=2026-11-25>"), map);
        String links = String.join(" ", get(MADE).headers().allValues("Link"));
        assertTrue(links.contains("timegate"), links);
    }

    @Test
    void itGoesWithItsSource() throws Exception {
        HttpResponse<String> gone = get("/abduxaliq-uyghur/achil/ug-arab~uly");
        assertEquals(410, gone.statusCode());
        assertFalse(gone.body().contains("Gülüm"));
        assertEquals(
                410, get("/abduxaliq-uyghur/achil/ug-arab~uly.ttl?at=2026-11-25").statusCode());
    }

    @Test
    void itIsNeitherInTheSitemapNorInTheDumpNorInTheBrowser() throws Exception {
        get("/otkur/iz?v=ug-arab,ug-arab~cts");
        assertFalse(get("/sitemap.xml").body().contains("~"));
        assertFalse(get("/browse").body().contains("~"));
        HttpResponse<byte[]> dump =
                CLIENT.send(request("/dump.nq.gz"), HttpResponse.BodyHandlers.ofByteArray());
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(dump.body()))) {
            String quads = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(quads.contains("ug-arab~"), "nothing generated is stored");
        }
    }

    @Test
    void aTagInTheUrlNamesAGeneratedVersion() throws Exception {
        String page = get("/otkur/iz?v=ug-arab,ug-cyrl").body();
        assertTrue(page.contains("href=\"/otkur/iz/ug-arab~usy-almaty\""), page);
        assertFalse(page.contains("%7E"), "a tilde stays a tilde");
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String tag = get(MADE).headers().firstValue("ETag").orElseThrow();
        HttpRequest again =
                HttpRequest.newBuilder(request(MADE), (n, v) -> true)
                        .header("If-None-Match", tag)
                        .build();
        assertEquals(304, CLIENT.send(again, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return CLIENT.send(request(address), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                .build();
    }
}
