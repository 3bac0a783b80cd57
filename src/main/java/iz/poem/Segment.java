package iz.poem;

import java.util.List;
import java.util.Optional;

/// One line (or hemistich, or colon) of a version.
///
/// @param id its stable name, such as `/otkur/iz/ug-arab#l3`; never renumbered
/// @param index its place in the version, from 1
/// @param division the stanza or couplet that it stands in
/// @param text absent when the archive holds no text of this line
/// @param missing why there is no text
/// @param renders the lines of the source version that it truly renders
public record Segment(
        Id id,
        int index,
        Optional<Id> division,
        Optional<Wording> text,
        Names missing,
        List<Id> renders) {

    /// The same line, said to render these.
    Segment rendering(List<Id> lines) {
        return new Segment(id, index, division, text, missing, lines);
    }

    /// `l3`
    public String name() {
        return id.fragment().orElse("");
    }
}
