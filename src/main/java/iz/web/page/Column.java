package iz.web.page;

import iz.poem.VersionText;

import java.util.List;

/// One chosen version on the page.
///
/// @param lead true for the first: its lines have the short anchors
/// @param variants in the order of the lines
/// @param notes in the order of the lines
/// @param missing reasons for lines without text, each with its lines
/// @param earlier the address with this version one place nearer the beginning; empty if first
/// @param later empty if last
/// @param remove empty if it is the only one
/// @param alone the address with this version only
public record Column(
        VersionText version,
        VersionCard card,
        boolean lead,
        List<Remark> variants,
        List<Remark> notes,
        List<Fact.Value> missing,
        String earlier,
        String later,
        String remove,
        String alone) {

    public Text lines() {
        return card.lines();
    }

    String anchor(String name) {
        return lead ? name : card.slug() + '.' + name;
    }
}
