package iz.web;

import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.http.Assets;
import iz.web.http.MediaType;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Which kinds of pages there are, as the route table has them.
public final class PageKinds {
    private final Router router;
    private final Set<String> all = new LinkedHashSet<>();

    public PageKinds(Archive archive, Iris iris, Pages pages, Assets assets) {
        Site site = Site.of(archive, iris, pages, assets);
        router = new Router(site.routes());
        site.routes().stream()
                .filter(route -> page(route))
                .forEach(route -> all.add(route.pattern().toString()));
    }

    /// The patterns of all routes that offer a page, in the order of the table.
    public Set<String> all() {
        return all;
    }

    /// The pattern of the route that a path without a suffix takes, if it leads to a page.
    public Optional<String> of(String path) {
        return router.find(path)
                .map(Router.Found::route)
                .filter(PageKinds::page)
                .map(route -> route.pattern().toString());
    }

    private static boolean page(Route route) {
        return route.offers().stream().anyMatch(offer -> offer.type().equals(MediaType.HTML));
    }
}
