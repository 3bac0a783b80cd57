package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Block;
import iz.desk.Draft;
import iz.desk.Edit;
import iz.desk.Role;
import iz.desk.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/// Somebody joins the lines of another's translation otherwise, by plain forms.
class RivalDeskSiteTest {
    private static final String VERSION = "/otkur/iz/en-abdurazak";
    private static final String BEGIN = "/desk/align?version=" + VERSION;

    @TempDir Path data;
    private AskedSite site;
    private Seats seats;
    private Seats.Person ay;
    private Seats.Person editor;

    @BeforeEach
    void open() throws Exception {
        site = new AskedSite(data, "otkur", "people", "concepts");
        seats = new Seats(site);
        ay = seats.join(Role.TRANSLATOR, "Ay");
        editor = seats.join(Role.EDITOR, "Kün");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private long begin() throws Exception {
        HttpResponse<String> begun = seats.post(ay, BEGIN, "licence=CC0&credit=Ay");
        assertEquals(303, begun.statusCode(), begun.body());
        String there = begun.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(there.replaceAll(".*/([0-9]+).*", "$1"));
    }

    private Draft draft(long id) {
        return seats.room().drafts().read(ay.account(), id).orElseThrow();
    }

    private static long block(Draft draft, String line) {
        return draft.blocks().stream()
                .filter(b -> b.name().equals(line))
                .map(Block::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherAlignmentIsMadeReviewedAndChosen() throws Exception {
        long id = begin();
        String path = "/desk/drafts/" + id;
        Draft draft = draft(id);
        String page = seats.get(ay, path + "?ui=en").body();
        assertFalse(page.contains("<textarea name=\"text"), page);
        assertFalse(page.contains("merge."), page);
        assertTrue(page.contains("class=\"words Latn\""), page);
        assertTrue(page.contains("lines." + block(draft, "l1")), page);
        // The first line is said to render the second, the second both, the third none.
        HttpResponse<String> joined =
                seats.post(
                        ay,
                        path,
                        "do=join&lines."
                                + block(draft, "l1")
                                + "=2&lines."
                                + block(draft, "l2")
                                + "=2,+1&lines."
                                + block(draft, "l3")
                                + "=");
        assertEquals(303, joined.statusCode(), joined.body());
        assertEquals(
                List.of(List.of("l2"), List.of("l2", "l1"), List.of(), List.of("l4")),
                draft(id).blocks().stream().limit(4).map(Block::lines).toList());
        assertEquals(303, seats.post(ay, path, "do=submit").statusCode());
        HttpResponse<String> accepted = seats.post(editor, path, "do=accept");
        assertEquals(303, accepted.statusCode(), accepted.body());
        String rival = accepted.headers().firstValue("Location").orElseThrow();
        assertTrue(rival.startsWith(VERSION + "/ay-"), rival);
        String turtle = site.get(rival + ".ttl").body();
        assertTrue(turtle.contains("publicdomain/zero"), turtle);
        assertTrue(turtle.contains("omits"), turtle);
        String chosen =
                site.get(
                                "/otkur/iz?ui=en&v=ug-arab,en-abdurazak&joined=en-abdurazak/"
                                        + rival.substring(VERSION.length() + 1))
                        .body();
        assertTrue(chosen.contains("Lines joined: as Ay has it"), chosen);
        assertTrue(chosen.contains("left out"), chosen);
        // A correction keeps its name.
        seats.post(ay, path, "do=join&lines." + block(draft(id), "l3") + "=3");
        seats.post(ay, path, "do=submit");
        assertEquals(
                rival,
                seats.post(editor, path, "do=accept")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertFalse(site.get(rival + ".ttl").body().contains("iz:omits"));
        // Its maker takes it back; the version stays.
        assertEquals(303, seats.post(ay, path, "do=withdraw&sure=yes").statusCode());
        assertEquals(410, site.get(rival).statusCode());
        assertEquals(200, site.get(VERSION).statusCode());
    }

    @Test
    void theWordsStayAsTheyAreWhateverIsAskedFor() throws Exception {
        long id = begin();
        Draft before = draft(id);
        Block first = before.blocks().getFirst();
        seats.room()
                .editing()
                .save(
                        ay.account(),
                        id,
                        List.of(new Words(first.id(), first.saved(), "Mine", "and a note")));
        for (Edit edit :
                List.of(
                        new Edit.Merge(first.id()),
                        new Edit.Split(first.id(), 3),
                        new Edit.Omit(first.id()),
                        new Edit.Add(first.id()),
                        new Edit.Down(first.id()),
                        new Edit.Stanza(before.blocks().get(1).id()))) {
            seats.room().editing().change(ay.account(), id, List.of(), edit);
        }
        seats.room().editing().tidy(ay.account(), id);
        seats.room().editing().putBack(ay.account(), id, first.saved());
        assertEquals(before.blocks(), draft(id).blocks());
    }

    @Test
    void onlyWhatWasMadeFromASourceCanBeAlignedOtherwise() throws Exception {
        for (String version :
                List.of("/otkur/iz/ug-arab", "/otkur/iz", "/otkur/iz/nothing", "/people")) {
            assertEquals(
                    404, seats.get(ay, "/desk/align?version=" + version).statusCode(), version);
        }
        assertEquals(404, seats.get(ay, "/desk/new?source=/otkur/iz").statusCode());
        HttpResponse<String> taken = seats.post(ay, BEGIN, "licence=CC0&credit=K%C3%BCn");
        assertEquals(422, taken.statusCode());
    }

    @Test
    void aLineThatIsNotThereIsNoneToRender() throws Exception {
        long id = begin();
        String path = "/desk/drafts/" + id;
        seats.post(ay, path, "do=join&lines." + block(draft(id), "l1") + "=99");
        HttpResponse<String> submitted = seats.post(ay, path, "do=submit");
        assertEquals(422, submitted.statusCode());
        assertTrue(submitted.body().contains("99"), submitted.body());
    }
}
