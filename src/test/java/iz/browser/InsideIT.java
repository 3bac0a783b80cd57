package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import iz.desk.Role;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every kind of page behind the desk's door, as a keeper sees it: nothing sticks out, axe finds
/// nothing, nothing comes from elsewhere. A new route under `/desk/` falls under this by itself.
@ExtendWith(InChromium.class)
final class InsideIT {
    private static int people;

    @ParameterizedTest
    @CsvSource({"en, 1280", "ug, 390", "ug, 1280", "ru, 390"})
    void everyRoomIsSoundAndQuiet(String ui, int width, OpenSite site, Chromium chromium) {
        List<String> found = new ArrayList<>();
        try (Tab tab = chromium.gauge(width)) {
            Page page = tab.page();
            page.onRequest(request -> {
                if (!request.url().startsWith(site.at("/"))) {
                    found.add("asks " + request.url());
                }
            });
            page.onPageError(found::add);
            DeskIT.join(tab, site, ui, "Saqchi " + ++people, Role.KEEPER);
            tab.open(site.at("/desk/new?source=/hafez/ghazal-3/fa-arab&ui=" + ui));
            page.locator("#tag").fill("ky");
            page.locator("main form .go button").click();
            String draft = path(page.url());
            tab.open(site.at("/desk/align?version=/hafez/ghazal-3/en-iz&ui=" + ui));
            page.locator("main form .go button").click();
            String alignment = path(page.url());
            Map<String, String> samples =
                    Map.of(
                            "/desk/align",
                            "/desk/align?version=/hafez/ghazal-3/en-iz",
                            "/desk/new",
                            "/desk/new?source=/hafez/ghazal-3/fa-arab",
                            "/desk/drafts/{draft}",
                            draft,
                            "/desk/drafts/{draft}/words",
                            draft + "/words",
                            "/desk/drafts/{draft}/history",
                            draft + "/history");
            List<String> rooms = site.kinds().all().stream().filter(Samples::inside).toList();
            for (String kind :
                    Stream.concat(rooms.stream(), Stream.of(alignment, alignment + "/words"))
                            .toList()) {
                String path = samples.getOrDefault(kind, kind);
                assertEquals(200, tab.open(site.at(Samples.in(ui, path))), path);
                assertEquals(site.at(Samples.in(ui, path)), page.url(), "led elsewhere");
                DeskIT.look(tab, true, path + " in " + ui + " at " + width, found);
                Pictures.take(page, ui + width + kind);
            }
        }
        assertEquals(List.of(), found);
    }

    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*", "");
    }
}
