package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Block;
import iz.desk.Draft;
import iz.desk.Edit;
import iz.desk.Role;
import iz.desk.Tie;
import iz.desk.Words;
import iz.language.WordSpans;
import iz.poem.Id;
import iz.poem.VersionText;
import iz.poem.WordLink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/// Words are marked on both sides and linked, by plain forms.
class LinkingSiteTest {
    @TempDir Path data;
    private AskedSite site;
    private Seats seats;
    private Seats.Person ay;
    private Seats.Person editor;
    private long id;
    private String path;

    @BeforeEach
    void open() throws Exception {
        site = new AskedSite(data, "otkur", "people", "concepts");
        seats = new Seats(site);
        ay = seats.join(Role.TRANSLATOR, "Ay");
        editor = seats.join(Role.EDITOR, "Kün");
        id = seats.begin(ay, "Ay");
        seats.fill(ay, id);
        path = "/desk/drafts/" + id + "/words";
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Draft draft() {
        return seats.room().drafts().read(ay.account(), id).orElseThrow();
    }

    private Block block(int at) {
        return draft().blocks().get(at);
    }

    private List<Tie> ties() {
        return seats.room().linking().of(ay.account(), draft());
    }

    private VersionText source() {
        return seats.room().press().text(Id.of("/otkur/iz/ug-arab")).orElseThrow();
    }

    /// A word of a line of the source, as the form sends it.
    private String there(int line, int word) {
        String text = source().segments().get(line).text().orElseThrow().value();
        return "&source=" + value("l" + (line + 1), WordSpans.of(text).get(word));
    }

    private String here(int block, int word) {
        return "&own=" + value("" + block(block).id(), WordSpans.of(block(block).text()).get(word));
    }

    private static String value(String place, WordSpans.Span span) {
        return place + "." + span.start() + "." + span.end();
    }

    private HttpResponse<String> link(String marks) throws Exception {
        return seats.post(ay, path, "do=link." + block(0).id() + marks);
    }

    private void write(int block, String text) {
        Block now = block(block);
        seats.room()
                .editing()
                .save(
                        ay.account(),
                        id,
                        List.of(new Words(now.id(), now.saved(), text, now.note())));
    }

    private VersionText published() throws Exception {
        assertEquals(303, seats.post(ay, "/desk/drafts/" + id, "do=submit").statusCode());
        HttpResponse<String> accepted = seats.post(editor, "/desk/drafts/" + id, "do=accept");
        assertEquals(303, accepted.statusCode(), accepted.body());
        return seats.room().press().text(draft().version().orElseThrow()).orElseThrow();
    }

    @Test
    void linksOfAnyNumberAcrossLinesArePublishedAndShown() throws Exception {
        write(0, "Gençtik biz\no uzun yola");
        write(1, "şimdi torun");
        // Two neighbours and one beyond the line break, with two words of two lines of the source.
        assertEquals(
                303,
                link(here(0, 0) + here(0, 1) + here(1, 1) + there(0, 0) + there(1, 2))
                        .statusCode());
        assertEquals(303, link(here(0, 3) + there(0, 1)).statusCode());
        String page = seats.get(ay, path + "?ui=en").body();
        assertTrue(page.contains("<sup>1</sup>"), page);
        assertTrue(page.contains("Gençtik biz … torun"), page);
        VersionText version = published();
        List<WordLink> links = version.links();
        assertEquals(
                List.of("w1", "w2"), links.stream().map(l -> l.id().fragment().get()).toList());
        List<String> words =
                links.stream()
                        .flatMap(link -> link.own().stream())
                        .map(s ->
                                s.segment().fragment().get()
                                        + " "
                                        + s.words(
                                                version.segment(s.segment())
                                                        .orElseThrow()
                                                        .text()
                                                        .orElseThrow()
                                                        .value()))
                        .toList();
        assertEquals(List.of("l1 Gençtik biz", "l2 torun", "l1-2 uzun"), words);
        String poem = site.get("/otkur/iz?ui=en&v=ug-arab," + version.version().id().slug()).body();
        assertTrue(poem.contains("Word by word"), poem);
        assertTrue(poem.contains("Gençtik biz"), poem);
    }

    @Test
    void aLinkOutlivesEditsAndSaysWhenItsWordsAreGone() throws Exception {
        link(here(0, 0) + there(0, 0));
        Tie before = ties().getFirst();
        assertTrue(before.fits());
        write(0, "Ah, " + block(0).text());
        assertEquals(
                before.own().getFirst().start() + 4, ties().getFirst().own().getFirst().start());
        // Merged, the words stand in another block.
        long first = block(0).id();
        seats.room().editing().change(ay.account(), id, List.of(), new Edit.Merge(first));
        Tie merged = ties().getFirst();
        // "Satır" stands twice in the merged block, so nobody knows which was meant.
        assertFalse(merged.fits());
        write(0, "Ah, Satır ve öteki");
        assertTrue(ties().getFirst().fits(), ties().toString());
        assertEquals("" + block(0).id(), ties().getFirst().own().getFirst().place());
        write(0, "Bambaşka");
        assertFalse(ties().getFirst().fits());
        String page = seats.get(ay, path + "?ui=en").body();
        assertTrue(page.contains("These words are no longer there."), page);
        assertEquals(List.of(), published().links());
        // Nothing is lost by it.
        seats.post(ay, "/desk/drafts/" + id, "do=recall");
        write(0, "Satır");
        assertTrue(ties().getFirst().fits());
    }

    @Test
    void aNumberIsNeverGivenTwice() throws Exception {
        link(here(0, 0) + there(0, 0));
        assertEquals(303, seats.post(ay, path, "do=unlink." + ties().getFirst().id()).statusCode());
        assertEquals(List.of(), ties());
        link(here(0, 1) + there(0, 1));
        assertEquals(2, ties().getFirst().number());
    }

    @Test
    void wordsAreNeededOnBothSidesAndStayChecked() throws Exception {
        HttpResponse<String> one = link(here(0, 1));
        assertEquals(422, one.statusCode());
        assertTrue(one.body().contains("checked=\"checked\""), one.body());
        assertEquals(422, link(there(0, 0)).statusCode());
        assertEquals(422, link("&own=1.2.3&source=l1.7.x").statusCode());
        assertEquals(List.of(), ties());
    }

    @Test
    void nobodyElseLinks() throws Exception {
        link(here(0, 0) + there(0, 0));
        Seats.Person other = seats.join(Role.TRANSLATOR, "Öteki");
        assertEquals(404, seats.get(other, path).statusCode());
        assertEquals(
                404, seats.post(other, path, "do=unlink." + ties().getFirst().id()).statusCode());
        seats.room().reviews().submit(ay.account(), id);
        String seen = seats.get(editor, path).body();
        assertTrue(seen.contains("disabled"), "an editor reads");
        for (Seats.Person who : List.of(ay, editor)) {
            assertEquals(
                    422, seats.post(who, path, "do=unlink." + ties().getFirst().id()).statusCode());
            assertEquals(
                    422,
                    seats.post(who, path, "do=link.1" + here(1, 0) + there(1, 0)).statusCode());
        }
        assertEquals(1, ties().size());
    }

    @Test
    void anAlignmentByAnotherHandBeginsWithTheVersionsOwnLinks() throws Exception {
        link(here(0, 0) + there(0, 0));
        VersionText version = published();
        Seats.Person other = seats.join(Role.TRANSLATOR, "Öteki");
        HttpResponse<String> begun =
                seats.post(
                        other,
                        "/desk/align?version=" + version.version().id().value(),
                        "licence=CC0&credit=%C3%96teki");
        String there = begun.headers().firstValue("Location").orElseThrow();
        seats.post(other, there, "do=submit");
        HttpResponse<String> accepted = seats.post(editor, there, "do=accept");
        String rival = accepted.headers().firstValue("Location").orElseThrow();
        String turtle = site.get(rival + ".ttl").body();
        assertTrue(turtle.contains("oa:linking"), turtle);
        assertTrue(turtle.contains(":w1 a oa:Annotation"), turtle);
    }
}
