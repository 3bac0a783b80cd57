package iz.web;

import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.http.Assets;
import iz.web.http.FaultPage;
import iz.web.http.Handler;
import iz.web.page.ParallelPage;
import iz.web.page.Reader;
import iz.web.page.Templates;
import iz.web.page.VersionPage;

/// The pages that people read, one handler each; `iz.web.page` has the classes.
///
/// @param poet a poet or, for anonymous works, a book or tradition
/// @param work versions side by side
/// @param agent a translator, editor or speaker
/// @param thing an item or event
/// @param ontology the terms in which the data is written
/// @param about `{part}` of what is said about the archive
/// @param fault errors
public record Pages(
        Handler home,
        Handler browse,
        Handler about,
        Handler ontology,
        Handler poet,
        Handler work,
        Handler version,
        Handler agent,
        Handler place,
        Handler source,
        Handler thing,
        Handler claims,
        Handler concepts,
        FaultPage fault) {

    /// The pages over an archive.
    public static Pages of(Archive archive, Iris iris, Assets assets) {
        Reader reader = Reader.of(archive);
        Templates templates = new Templates(assets);
        PlainPages plain = new PlainPages(archive, iris);
        return new Pages(
                plain::list,
                plain::list,
                plain::list,
                plain::list,
                plain::thing,
                new ParallelPage(reader, templates, iris),
                new VersionPage(reader, templates, iris),
                plain::thing,
                plain::thing,
                plain::thing,
                plain::thing,
                plain::thing,
                plain::thing,
                new PlainFaultPage());
    }
}
