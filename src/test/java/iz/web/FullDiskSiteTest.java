package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Role;
import iz.store.Scrubber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What people see on the archive's bad days.
class FullDiskSiteTest {
    @TempDir Path data;

    @Test
    void onAFullDiskNothingIsTakenInNothingIsLostAndReadersRead() throws Exception {
        try (AskedSite site = new AskedSite(data, "otkur", "people", "concepts")) {
            Seats seats = new Seats(site);
            Seats.Person ay = seats.join(Role.TRANSLATOR, "Ay");
            Seats.Person editor = seats.join(Role.EDITOR, "Kün");
            long id = seats.begin(ay, "Ay");
            seats.fill(ay, id);
            String draft = "/desk/drafts/" + id;
            assertEquals(303, seats.post(ay, draft, "do=submit").statusCode());
            long before = site.small().archive().state().position();
            site.small().archive().keepFree(Long.MAX_VALUE);
            HttpResponse<String> refused = seats.post(editor, draft, "do=accept");
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("Nothing new can be kept just now"), refused.body());
            assertEquals(before, site.small().archive().state().position());
            assertEquals(200, site.get("/otkur/iz").statusCode());
            assertEquals(200, seats.get(ay, draft).statusCode());
            site.small().archive().keepFree(0);
            HttpResponse<String> accepted = seats.post(editor, draft, "do=accept");
            assertEquals(303, accepted.statusCode());
        }
    }

    @Test
    void thePageSaysWhatTheLastLookFound() throws Exception {
        try (AskedSite site = new AskedSite(data, "otkur", "people")) {
            assertTrue(pass(site).contains("has not been looked through yet"), pass(site));
            look(site);
            assertTrue(pass(site).contains("Nothing was damaged"), pass(site));
            Path record;
            try (Stream<Path> all = Files.walk(data.resolve("records"))) {
                record = all.filter(Files::isRegularFile).findFirst().orElseThrow();
            }
            Files.writeString(record, "torn");
            look(site);
            String found = pass(site);
            assertTrue(found.contains(data.relativize(record).toString()), found);
            assertTrue(found.contains("put right from the index"), found);
        }
    }

    private static void look(AskedSite site) {
        try (Scrubber scrubber =
                site.small().archive().scrubber(List.of(), Clock.systemUTC(), sentence -> {})) {
            scrubber.pass(Duration.ZERO);
        }
    }

    private static String pass(AskedSite site) throws Exception {
        String page = site.get("/about/verify", "Accept", AskedSite.BROWSER).body();
        return page.substring(page.indexOf("id=\"pass\""));
    }
}
