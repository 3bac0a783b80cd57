package iz.web;

import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.http.Assets;
import iz.web.http.FaultPage;
import iz.web.http.Handler;

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
        // The classes of iz.web.page take these places as they come.
        return PlainPages.of(archive, iris);
    }
}
