package iz.web.page;

import iz.poem.Id;

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

    public String slug() {
        return id.slug();
    }
}
