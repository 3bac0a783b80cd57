package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// axe-core finds nothing to complain of: WCAG 2.2 AA and its own best practice.
@ExtendWith(InChromium.class)
final class AccessibilityIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void everyKindOfPageIsAccessibleInBothDirectionsOnPhoneAndDesk(
            OpenSite site, Chromium chromium) {
        Map<String, Integer> kinds = Samples.ofEachKind(site);
        Map<String, Integer> samples = Samples.all(site);
        // The same kinds in other states one way each, by turns: their parts are those of the
        // kinds.
        Map<String, Integer> desk = new LinkedHashMap<>(kinds);
        Map<String, Integer> phone = new LinkedHashMap<>(kinds);
        boolean turn = true;
        for (Map.Entry<String, Integer> sample : samples.entrySet()) {
            (turn ? desk : phone).put(sample.getKey(), sample.getValue());
            turn = !turn;
        }
        List<String> found = new ArrayList<>();
        found.addAll(violations(site, chromium, desk, "en", Chromium.DESK));
        found.addAll(violations(site, chromium, phone, "ug", Chromium.PHONE));
        found.addAll(violations(site, chromium, kinds, "en", Chromium.PHONE));
        found.addAll(violations(site, chromium, kinds, "ug", Chromium.DESK));
        assertNone(found);
        System.out.println(
                "AccessibilityIT: "
                        + kinds.size()
                        + " kinds of pages 4 ways, "
                        + (samples.size() - kinds.size())
                        + " more one way");
    }

    @Test
    void everyWorkIsAccessible(OpenSite site, Chromium chromium) {
        List<String> found = new ArrayList<>();
        try (Tab tab = chromium.gauge(Chromium.DESK)) {
            for (String work : site.works()) {
                List<String> versions = site.versions(work);
                String path =
                        work
                                + "?v="
                                + String.join(
                                        ",", versions.subList(0, Math.min(4, versions.size())));
                assertEquals(200, tab.open(site.at(path)), path);
                found.addAll(violations(tab, path));
            }
        }
        assertNone(found);
        System.out.println(
                "AccessibilityIT: " + site.works().size() + " works in up to 4 versions");
    }

    @Test
    void theDarkPagesHaveContrastToo(OpenSite site, Chromium chromium) {
        List<String> found = new ArrayList<>();
        try (Tab tab = chromium.darkGauge(Chromium.DESK)) {
            for (String path :
                    List.of(
                            "/",
                            "/browse",
                            "/search?q=iz",
                            "/newai/eshreqet?v=chg-arab,chg-arab-b,en-iz,ug-iz#l3",
                            "/otkur/iz?view=columns#l3",
                            "/hafez/ghazal-3?v=fa-arab,en-iz",
                            "/claims/iz-attribution",
                            "/nothing-like-it")) {
                tab.open(site.at(path));
                found.addAll(violations(tab, path + " in the dark"));
            }
        }
        assertNone(found);
    }

    private static List<String> violations(
            OpenSite site,
            Chromium chromium,
            Map<String, Integer> samples,
            String language,
            int width) {
        List<String> found = new ArrayList<>();
        try (Tab tab = chromium.gauge(width)) {
            for (Map.Entry<String, Integer> sample : samples.entrySet()) {
                String path = Samples.in(language, sample.getKey());
                assertEquals(sample.getValue(), tab.open(site.at(path)), path);
                found.addAll(violations(tab, path + " at " + width));
            }
        }
        return found;
    }

    /// What axe-core finds on the page that the tab shows.
    static List<String> violations(Tab tab, String where) {
        AxeRunOptions options = new AxeRunOptions();
        // What passes is not told node by node, and frames, of which there are none, need no second
        // tab: half the time.
        options.setResultTypes(List.of("violations"));
        AxeResults results =
                new AxeBuilder(tab.page())
                        .options(options)
                        .withTags(RULES)
                        // The editor is YASGUI's, and the page offers a form in its place.
                        .exclude("#yasgui")
                        .setLegacyMode(true)
                        .analyze();
        if (results.isErrored()) {
            throw new AssertionError(where + ": " + results.getErrorMessage());
        }
        List<String> found = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                found.add(
                        String.join(
                                "\n    ",
                                rule.getId() + " (" + rule.getImpact() + "): " + where,
                                node.getTarget() + "  " + node.getHtml(),
                                String.valueOf(node.getFailureSummary()).replace("\n", " ")));
            }
        }
        return found;
    }

    private static void assertNone(List<String> found) {
        assertEquals(0, found.size(), () -> found.size() + ":\n" + String.join("\n", found));
    }
}
