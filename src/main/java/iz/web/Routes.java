package iz.web;

import iz.query.wire.Answers;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Search;
import iz.web.data.Citations;
import iz.web.data.Descriptions;
import iz.web.data.Dump;
import iz.web.data.GraphStore;
import iz.web.data.Library;
import iz.web.data.LinkedData;
import iz.web.data.Ontology;
import iz.web.data.SchemaOrg;
import iz.web.data.SearchFeed;
import iz.web.data.Sitemap;
import iz.web.data.SparqlEndpoint;
import iz.web.http.Assets;
import iz.web.http.Handler;
import iz.web.http.MediaType;
import iz.web.http.Offer;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The whole site on one page. Things have their page, their data in each syntax, and a TimeMap;
/// `?at=2026-11-22` reaches earlier states of them.
final class Routes {
    private final LinkedData data;
    private final Citations citations;
    private final SchemaOrg schemaOrg;
    private final Ontology ontology = new Ontology();
    private final Dump dump;
    private final Sitemap sitemap;
    private final SearchFeed searchFeed;
    private final Descriptions descriptions;
    private final SparqlEndpoint sparql;
    private final GraphStore graphStore;
    private final Pages pages;
    private final Assets assets;
    private final Mementos mementos;

    Routes(
            Archive archive,
            Iris iris,
            Pages pages,
            Assets assets,
            Mementos mementos,
            Answers answers) {
        Library library = new Library(archive, iris);
        this.data = new LinkedData(library, iris.base());
        this.citations = new Citations(library);
        this.schemaOrg = new SchemaOrg(library);
        this.dump = new Dump(library);
        this.sitemap = new Sitemap(library, iris.base());
        this.searchFeed = new SearchFeed(new Search(archive), iris);
        this.descriptions = new Descriptions(answers, iris);
        this.sparql = new SparqlEndpoint(answers, pages.sparql(), descriptions::service);
        this.graphStore = new GraphStore(library, iris.base());
        this.pages = pages;
        this.assets = assets;
        this.mementos = mementos;
    }

    List<Route> table() {
        return List.of(
                Route.page("/", pages.home()),
                Route.page("/browse", pages.browse()),
                Route.asked("/search", Offer.page(pages.search()), searchFeed.offer()),
                Route.posted("/sparql", sparql),
                Route.page("/sparql/editor", pages.editor()),
                Route.asked("/.well-known/void", descriptions.dataset().toArray(Offer[]::new)),
                Route.service("/data", graphStore),
                Route.desk("/desk", pages.desk()),
                Route.desk("/desk/join", pages.join()),
                Route.page("/about", pages.about()),
                Route.asked("/about/query", Offer.page(pages.queryHelp())),
                Route.page("/about/{part}", pages.about()),
                //
                thing("/{poet}", pages.poet()),
                thing("/{poet}/{work}", pages.work(), citations.ofWork(), schemaOrg.ofWork()),
                thing(
                        "/{poet}/{work}/{~version}",
                        pages.version(),
                        citations.ofVersion(),
                        schemaOrg.ofVersion()),
                thing("/people/{name}", pages.agent()),
                thing("/places/{name}", pages.place()),
                thing("/sources/{name}", pages.source()),
                thing("/items/{name}", pages.thing()),
                thing("/events/{name}", pages.thing()),
                thing("/claims/{name}", pages.claims()),
                thing("/concepts/{name}", pages.concepts()),
                //
                Route.forms("/ns", Offer.page(pages.ontology()), ontology.offers()),
                Route.file("/shapes.ttl", MediaType.TURTLE, ontology::shapes),
                Route.file("/dump.nq.gz", MediaType.GZIP, dump::answer),
                Route.file("/sitemap.xml", MediaType.XML, sitemap::all),
                Route.file("/sitemap/{part}", MediaType.XML, sitemap::part),
                Route.file("/robots.txt", MediaType.TEXT, sitemap::robots),
                Route.files("/assets/{*file}", this::asset));
    }

    private Route thing(String pattern, Handler page) {
        return thing(pattern, page, List.of());
    }

    private Route thing(String pattern, Handler page, Collection<Offer> more, Offer... others) {
        List<Offer> offers = new ArrayList<>(List.of(Offer.page(page)));
        offers.addAll(data.offers());
        offers.addAll(more);
        offers.addAll(Arrays.asList(others));
        offers.add(Offer.bySuffix(MediaType.TIMEMAP, mementos::timeMap));
        return Route.thing(pattern, offers);
    }

    private Reply asset(Visit visit) {
        return assets.at(visit.path())
                .map(asset ->
                        new Reply(200, Map.of("Content-Type", asset.type()), asset.content())
                                .with("Cache-Control", "public, max-age=31536000, immutable"))
                .orElseGet(Reply::notFound);
    }
}
