package iz.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Reviews;
import iz.desk.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A source that is mended after somebody translated it.
class ChangedSourceSiteTest {
    private static final String NOTE = "The source reads otherwise by now.";
    private static final String OLD = "ئەمدى ئاتقا مىنگۈدەك بوپ قالدى ئەنە نەۋرىمىز.";

    @TempDir Path data;

    @Test
    void readersSeeBesideTheTranslationWhatItWasMadeFrom() throws Exception {
        try (AskedSite site = new AskedSite(data, "otkur", "people", "concepts")) {
            Seats seats = new Seats(site);
            Seats.Person ay = seats.join(Role.TRANSLATOR, "Ay");
            Seats.Person editor = seats.join(Role.EDITOR, "Kün");
            long id = seats.begin(ay, "Ay");
            seats.fill(ay, id);
            seats.room().reviews().submit(ay.account(), id);
            Reviews.Acceptance accepted = seats.room().reviews().accept(editor.account(), id);
            String version = ((Reviews.Acceptance.Published) accepted).version().value();
            String slug = version.substring(version.lastIndexOf('/') + 1);
            String page = "/otkur/iz?ui=en&v=ug-arab," + slug;
            assertFalse(site.get(page).body().contains(NOTE));
            site.small().change("otkur/iz/ug-arab.ttl", OLD, OLD.replace("ئەنە ", ""));
            for (String each : new String[] {page, version + "?ui=en"}) {
                String after = site.get(each).body();
                assertTrue(after.contains(NOTE), after);
                assertTrue(after.contains(OLD), "the old words beside it");
            }
            String draft = seats.get(ay, "/desk/drafts/" + id + "?ui=en").body();
            assertTrue(draft.contains("<del>ئەنە</del>"), draft);
            assertTrue(draft.contains("Still right"));
        }
    }
}
