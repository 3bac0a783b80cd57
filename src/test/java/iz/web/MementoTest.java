package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.web.http.Body;
import iz.web.http.Caller;
import iz.web.http.Reply;
import iz.web.http.Wishes;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Earlier states, withdrawal, and what is kept of replies, over a real archive without a network.
final class MementoTest {
    private static final String VERSION = "/otkur/iz/en-abdurazak";
    private static final String FILE = "otkur/iz/en-abdurazak.ttl";

    @TempDir Path folder;
    private SmallArchive small;
    private Front front;

    @BeforeEach
    void open() throws IOException {
        small = new SmallArchive(folder.resolve("data"));
        front = small.siteOfPlainPages().front();
        small.day("2026-11-20");
        small.publish("otkur");
        small.day("2026-11-25");
        small.change(FILE, "We were young", "WE WERE YOUNG");
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void anEarlierDayShowsTheEarlierState() {
        Reply before = get(VERSION + ".nt", "at=2026-11-24");
        assertTrue(text(before).contains("We were young"));
        assertEquals("Fri, 20 Nov 2026 00:00:00 GMT", before.header("Memento-Datetime").orElse(""));
        Reply after = get(VERSION + ".nt", "at=2026-11-25");
        assertTrue(text(after).contains("WE WERE YOUNG"));
        assertEquals("Wed, 25 Nov 2026 00:00:00 GMT", after.header("Memento-Datetime").orElse(""));
        Reply now = get(VERSION + ".nt", "");
        assertTrue(text(now).contains("WE WERE YOUNG"));
        assertTrue(now.header("Memento-Datetime").isEmpty());
    }

    @Test
    void citationsOfAnEarlierStateNameItsDay() {
        assertTrue(
                text(get(VERSION + ".bib", "at=2026-11-24"))
                        .contains("url = {https://w3id.org/iz" + VERSION + "?at=2026-11-24}"));
        assertTrue(text(get(VERSION + ".txt", "at=2026-11-24")).contains("We were young"));
    }

    @Test
    void everyStateLinksToItsTimeGateAndTimeMap() {
        for (String query : List.of("", "at=2026-11-24")) {
            String links = get(VERSION, query).header("Link").orElse("");
            assertTrue(links.contains("<" + VERSION + ">; rel=\"original timegate\""), links);
            assertTrue(
                    links.contains(
                            "<"
                                    + VERSION
                                    + ".timemap>; rel=\"timemap\";"
                                    + " type=\"application/link-format\""),
                    links);
        }
    }

    @Test
    void theTimeMapListsEachDay() {
        assertEquals(
                """
                </otkur/iz/en-abdurazak>; rel="original timegate",
                </otkur/iz/en-abdurazak.timemap>; rel="self"; type="application/link-format",
                </otkur/iz/en-abdurazak?at=2026-11-20>; rel="first memento"; datetime="Fri, 20 Nov 2026 00:00:00 GMT",
                </otkur/iz/en-abdurazak?at=2026-11-25>; rel="last memento"; datetime="Wed, 25 Nov 2026 00:00:00 GMT"
                """,
                text(get(VERSION + ".timemap", "")));
    }

    @Test
    void aWorkChangesWhenOneOfItsVersionsDoes() {
        assertTrue(text(get("/otkur/iz.timemap", "")).contains("?at=2026-11-25>"));
    }

    @Test
    void acceptDatetimeLeadsToTheState() {
        Reply reply =
                front.answer(
                        new Request(
                                "GET",
                                VERSION,
                                "ui=tr",
                                new Wishes(
                                        "", List.of(), "", "", "Tue, 24 Nov 2026 10:00:00 GMT", ""),
                                false,
                                Caller.NONE));
        assertEquals(302, reply.status());
        assertEquals(VERSION + "?ui=tr&at=2026-11-24", reply.header("Location").orElse(""));
        assertTrue(reply.header("Vary").orElse("").contains("Accept-Datetime"));
        assertTrue(get(VERSION, "").header("Vary").orElse("").contains("Accept-Datetime"));
    }

    @Test
    void acceptDatetimeBeforeTheFirstStateLeadsToTheFirst() {
        assertEquals(
                VERSION + "?at=2026-11-20",
                accepting("Wed, 24 Nov 1999 10:00:00 GMT").header("Location").orElse(""));
        assertEquals(400, accepting("yesterday").status());
    }

    @Test
    void aDayBeforeTheFirstStateIsNotFoundAndSaysSo() {
        Reply reply = get(VERSION, "at=2026-11-19");
        assertEquals(404, reply.status());
        assertTrue(text(reply).contains("in the archive since 2026-11-20"), text(reply));
    }

    @Test
    void aMalformedDayIsABadRequest() {
        for (String day : List.of("yesterday", "2026-13-01", "2026-02-30", "20261122", "")) {
            assertEquals(400, get(VERSION, "at=" + day).status(), day);
        }
        assertFalse(text(get(VERSION, "at=%3Cb%3E")).contains("<b>"));
    }

    @Test
    void whatIsWithdrawnIsGoneOnEveryDayAndSaysWhy() {
        assertEquals(200, get(VERSION, "").status());
        small.archive()
                .withdraw(SmallArchive.IRIS.base() + VERSION.substring(1), "The heirs asked.");
        for (String suffix : List.of("", ".ttl", ".txt", ".bib", ".schema.jsonld", ".timemap")) {
            for (String query : List.of("", "at=2026-11-24")) {
                Reply reply = get(VERSION + suffix, query);
                assertEquals(410, reply.status(), suffix + query);
                assertTrue(text(reply).contains("The heirs asked."), text(reply));
            }
        }
        String work = text(get("/otkur/iz.schema.jsonld", "at=2026-11-24"));
        assertFalse(work.contains("en-abdurazak"), work);
        byte[] dump = dump();
        assertFalse(new String(dump, StandardCharsets.ISO_8859_1).contains("en-abdurazak"));
    }

    @Test
    void aPublicationDropsKeptReplies() throws IOException {
        String before = text(get(VERSION + ".nt", ""));
        assertEquals(before, text(get(VERSION + ".nt", "")));
        small.change(FILE, "We were young", "we were very young");
        assertTrue(text(get(VERSION + ".nt", "")).contains("we were very young"));
    }

    @Test
    void keptRepliesOfOneLanguageAreNotShownInAnother() {
        assertEquals("tr", accepting(Tag.of("tr")).header("Content-Language").orElse(""));
        assertEquals("ru", accepting(Tag.of("ru")).header("Content-Language").orElse(""));
        assertEquals("tr", accepting(Tag.of("tr")).header("Content-Language").orElse(""));
    }

    private byte[] dump() {
        if (get("/dump.nq.gz", "").body() instanceof Body.Stream stream) {
            var out = new java.io.ByteArrayOutputStream();
            try {
                stream.source().writeTo(out);
                return new java.util.zip.GZIPInputStream(
                                new java.io.ByteArrayInputStream(out.toByteArray()))
                        .readAllBytes();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        throw new AssertionError("The dump is no stream.");
    }

    private Reply get(String path, String query) {
        return front.answer(new Request("GET", path, query, Wishes.NONE, false, Caller.NONE));
    }

    private Reply accepting(String datetime) {
        Wishes wishes = new Wishes("", List.of(), "", "", datetime, "");
        return front.answer(new Request("GET", VERSION, "", wishes, false, Caller.NONE));
    }

    private Reply accepting(Tag language) {
        Wishes wishes = new Wishes("", List.of(language), "", "", "", "");
        return front.answer(new Request("GET", VERSION, "", wishes, false, Caller.NONE));
    }

    private static String text(Reply reply) {
        return reply.body() instanceof Body.Bytes bytes
                ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                : "";
    }
}
