package iz.poem;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/// A version with its text.
///
/// @param divisions in order
/// @param segments in order
/// @param omits lines of the source that it leaves out on purpose
/// @param adds its own lines that render nothing
/// @param links between its words and those of its source, in the order of its lines
public record VersionText(
        Version version,
        List<Division> divisions,
        List<Segment> segments,
        Set<Id> omits,
        Set<Id> adds,
        List<Variant> variants,
        List<Note> notes,
        List<WordLink> links) {

    /// A text whose words nobody has linked.
    public VersionText(
            Version version,
            List<Division> divisions,
            List<Segment> segments,
            Set<Id> omits,
            Set<Id> adds,
            List<Variant> variants,
            List<Note> notes) {
        this(version, divisions, segments, omits, adds, variants, notes, List.of());
    }

    /// The same text with its lines joined to those of its source as somebody else has it.
    public VersionText alignedBy(RivalAlignment rival) {
        return new VersionText(
                        version,
                        divisions,
                        segments.stream()
                                .map(s ->
                                        s.rendering(
                                                rival.renders().getOrDefault(s.id(), List.of())))
                                .toList(),
                        rival.omits(),
                        rival.adds(),
                        variants,
                        notes)
                .withLinks(rival.links());
    }

    /// The same text with these links in place of its own, in the order of its lines.
    public VersionText withLinks(List<WordLink> links) {
        Map<Id, Integer> places = new HashMap<>();
        segments.forEach(s -> places.put(s.id(), s.index()));
        return new VersionText(
                version,
                divisions,
                segments,
                omits,
                adds,
                variants,
                notes,
                links.stream().sorted(inOrder(places)).toList());
    }

    private static Comparator<WordLink> inOrder(Map<Id, Integer> places) {
        ToIntFunction<Stretch> line = s -> places.getOrDefault(s.segment(), Integer.MAX_VALUE);
        Comparator<Stretch> reading =
                Comparator.comparingInt(line).thenComparing(Comparator.naturalOrder());
        return Comparator.comparing((WordLink l) -> Collections.min(l.own(), reading), reading)
                .thenComparing(WordLink::id);
    }

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
