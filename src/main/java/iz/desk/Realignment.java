package iz.desk;

import iz.poem.Contribution;
import iz.poem.Id;
import iz.poem.Reference;
import iz.poem.RivalAlignment;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.WordLink;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A draft that joins a version's lines otherwise, as the alignment that readers can choose.
final class Realignment {
    private Realignment() {}

    /// Lines of the source that no line renders are left out; lines that render none are added.
    ///
    /// @param agent who is credited
    /// @param day on which it came into the archive
    /// @param from the version's record, by its hash
    static RivalAlignment of(
            Draft draft,
            VersionText source,
            List<WordLink> links,
            Id alignment,
            Reference agent,
            LocalDate day,
            Optional<String> from) {
        Plan plan = draft.plan();
        Id version = plan.aligned().orElseThrow();
        Map<Id, List<Id>> renders = new TreeMap<>();
        Set<Id> adds = new LinkedHashSet<>();
        Set<Id> rendered = new HashSet<>();
        for (Block block : draft.blocks()) {
            Id line = version.part(block.name());
            List<Id> lines = block.lines().stream().map(plan.source()::part).sorted().toList();
            if (lines.isEmpty()) {
                adds.add(line);
            } else {
                renders.put(line, lines);
                rendered.addAll(lines);
            }
        }
        Set<Id> omits = new LinkedHashSet<>();
        source.segments().stream()
                .map(Segment::id)
                .filter(line -> !rendered.contains(line))
                .forEach(omits::add);
        return new RivalAlignment(
                alignment,
                version,
                agent,
                Optional.of(plan.licence().rights()),
                renders,
                omits,
                adds,
                links,
                Optional.of(new Contribution(Optional.of(day), Optional.of(agent), from)));
    }
}
