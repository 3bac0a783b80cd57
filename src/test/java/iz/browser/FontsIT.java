package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Poems are set in the letters that they were meant for, and no letter is an empty box.
@ExtendWith(InChromium.class)
final class FontsIT {
    /// Letters that look, in the font of their line, as a code point that no font has: boxes.
    private static final String BOXES =
            """
            async () => {
              await document.fonts.ready;
              const canvas = new OffscreenCanvas(80, 80);
              const pen = canvas.getContext('2d', {willReadFrequently: true});
              const ink = (font, text) => {
                pen.font = font;
                pen.clearRect(0, 0, 80, 80);
                pen.fillText(text, 24, 52);
                return pen.getImageData(0, 0, 80, 80).data.filter((v, i) => i % 4 == 3).join();
              };
              const found = new Set(), seen = new Set();
              for (const line of document.querySelectorAll('.t')) {
                const style = getComputedStyle(line);
                const font = `${style.fontStyle} 32px ${style.fontFamily}`;
                const box = ink(font, '\\u{10FFFE}'), none = ink(font, ' ');
                for (const letter of line.textContent) {
                  if (seen.has(font + letter) || /[\\s\\p{Cf}]/u.test(letter)) continue;
                  seen.add(font + letter);
                  await document.fonts.load(font, letter);
                  const drawn = ink(font, letter);
                  if (drawn == box || drawn == none)
                    found.add(line.lang + ' ' + letter + ' U+'
                      + letter.codePointAt(0).toString(16));
                }
              }
              return seen.size + '\\n' + [...found].join(', ');
            }
            """;

    @Test
    void uyghurIsSetInTheLetterThatWeBring(OpenSite site, Chromium chromium) {
        assumeTrue(site.hasFonts(), "npm brought no fonts at build time");
        try (Tab tab = chromium.strict(Chromium.DESK)) {
            for (String path :
                    List.of("/otkur/iz?v=ug-arab", "/abduxaliq-uyghur/achil?v=ug-arab")) {
                tab.open(site.at(path));
                tab.page().waitForFunction("() => document.fonts.status == 'loaded'");
                Map<String, Integer> fonts = fonts(tab, ".t.Arab .l:not(.say)");
                System.out.println("FontsIT: " + path + " " + fonts);
                assertTrue(fonts.getOrDefault("Scheherazade New (ours)", 0) > 20, fonts.toString());
                // Guillemets and digits are not in the Arabic slice.
                assertEquals(
                        List.of(),
                        fonts.keySet().stream().filter(f -> !f.endsWith("(ours)")).toList());
            }
        }
    }

    @Test
    void everyLetterOfEveryPoemHasAShape(OpenSite site, Chromium chromium) {
        List<String> boxes = new ArrayList<>();
        int letters = 0;
        try (Tab tab = chromium.gauge(Chromium.DESK)) {
            for (String work : site.works()) {
                tab.open(site.at(work + "?v=" + String.join(",", site.versions(work))));
                List<String> found = List.of(tab.ask(String.class, BOXES).split("\n", 2));
                letters += Integer.parseInt(found.getFirst());
                if (!found.getLast().isEmpty()) {
                    boxes.add(work + ": " + found.getLast());
                }
            }
        }
        System.out.println("FontsIT: " + letters + " letters in " + site.works().size() + " works");
        assertTrue(letters > 1_000, "looked at " + letters + " letters only");
        assertEquals(List.of(), boxes, () -> String.join("\n", boxes));
    }

    @Test
    void aLetterThatNoFontHasIsFound(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.gauge(Chromium.DESK)) {
            tab.open(site.at("/otkur/iz"));
            tab.page().evaluate("() => document.querySelector('.t .l').append('\\u{E2FFF}')");
            String found = tab.ask(String.class, BOXES);
            assertTrue(found.contains("U+e2fff"), found);
        }
    }

    @Test
    void withoutFontsThePoemIsThereInTheReadersOwn(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.strict(Chromium.DESK)) {
            Page page = tab.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.resourceType()));
            assertEquals(200, tab.open(site.withoutFonts("/otkur/iz?v=ug-arab,en-abdurazak")));
            assertEquals(List.of("document", "stylesheet"), asked);
            assertTrue(page.locator("td.Arab .l").first().isVisible());
            Map<String, Integer> fonts = fonts(tab, ".t.Arab .l:not(.say)");
            System.out.println("FontsIT: without web fonts " + fonts);
            assertTrue(fonts.keySet().stream().noneMatch(f -> f.endsWith("(ours)")));
        }
    }

    /// The fonts that the texts of some elements are really set in, and how many glyphs of each.
    private static Map<String, Integer> fonts(Tab tab, String selector) {
        Map<String, Integer> fonts = new TreeMap<>();
        CDPSession session = tab.page().context().newCDPSession(tab.page());
        session.send("DOM.enable");
        session.send("CSS.enable");
        int document =
                session.send("DOM.getDocument").getAsJsonObject("root").get("nodeId").getAsInt();
        JsonObject query = new JsonObject();
        query.addProperty("nodeId", document);
        query.addProperty("selector", selector);
        session.send("DOM.querySelectorAll", query)
                .getAsJsonArray("nodeIds")
                .forEach(id -> {
                    JsonObject node = new JsonObject();
                    node.add("nodeId", id);
                    session.send("CSS.getPlatformFontsForNode", node)
                            .getAsJsonArray("fonts")
                            .forEach(each -> {
                                JsonObject font = each.getAsJsonObject();
                                String name = font.get("familyName").getAsString();
                                boolean ours = font.get("isCustomFont").getAsBoolean();
                                fonts.merge(
                                        name + (ours ? " (ours)" : ""),
                                        font.get("glyphCount").getAsInt(),
                                        Integer::sum);
                            });
                });
        session.detach();
        return fonts;
    }
}
