package iz.web;

import iz.desk.Desk;
import iz.desk.Workroom;
import iz.query.about.Examples;
import iz.query.wire.Answers;
import iz.rdf.Iris;
import iz.rdf.Ontology;
import iz.rdf.Term;
import iz.store.Archive;
import iz.store.Catalogue;
import iz.store.Earlier;
import iz.store.Press;
import iz.store.Search;
import iz.web.http.Assets;
import iz.web.http.FaultPage;
import iz.web.http.Handler;
import iz.web.page.AboutPage;
import iz.web.page.AlignmentPage;
import iz.web.page.BrowsePage;
import iz.web.page.ClaimsPage;
import iz.web.page.ConceptPage;
import iz.web.page.EditorPage;
import iz.web.page.ErrorPage;
import iz.web.page.HomePage;
import iz.web.page.NsPage;
import iz.web.page.ParallelPage;
import iz.web.page.PersonPage;
import iz.web.page.PlacePage;
import iz.web.page.PoetPage;
import iz.web.page.QueryHelpPage;
import iz.web.page.Reader;
import iz.web.page.SearchPage;
import iz.web.page.SourcePage;
import iz.web.page.SparqlPage;
import iz.web.page.Templates;
import iz.web.page.ThingPage;
import iz.web.page.VersionPage;

import java.time.Clock;
import java.util.Optional;

/// The pages that people read, one handler each; `iz.web.page` has the classes.
///
/// @param poet a poet or, for anonymous works, a book or tradition
/// @param work versions side by side
/// @param alignment of a version by another hand
/// @param agent a translator, editor or speaker
/// @param thing an item or event
/// @param ontology the terms in which the data is written
/// @param sparql queries, by people
/// @param editor for them, with a script
/// @param queryHelp how to ask from elsewhere
/// @param about `{part}` of what is said about the archive
/// @param desk where translators work
/// @param fault errors
public record Pages(
        Handler home,
        Handler browse,
        Handler search,
        Handler sparql,
        Handler editor,
        Handler queryHelp,
        Handler about,
        Handler ontology,
        Handler poet,
        Handler work,
        Handler version,
        Handler alignment,
        Handler agent,
        Handler place,
        Handler source,
        Handler thing,
        Handler claims,
        Handler concepts,
        DeskPages desk,
        FaultPage fault) {
    /// The pages over an archive that answers no queries.
    public static Pages of(Archive archive, Iris iris, Assets assets) {
        return of(archive, iris, assets, Answers.none());
    }

    /// The pages over an archive where nobody works.
    public static Pages of(Archive archive, Iris iris, Assets assets, Answers answers) {
        return of(archive, iris, assets, answers, Optional.empty());
    }

    /// The pages over an archive.
    public static Pages of(
            Archive archive, Iris iris, Assets assets, Answers answers, Optional<Desk> desk) {
        Reader reader = Reader.of(archive);
        Templates templates = new Templates(assets);
        Catalogue catalogue = archive.catalogue();
        Earlier earlier = new Earlier(archive, iris);
        AboutPage about = new AboutPage(templates, catalogue, archive::lastPass);
        return new Pages(
                new HomePage(reader, templates, catalogue),
                new BrowsePage(templates, catalogue),
                new SearchPage(templates, new Search(archive), catalogue),
                new SparqlPage(templates, answers, Examples.bundled(iris), iris),
                new EditorPage(templates, assets),
                new QueryHelpPage(templates, iris),
                about,
                new NsPage(templates, Term.all(Ontology.bundled())),
                new PoetPage(reader, templates, catalogue),
                new ParallelPage(reader, templates, iris, catalogue, earlier::wordings),
                new VersionPage(
                        reader,
                        templates,
                        iris,
                        catalogue,
                        earlier::wordings,
                        id -> archive.isSigned(iris.iri(id))),
                new AlignmentPage(reader),
                new PersonPage(reader, templates, catalogue),
                new PlacePage(reader, templates, catalogue),
                new SourcePage(reader, templates, catalogue),
                new ThingPage(reader, templates, catalogue),
                new ClaimsPage(reader, templates),
                new ConceptPage(reader, templates, catalogue),
                desk.map(d -> Workroom.of(d, new Press(archive, iris), Clock.systemUTC()))
                        .map(room -> DeskPages.of(reader, templates, assets, room))
                        .orElse(DeskPages.NONE),
                new ErrorPage(templates, catalogue));
    }
}
