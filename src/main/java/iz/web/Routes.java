package iz.web;

import iz.query.wire.Answers;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Search;
import iz.web.api.Api;
import iz.web.data.AtomFeed;
import iz.web.data.Citations;
import iz.web.data.Descriptions;
import iz.web.data.Dump;
import iz.web.data.GraphStore;
import iz.web.data.Library;
import iz.web.data.LinkedData;
import iz.web.data.LogFiles;
import iz.web.data.Ontology;
import iz.web.data.SchemaOrg;
import iz.web.data.SearchFeed;
import iz.web.data.SecurityTxt;
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
import java.util.Optional;

/// The whole site on one page. Things have their page, their data in each syntax, and a TimeMap;
/// `?at=2026-11-22` reaches earlier states of them.
final class Routes {
    private final LinkedData data;
    private final Citations citations;
    private final SchemaOrg schemaOrg;
    private final Ontology ontology = new Ontology();
    private final Dump dump;
    private final LogFiles log;
    private final Sitemap sitemap;
    private final AtomFeed feed;
    private final SearchFeed searchFeed;
    private final Descriptions descriptions;
    private final SparqlEndpoint sparql;
    private final GraphStore graphStore;
    private final Pages pages;
    private final Assets assets;
    private final Mementos mementos;
    private final Optional<SecurityTxt> security;

    Routes(
            Archive archive,
            Iris iris,
            Pages pages,
            Assets assets,
            Mementos mementos,
            Answers answers,
            Optional<SecurityTxt> security) {
        Library library = new Library(archive, iris);
        this.data = new LinkedData(library, iris.base());
        this.citations = new Citations(library);
        this.schemaOrg = new SchemaOrg(library);
        this.dump = new Dump(library);
        this.log = new LogFiles(library);
        this.sitemap = new Sitemap(library, iris.base());
        this.feed = new AtomFeed(library, iris.base());
        this.searchFeed = new SearchFeed(new Search(archive), iris);
        this.descriptions = new Descriptions(answers, iris);
        this.sparql = new SparqlEndpoint(answers, pages.sparql(), descriptions::service);
        this.graphStore = new GraphStore(library, iris.base());
        this.pages = pages;
        this.assets = assets;
        this.mementos = mementos;
        this.security = security;
    }

    List<Route> table() {
        List<Route> table = new ArrayList<>(always());
        // Where nobody gave a contact there is no such file, nor a hint that there could be one.
        security.ifPresent(file ->
                table.add(Route.file("/.well-known/security.txt", MediaType.TEXT, file::answer)));
        return List.copyOf(table);
    }

    private List<Route> always() {
        Api api = pages.desk().api();
        return List.of(
                Route.page("/", pages.home()),
                Route.page("/browse", pages.browse()),
                Route.asked("/search", Offer.page(pages.search()), searchFeed.offer()),
                Route.posted("/sparql", sparql),
                Route.page("/sparql/editor", pages.editor()),
                Route.asked("/.well-known/void", descriptions.dataset().toArray(Offer[]::new)),
                Route.service("/data", graphStore),
                Route.desk("/desk", pages.desk().door()),
                Route.desk("/desk/join", pages.desk().join()),
                Route.desk("/desk/new", pages.desk().begin()),
                Route.desk("/desk/align", pages.desk().align()),
                Route.desk("/desk/keeping", pages.desk().keeping()),
                Route.desk("/desk/drafts/{draft}", pages.desk().draft()),
                Route.desk("/desk/drafts/{draft}/words", pages.desk().words()),
                Route.desk("/desk/drafts/{draft}/history", pages.desk().history()),
                Route.desk("/suggest", pages.desk().suggest()),
                //
                Route.file("/api/openapi.json", MediaType.JSON, api::description),
                Route.api("/api/drafts", api.list(), api.begin()),
                Route.api("/api/drafts/{draft}", api.read()),
                Route.api("/api/drafts/{draft}/words", api.save()),
                Route.api("/api/drafts/{draft}/edits", api.edit()),
                Route.api("/api/drafts/{draft}/describe", api.describe()),
                Route.api("/api/drafts/{draft}/hands", api.share()),
                Route.api("/api/drafts/{draft}/submit", api.submit()),
                Route.api("/api/drafts/{draft}/recall", api.recall()),
                Route.api("/api/drafts/{draft}/remarks", api.remark()),
                Route.api("/api/drafts/{draft}/return", api.giveBack()),
                Route.api("/api/drafts/{draft}/accept", api.accept()),
                //
                Route.page("/about", pages.about()),
                Route.asked("/about/query", Offer.page(pages.queryHelp())),
                Route.asked("/about/verify", Offer.page(pages.about())),
                Route.page("/about/{part}", pages.about()),
                //
                thing("/{poet}", pages.poet()),
                thing("/{poet}/{work}", pages.work(), citations.ofWork(), schemaOrg.ofWork()),
                thing(
                        "/{poet}/{work}/{~version}",
                        pages.version(),
                        citations.ofVersion(),
                        schemaOrg.ofVersion()),
                thing("/{poet}/{work}/{version}/{alignment}", pages.alignment()),
                thing("/log", pages.about()),
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
                Route.file("/feed.atom", MediaType.ATOM, feed::answer),
                Route.file("/sitemap.xml", MediaType.XML, sitemap::all),
                Route.file("/sitemap/{part}", MediaType.XML, sitemap::part),
                Route.file("/robots.txt", MediaType.TEXT, sitemap::robots),
                Route.file("/log/checkpoint", MediaType.TEXT, log::checkpoint),
                Route.file("/log/keys", MediaType.TEXT, log::keys),
                Route.file("/log/rotations/{*size}", MediaType.TEXT, log::rotation),
                Route.file("/log/verify.sh", MediaType.TEXT, LogFiles::verifier),
                Route.file("/log/IzVerify.java", MediaType.TEXT, LogFiles::verifier),
                Route.file("/log/entries", MediaType.TEXT, log::entries),
                Route.file("/log/tile/{**tile}", MediaType.OCTETS, log::tile),
                Route.file("/log/records/{*folder}/{*record}", MediaType.RECORD, log::record),
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
        offers.add(Offer.bySuffix(MediaType.RECORD, log::recordOf));
        offers.add(Offer.bySuffix(MediaType.LOG_PROOF, log::proofOf));
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
