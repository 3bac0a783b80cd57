package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/// Nothing sticks out and nothing lies on top of something else.
@ExtendWith(InChromium.class)
final class LayoutIT {
    /// What reaches beyond the window sideways, unless it is hidden from sight anyway.
    private static final String STICKING_OUT =
            """
            () => {
              const root = document.documentElement, wide = root.clientWidth;
              const over = [...document.querySelectorAll('.over')].filter(
                e => innerWidth < 768 && e.scrollWidth > e.clientWidth);
              if (root.scrollWidth <= wide && over.length == 0) return '';
              const out = [...document.querySelectorAll('body *')].filter(e => {
                const r = e.getBoundingClientRect();
                return r.width > 1 && (r.right > wide + 1 || r.left < -1);
              });
              return `${root.scrollWidth} > ${wide}: ` + out.slice(-3).map(
                e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 60)
              ).join(' | ');
            }
            """;

    /// Pairs of texts of a table that lie on top of each other, and texts beside their cells.
    private static final String OVERLAPS =
            """
            () => {
              const found = [], boxes = [];
              const name = e => '“' + e.textContent.trim().slice(0, 40) + '”';
              for (const cell of document.querySelectorAll('.rows th, .rows td')) {
                if (getComputedStyle(cell).display == 'none') continue;
                const own = cell.getBoundingClientRect();
                for (const part of cell.querySelectorAll('p, a.ti, .d, .ctl a, a.n')) {
                  const s = getComputedStyle(part);
                  if (s.display == 'none' || part.closest('.vh')) continue;
                  const range = document.createRange();
                  range.selectNodeContents(part);
                  const rects = [...range.getClientRects()].filter(r => r.width > 1);
                  if (rects.length == 0) continue;
                  const left = Math.min(...rects.map(r => r.left));
                  const right = Math.max(...rects.map(r => r.right));
                  const page = innerWidth < 768 ? document.body.getBoundingClientRect() : own;
                  if (left < page.left - 1 || right > page.right + 1)
                    found.push(name(part) + ' is not within its cell');
                  // Lines have the height of their line boxes; the ink of tall letters may differ.
                  const block = s.display.startsWith('inline') ? null : part.getBoundingClientRect();
                  for (const r of block ? [block] : rects)
                    boxes.push({part, cell, left: block ? left : r.left, right: block ? right : r.right,
                      top: r.top, bottom: r.bottom});
                }
              }
              for (let i = 0; i < boxes.length; i++)
                for (let j = i + 1; j < boxes.length; j++) {
                  const a = boxes[i], b = boxes[j];
                  if (a.part == b.part || a.part.contains(b.part) || b.part.contains(a.part)) continue;
                  if (a.cell != b.cell || a.part.closest('.ctl') || b.part.closest('.ctl')) {
                    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                    if (x > 1.5 && y > 1.5)
                      found.push(name(a.part) + ' and ' + name(b.part) + ` by ${x | 0} × ${y | 0}`);
                  }
                }
              return found.slice(0, 5).join('\\n');
            }
            """;

    @Test
    void nothingSticksOutOnAPhone(OpenSite site, Chromium chromium) {
        List<String> pages = new ArrayList<>();
        for (String sample : Samples.all(site).keySet()) {
            pages.add(Samples.in("en", sample));
            pages.add(Samples.in("ug", sample));
        }
        // Russian has the longest words.
        Samples.ofEachKind(site).keySet().forEach(kind -> pages.add(Samples.in("ru", kind)));
        for (String work : site.works()) {
            String all = work + "?v=" + String.join(",", site.versions(work));
            pages.add(Samples.in("ug", all));
            pages.add(Samples.in("en", all + "&view=columns"));
        }
        site.things().stream().filter(p -> p.startsWith("/sources/")).forEach(pages::add);
        List<String> wrong = new ArrayList<>();
        try (Tab tab = chromium.reader(Chromium.PHONE)) {
            pages.forEach(page -> check(tab, site, page, STICKING_OUT, wrong));
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
        System.out.println("LayoutIT: " + pages.size() + " pages at 390 px");
    }

    @Test
    void nothingSticksOutOnADesk(OpenSite site, Chromium chromium) {
        List<String> wrong = new ArrayList<>();
        try (Tab tab = chromium.reader(Chromium.DESK)) {
            for (String page : Samples.all(site).keySet()) {
                for (String language : List.of("en", "ug")) {
                    check(tab, site, Samples.in(language, page), STICKING_OUT, wrong);
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void noTextLiesOnAnother(OpenSite site, Chromium chromium) {
        List<String> wrong = new ArrayList<>();
        for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
            try (Tab tab = chromium.reader(width)) {
                for (String work : site.works()) {
                    List<String> versions = site.versions(work);
                    String four =
                            String.join(",", versions.subList(0, Math.min(4, versions.size())));
                    for (String language : List.of("en", "ug")) {
                        String path = Samples.in(language, work + "?v=" + four);
                        check(tab, site, path, OVERLAPS, wrong);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void whatSticksOutOrLiesOnAnotherIsFound(OpenSite site, Chromium chromium) {
        try (Tab tab = chromium.gauge(Chromium.PHONE)) {
            List<String> wrong = new ArrayList<>();
            check(tab, site, "/otkur/iz", OVERLAPS, wrong);
            check(tab, site, "/otkur/iz", STICKING_OUT, wrong);
            assertEquals(List.of(), wrong);
            tab.page()
                    .addStyleTag(
                            new Page.AddStyleTagOptions()
                                    .setContent(
                                            ".rows td + td {margin-block-start: -1em}"
                                                    + " h1 {inline-size: 500px}"));
            assertTrue(tab.ask(String.class, OVERLAPS).contains(" and "));
            assertTrue(tab.ask(String.class, STICKING_OUT).contains(" > 390"));
        }
    }

    private static void check(
            Tab tab, OpenSite site, String path, String script, List<String> wrong) {
        int status = tab.open(site.at(path));
        String found = tab.ask(String.class, script);
        if (status >= 500) {
            wrong.add(path + " answers " + status);
        } else if (!found.isEmpty()) {
            int width = tab.page().viewportSize().width;
            wrong.add(path + " at " + width + ": " + found);
        }
    }
}
