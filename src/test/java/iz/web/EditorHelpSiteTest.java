package iz.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands beside a block for its translator, and never in it.
class EditorHelpSiteTest {
    private static final Pattern ALIKE =
            Pattern.compile("href=\"([^\"]*[?&](?:amp;)?alike=[0-9]+[^\"]*)\"");

    @TempDir Path data;

    @Test
    void scriptsGlossaryMemoryAndOtherRenderingsAreBesideTheBlock() throws Exception {
        try (AskedSite site = new AskedSite(data, "otkur", "people", "concepts")) {
            Seats seats = new Seats(site);
            Seats.Person ay = seats.join(Role.TRANSLATOR, "Ay");
            String draft = "/desk/drafts/" + seats.begin(ay, "Ay") + "?ui=en";
            String page = seats.get(ay, draft).body();
            assertTrue(page.contains("Yash iduq"), "in Latin script");
            assertTrue(page.contains("use: torun"), "the glossary on نەۋرىمىز: " + page);
            assertTrue(page.contains("Other renderings of these lines"));
            assertFalse(page.contains(" %</span>"), "the memory is asked first");
            Matcher link = ALIKE.matcher(page);
            assertTrue(link.find(), page);
            String asked = link.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
            String alike = seats.get(ay, asked).body();
            assertTrue(alike.contains("—</p>") || alike.contains(" %</span>"), alike);
            assertTrue(
                    Pattern.compile("<textarea[^>]*></textarea>").matcher(alike).find(),
                    "nothing is filled in");
        }
    }
}
