package iz.poem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A version with its text.
///
/// @param divisions in order
/// @param segments in order
/// @param omits lines of the source that it leaves out on purpose
/// @param adds its own lines that render nothing
public record VersionText(
        Version version,
        List<Division> divisions,
        List<Segment> segments,
        Set<Id> omits,
        Set<Id> adds,
        List<Variant> variants,
        List<Note> notes) {

    /// The versions that its lines are said to render, this one's own source first.
    public Set<Id> sources() {
        Set<Id> all = new LinkedHashSet<>();
        version.source().ifPresent(all::add);
        segments.forEach(s -> s.renders().forEach(r -> all.add(r.document())));
        all.remove(version.id());
        return all;
    }

    public Optional<Segment> segment(Id id) {
        return segments.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public List<Segment> in(Division division) {
        return segments.stream()
                .filter(s -> s.division().filter(division.id()::equals).isPresent())
                .toList();
    }

    public List<Variant> variantsOf(Segment segment) {
        return variants.stream().filter(v -> v.segment().equals(segment.id())).toList();
    }
}
