package iz.poem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How somebody else than its maker joins the lines of a version to those of its source: complete,
/// in a graph of its own. The words of the version stay as they are.
///
/// @param version whose lines it joins
/// @param by who says so
/// @param renders by each line that renders something; the others render nothing that is recorded
/// @param omits lines of the source that the version leaves out on purpose
/// @param adds lines of the version that render nothing
/// @param links between words
public record RivalAlignment(
        Id id,
        Id version,
        Reference by,
        Optional<Rights> rights,
        Map<Id, List<Id>> renders,
        Set<Id> omits,
        Set<Id> adds,
        List<WordLink> links,
        Optional<Contribution> contribution) {

    /// What a text says of its own lines, as an alignment by another hand.
    ///
    /// @param aligned a text with the version's lines, joined otherwise
    public static RivalAlignment of(
            Id id,
            VersionText aligned,
            Reference by,
            Optional<Rights> rights,
            Optional<Contribution> contribution) {
        Map<Id, List<Id>> renders = new TreeMap<>();
        aligned.segments().stream()
                .filter(line -> !line.renders().isEmpty())
                .forEach(line -> renders.put(line.id(), line.renders()));
        return new RivalAlignment(
                id,
                aligned.version().id(),
                by,
                rights,
                renders,
                aligned.omits(),
                aligned.adds(),
                aligned.links(),
                contribution);
    }

    /// The name by which a reader chooses it: `en-iz/kamil`.
    public String choice() {
        return version.slug() + '/' + id.slug();
    }
}
