package iz.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Addresses of pages that tests look at, each with the status that it answers.
final class Samples {
    /// Of each kind a page that has much on it; of other kinds the first that there is.
    private static final Map<String, List<String>> RICH =
            Map.of(
                    "/about/{part}", List.of("/about/promises", "/about/data", "/about/verify"),
                    "/{poet}", List.of("/otkur", "/tehillim"),
                    "/{poet}/{work}", List.of("/otkur/iz"),
                    "/{poet}/{work}/{~version}",
                            List.of("/newai/eshreqet/chg-arab", "/hafez/ghazal-3/fa-arab"),
                    "/people/{name}", List.of("/people/iz-editors"),
                    "/sources/{name}", List.of("/sources/genocide-page"),
                    "/claims/{name}", List.of("/claims/iz-attribution"),
                    "/concepts/{name}", List.of("/concepts/form"),
                    "/suggest", List.of("/suggest?line=/otkur/iz/en-abdurazak%23l3"));

    /// The same kinds in other states, and errors.
    private static final Map<String, Integer> MORE = new LinkedHashMap<>();

    static {
        MORE.put("/otkur/iz?view=columns", 200);
        MORE.put("/hafez/ghazal-3?v=fa-arab,en-bell,ug-iz,tr-iz&view=columns#l3", 200);
        MORE.put("/hafez/ghazal-3?v=fa-arab,en-iz", 200);
        MORE.put("/basho/furuike?v=ja-jpan,tr-iz&view=columns", 200);
        MORE.put("/otkur/iz?view=single", 200);
        MORE.put("/newai/eshreqet?v=chg-arab,chg-arab-b,en-iz,ug-iz#l3", 200);
        MORE.put("/sappho/fragment-31?v=grc-grek,la-catullus,en-burton", 200);
        MORE.put("/du-fu/chun-wang?v=lzh-hant,en-iz", 200);
        MORE.put("/otkur/iz?v=ug-arab~cts,ug-cyrl,en-abdurazak", 200);
        MORE.put("/heine/lorelei/ru-blok~ru", 200);
        MORE.put("/otkur/iz/ug-arab~usy-almaty", 200);
        MORE.put("/browse?language=fa", 200);
        MORE.put("/browse?language=fa&form=haiku", 200);
        MORE.put("/search?q=iz", 200);
        MORE.put("/search?q=%D8%A6%D9%89%D8%B2&add=%D9%84", 200);
        MORE.put("/search?q=the&page=2", 200);
        MORE.put("/search?q=hafez&in=en&kind=translation", 200);
        MORE.put("/search?q=%E5%9C%8B%E7%A0%B4", 200);
        MORE.put("/search?q=xyzzyplugh&poet=hafez", 200);
        MORE.put("/search?q=iz&kind=poem", 400);
        MORE.put("/sparql?example=a-line-in-every-language", 200);
        MORE.put("/sparql?example=fitzgerald-aligned", 200);
        MORE.put("/sparql?query=ASK+%7B%7D&explain=1", 200);
        MORE.put("/sparql?query=ASK+%7B%7D&at=" + "1999-01-01", 400);
        MORE.put("/sparql?query=SELECT+*+%7B%0A++%3Fs+%3Fp+%7D", 400);
        MORE.put("/sparql?query=CLEAR+ALL", 403);
        MORE.put("/suggest?line=/otkur/iz/en-abdurazak", 200);
        MORE.put("/suggest?line=/otkur/iz/en-abdurazak%23l99", 404);
        MORE.put("/otkr/iz", 404);
        MORE.put("/nothing-like-it", 404);
        MORE.put("/otkur/iz?view=sideways", 400);
        MORE.put("/otkur/iz?at=yesterday", 400);
        MORE.put(OpenSite.WITHDRAWN, 410);
    }

    /// The one page that runs a script.
    static final String EDITOR = "/sparql/editor";

    private Samples() {}

    /// One of every kind of page that the route table has, and an error.
    static Map<String, Integer> ofEachKind(OpenSite site) {
        Map<String, Integer> samples = new LinkedHashMap<>();
        for (String kind : forReaders(site)) {
            samples.put(paths(site, kind).getFirst(), 200);
        }
        samples.put("/nothing-like-it", 404);
        return samples;
    }

    /// These and more: what else a page of some kinds can look like, and other errors.
    static Map<String, Integer> all(OpenSite site) {
        Map<String, Integer> samples = ofEachKind(site);
        for (String kind : forReaders(site)) {
            paths(site, kind).forEach(path -> samples.put(path, 200));
        }
        samples.putAll(MORE);
        return samples;
    }

    /// The page in an interface language; a fragment stays at the end.
    static String in(String language, String path) {
        int hash = path.indexOf('#');
        String address = hash < 0 ? path : path.substring(0, hash);
        String fragment = hash < 0 ? "" : path.substring(hash);
        return address + (address.contains("?") ? "&" : "?") + "ui=" + language + fragment;
    }

    /// Whether pages of a kind are behind the desk's door; `InsideIT` looks at them.
    static boolean inside(String kind) {
        return kind.startsWith("/desk/") && !kind.equals("/desk/join");
    }

    private static List<String> forReaders(OpenSite site) {
        return site.kinds().all().stream()
                // Has no page of its own, but leads to that of its work.
                .filter(kind -> !kind.endsWith("/{alignment}"))
                .filter(kind -> !inside(kind))
                .toList();
    }

    private static List<String> paths(OpenSite site, String kind) {
        List<String> paths = new ArrayList<>(RICH.getOrDefault(kind, List.of()));
        if (paths.isEmpty() && !kind.contains("{")) {
            return List.of(kind);
        }
        if (paths.isEmpty()) {
            site.things().stream()
                    .filter(path -> site.kinds().of(path).filter(kind::equals).isPresent())
                    .findFirst()
                    .ifPresent(paths::add);
        }
        if (paths.isEmpty()) {
            throw new AssertionError("no sample of the kind of page " + kind);
        }
        return paths;
    }
}
