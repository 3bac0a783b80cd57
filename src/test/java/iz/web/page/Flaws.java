package iz.web.page;

import iz.web.http.UiLanguage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with the markup of a page of any kind.
public final class Flaws {
    private Flaws() {}

    /// Each in a word; empty for a page that is whole.
    public static List<String> of(String html, UiLanguage language) {
        List<String> flaws = new ArrayList<>();
        expect(flaws, "one h1", Pages.all(html, "(<h1)").size() == 1);
        expect(flaws, "one main", Pages.all(html, "(<main)").size() == 1);
        expect(flaws, "a title", !Pages.all(html, "<title>([^<]+)</title>").isEmpty());
        expect(
                flaws,
                "a direction",
                html.contains("dir=\"" + language.direction().html() + "\" class="));
        expect(flaws, "no template left", !html.contains(" th:") && !html.contains("${"));
        expect(flaws, "no message key", Pages.all(html, ">([a-z]+\\.[A-Za-z]+)<").isEmpty());
        Pages.all(html, "(<(?:a|bdi|h1|h2|h3|dt|dd|blockquote|option|li)(?: [^>]*)?>\\s*</)")
                .forEach(empty -> flaws.add("empty " + empty));
        Pages.all(html, "<(?:bdi|blockquote)([^>]*)>").stream()
                .filter(attributes -> !attributes.contains("lang="))
                .forEach(attributes -> flaws.add("no lang: " + attributes));
        Set<String> ids = new HashSet<>();
        Pages.all(html, "\\bid=\"([^\"]*)\"").stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> flaws.add("id twice: " + id));
        int before = 1;
        for (String level : Pages.all(html, "<h([1-6])")) {
            int now = Integer.parseInt(level);
            expect(flaws, "no heading left out before h" + now, now <= before + 1);
            before = now;
        }
        expect(flaws, "one search box", Pages.all(html, "(type=\"search\")").size() == 1);
        expect(flaws, "no script", !html.contains("<script") && !html.contains("style="));
        return flaws;
    }

    private static void expect(List<String> flaws, String what, boolean held) {
        if (!held) {
            flaws.add(what);
        }
    }
}
