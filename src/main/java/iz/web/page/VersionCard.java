package iz.web.page;

import iz.poem.Generated;
import iz.poem.Id;
import iz.web.http.Query;

import java.util.List;

/// What a page says of one version.
///
/// @param mark a short sign of its language, distinct on the page
/// @param what its language and kind, in words
/// @param who made it; empty when nobody is named
/// @param warning said of what a machine made; empty otherwise
/// @param facts rights, provenance and credits
/// @param citation plain text
public record VersionCard(
        Id id,
        Text title,
        Text lines,
        String mark,
        String what,
        String who,
        String warning,
        List<Fact> facts,
        String citation,
        String href) {

    /// False for what a scheme makes on the fly.
    public boolean stored() {
        return Generated.named(id).isEmpty();
    }

    /// Where somebody renders it.
    public String translate(Ui ui) {
        return ui.links().to("/desk/new", Query.NONE.with("source", id.value()));
    }

    /// Where somebody joins its lines otherwise.
    public String align(Ui ui) {
        return ui.links().to("/desk/align", Query.NONE.with("version", id.value()));
    }

    /// Where a reader proposes a better reading.
    public String suggest(Ui ui) {
        return ui.links().to("/suggest", Query.NONE.with("line", id.value()));
    }

    public String slug() {
        return id.slug();
    }
}
