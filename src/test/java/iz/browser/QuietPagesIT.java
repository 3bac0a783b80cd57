package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pages ask nobody else for anything, keep nothing with the reader, and run nothing.
@ExtendWith(InChromium.class)
final class QuietPagesIT {
    private static final String ACTIVE =
            """
            () => [...document.querySelectorAll('script,style,iframe,object,embed,[style]')]
              .concat([...document.querySelectorAll('*')].filter(
                e => [...e.attributes].some(a => a.name.startsWith('on'))))
              .map(e => e.outerHTML.slice(0, 120)).join('\\n')
            """;

    @Test
    void noPageLoadsFromElsewhereOrKeepsAnything(OpenSite site, Chromium chromium) {
        Map<String, Integer> pages = new LinkedHashMap<>();
        Samples.all(site)
                .forEach((path, status) -> {
                    pages.put(Samples.in("en", path), status);
                    pages.put(Samples.in("ug", path), status);
                });
        // The one page with a script says so, and QueryIT looks at what it does.
        pages.keySet().removeIf(path -> path.startsWith(Samples.EDITOR));
        site.works().forEach(work -> pages.put(work, 200));
        List<String> asked = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        // No measuring context: the content security policy must hold here.
        try (Tab tab = chromium.strict(Chromium.DESK)) {
            Page page = tab.page();
            page.onRequest(request -> asked.add(request.method() + " " + request.url()));
            page.onConsoleMessage(message ->
                    said.add(message.type() + ": " + message.text() + " " + message.location()));
            page.onPageError(said::add);
            for (Map.Entry<String, Integer> each : pages.entrySet()) {
                String path = each.getKey();
                asked.clear();
                said.clear();
                assertEquals(each.getValue(), tab.open(site.at(path)), path);
                asked.stream()
                        .filter(request -> !request.startsWith("GET " + site.at("/")))
                        .forEach(request -> wrong.add(path + " asks " + request));
                said.stream()
                        .filter(word ->
                                // The browser's own word for the page itself.
                                each.getValue() == 200
                                        || !word.contains("status of " + each.getValue()))
                        .forEach(word -> wrong.add(path + " says " + word));
                String active = tab.ask(String.class, ACTIVE);
                if (!active.isEmpty()) {
                    wrong.add(path + " has " + active);
                }
            }
            page.context().cookies().forEach(cookie -> wrong.add("cookie " + cookie.name));
            String kept = page.context().storageState();
            assertEquals("{\"cookies\":[],\"origins\":[]}", kept);
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
        System.out.println("QuietPagesIT: " + pages.size() + " pages");
    }
}
