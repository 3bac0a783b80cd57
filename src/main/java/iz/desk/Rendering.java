package iz.desk;

import iz.poem.Contribution;
import iz.poem.Credit;
import iz.poem.Division;
import iz.poem.DivisionKind;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Note;
import iz.poem.Reference;
import iz.poem.Relator;
import iz.poem.Role;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A draft as the version that readers will see.
final class Rendering {
    private final Draft draft;
    private final VersionText source;
    private final Id version;
    private final Map<Long, String> names;
    private final List<Division> divisions = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Id> omits = new LinkedHashSet<>();
    private final Set<Id> adds = new LinkedHashSet<>();

    private Rendering(Draft draft, VersionText source, Id version, Map<Long, String> names) {
        this.draft = draft;
        this.source = source;
        this.version = version;
        this.names = names;
    }

    /// @param names of the lines, by block
    /// @param agent who is credited
    /// @param day on which it came into the archive
    /// @param from the source's record, by its hash
    static VersionText of(
            Draft draft,
            VersionText source,
            Id version,
            Map<Long, String> names,
            Reference agent,
            LocalDate day,
            Optional<String> from) {
        Rendering rendering = new Rendering(draft, source, version, names);
        draft.blocks().forEach(rendering::block);
        return new VersionText(
                rendering.version(agent, day, from),
                rendering.divided(),
                List.copyOf(rendering.segments),
                rendering.omits,
                rendering.adds,
                List.of(),
                List.copyOf(rendering.notes));
    }

    private Version version(Reference agent, LocalDate day, Optional<String> from) {
        Plan plan = draft.plan();
        Relator relator =
                switch (plan.kind()) {
                    case TRANSLATION -> Relator.TRANSLATOR;
                    case TRANSLITERATION -> Relator.TRANSCRIBER;
                    case ADAPTATION -> Relator.ADAPTER;
                };
        return new Version(
                version,
                plan.work(),
                plan.kind() == Kind.TRANSLITERATION ? Role.TRANSLITERATION : Role.TRANSLATION,
                plan.tag(),
                Names.of(new Wording(plan.title(), plan.tag())),
                Optional.of(plan.source()),
                Optional.of(plan.licence().rights()),
                Optional.of(plan.method()),
                List.of(new Credit(relator, agent)),
                Optional.empty(),
                Names.NONE,
                Optional.of(new Contribution(Optional.of(day), Optional.of(agent), from)));
    }

    private void block(Block block) {
        if (block.omitted()) {
            block.lines().forEach(line -> omits.add(plan().source().part(line)));
            return;
        }
        if (block.opens() || divisions.isEmpty()) {
            int number = divisions.size() + 1;
            divisions.add(new Division(version.part("s" + number), number, DivisionKind.STANZA));
        }
        List<Id> lines = block.lines().stream().map(plan().source()::part).toList();
        String name = names.getOrDefault(block.id(), "");
        Id first = version.part(name);
        int part = 0;
        for (String text : block.text().lines().filter(line -> !line.isBlank()).toList()) {
            Id id = part == 0 ? first : version.part(name + '-' + (part + 1));
            part++;
            segments.add(
                    new Segment(
                            id,
                            segments.size() + 1,
                            Optional.of(divisions.getLast().id()),
                            Optional.of(new Wording(text.strip(), plan().tag())),
                            Names.NONE,
                            lines));
            if (lines.isEmpty()) {
                adds.add(id);
            }
        }
        if (!block.note().isBlank()) {
            notes.add(
                    new Note(
                            version.part("n" + name.substring(1)),
                            first,
                            Names.of(new Wording(block.note().strip(), plan().tag().plain()))));
        }
    }

    private Plan plan() {
        return draft.plan();
    }

    /// Stanzas are what they are in the source where they have as many lines as that asks for.
    private List<Division> divided() {
        DivisionKind kind =
                source.divisions().stream()
                        .findFirst()
                        .map(Division::kind)
                        .orElse(DivisionKind.STANZA);
        int wanted =
                switch (kind) {
                    case COUPLET, BAYT, DISTICH -> 2;
                    case TERCET -> 3;
                    case QUATRAIN -> 4;
                    case STANZA, VERSE, SECTION -> 0;
                };
        return divisions.stream()
                .map(division -> {
                    long has =
                            segments.stream()
                                    .filter(s -> s.division().equals(Optional.of(division.id())))
                                    .count();
                    return wanted == 0 || has == wanted
                            ? new Division(division.id(), division.index(), kind)
                            : division;
                })
                .toList();
    }
}
