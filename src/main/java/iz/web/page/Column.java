package iz.web.page;

import iz.poem.VersionText;

import java.util.List;

/// One chosen version on the page.
///
/// @param lead true for the first: its lines have the short anchors
/// @param variants in the order of the lines
/// @param notes in the order of the lines
/// @param words those of the page that are linked
/// @param missing reasons for lines without text, each with its lines
/// @param earlier the address with this version one place nearer the beginning; empty if first
/// @param later empty if last
/// @param remove empty if it is the only one
/// @param alone the address with this version only
/// @param joined said when its lines are joined as somebody else than its maker has it
/// @param joinings as whom the reader may have them joined; empty when nobody differs
public record Column(
        VersionText version,
        VersionCard card,
        boolean lead,
        List<Remark> variants,
        List<Remark> notes,
        LinkedWords words,
        List<Fact.Value> missing,
        String earlier,
        String later,
        String remove,
        String alone,
        String joined,
        List<Joinings.Joining> joinings) {

    public Text lines() {
        return card.lines();
    }

    /// True when somebody may join its lines otherwise.
    public boolean alignable() {
        return card.stored() && version.version().source().isPresent();
    }

    /// Its words beside those that they answer in another version of the page.
    public List<WordPair> pairs() {
        return WordPair.of(this);
    }

    String anchor(String name) {
        return lead ? name : card.slug() + '.' + name;
    }
}
