package iz.store;

import iz.poem.Agent;
import iz.poem.ConceptScheme;
import iz.poem.Dispute;
import iz.poem.Generated;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Parallel;
import iz.poem.RivalAlignment;
import iz.poem.Source;
import iz.poem.Thing;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Work;
import iz.rdf.AgentMapper;
import iz.rdf.ConceptMapper;
import iz.rdf.DisputeMapper;
import iz.rdf.GraphReader;
import iz.rdf.NamesMapper;
import iz.rdf.RivalAlignmentMapper;
import iz.rdf.SourceMapper;
import iz.rdf.ThingMapper;
import iz.rdf.VersionMapper;
import iz.rdf.VersionTextMapper;
import iz.rdf.Vocabulary;
import iz.rdf.WorkMapper;

import org.apache.jena.graph.Graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The things of the archive as values, in one state of it. Each is read from its own graph, so
/// what a page costs depends on the page and not on the size of the archive.
public final class Works {
    private final Reading reading;
    private final Map<Id, Names> called = new LinkedHashMap<>();

    public Works(Reading reading) {
        this.reading = reading;
    }

    public boolean has(Id id) {
        return Generated.named(id).isPresent()
                ? version(id).isPresent()
                : reading.names().contains(iri(id));
    }

    public Optional<Work> work(Id id) {
        return graph(id).map(g -> WorkMapper.read(g, id, versionsOf(id)));
    }

    /// A version that is stored, or that a scheme makes from a stored one.
    public Optional<Version> version(Id id) {
        return Generated.named(id)
                .map(name -> generated(name).map(Generated::version))
                .orElseGet(() -> versionGraph(id).map(g -> VersionMapper.read(g, id)));
    }

    /// The same with its text.
    public Optional<VersionText> text(Id version) {
        return Generated.named(version)
                .map(name -> generated(name).flatMap(made -> text(name.source()).map(made::text)))
                .orElseGet(
                        () -> versionGraph(version).map(g -> VersionTextMapper.read(g, version)));
    }

    /// An alignment of a version by another hand.
    public Optional<RivalAlignment> rival(Id alignment) {
        return graph(alignment).flatMap(g -> RivalAlignmentMapper.read(g, alignment));
    }

    /// All of a version, in the order of their names.
    public List<RivalAlignment> rivals(Id version) {
        return below(version).stream()
                .flatMap(id -> rival(id).stream())
                .filter(rival -> rival.version().equals(version))
                .toList();
    }

    private Optional<Generated> generated(Generated.Name name) {
        return version(name.source()).flatMap(source -> Generated.of(source, name.scheme()));
    }

    /// These versions side by side, with those that they derive from to join them.
    ///
    /// @param versions in the reader's order; unknown ones are left out
    public Parallel parallel(List<Id> versions) {
        return parallel(versions, Map.of());
    }

    /// The same, with the lines of some versions joined as somebody else than their maker has it.
    ///
    /// @param rivals by version
    public Parallel parallel(List<Id> versions, Map<Id, RivalAlignment> rivals) {
        List<VersionText> columns =
                versions.stream().flatMap(v -> text(v, rivals).stream()).toList();
        Map<Id, VersionText> known = new LinkedHashMap<>();
        columns.forEach(c -> known.put(c.version().id(), c));
        List<VersionText> queue = new ArrayList<>(columns);
        for (int i = 0; i < queue.size(); i++) {
            for (Id source : queue.get(i).sources()) {
                if (!known.containsKey(source)) {
                    text(source, rivals)
                            .ifPresent(found -> {
                                known.put(source, found);
                                queue.add(found);
                            });
                }
            }
        }
        return Parallel.of(columns, queue.subList(columns.size(), queue.size()));
    }

    private Optional<VersionText> text(Id version, Map<Id, RivalAlignment> rivals) {
        RivalAlignment rival = rivals.get(version);
        Optional<VersionText> text = text(version);
        return rival == null ? text : text.map(own -> own.alignedBy(rival));
    }

    /// A person or group; empty when the thing is neither.
    public Optional<Agent> agent(Id id) {
        return graph(id).filter(g -> AgentMapper.reads(g, id)).map(g -> AgentMapper.read(g, id));
    }

    public Optional<Source> source(Id id) {
        return graph(id).map(g -> SourceMapper.read(g, id));
    }

    public Optional<Thing> thing(Id id) {
        return graph(id).map(g -> ThingMapper.read(g, id));
    }

    public Optional<Dispute> dispute(Id id) {
        return graph(id).map(g -> DisputeMapper.read(g, id));
    }

    public Optional<ConceptScheme> concepts(Id id) {
        return graph(id).map(g -> ConceptMapper.read(g, id));
    }

    /// What a thing is called; nothing when the archive does not hold it.
    public Names names(Id id) {
        Names known = called.get(id);
        if (known == null) {
            known =
                    Generated.named(id)
                            .map(name -> generated(name).map(made -> made.names(id)))
                            .orElseGet(() ->
                                    reading.graph(iri(id.document()))
                                            .map(this::reader)
                                            .map(g -> NamesMapper.read(g, id)))
                            .orElse(Names.NONE);
            called.put(id, known);
        }
        return known;
    }

    /// Names of a thing besides those that [#names] gives.
    public Names otherNames(Id id) {
        return graph(id).map(g -> NamesMapper.others(g, id)).orElse(Names.NONE);
    }

    private List<Version> versionsOf(Id work) {
        return below(work).stream().flatMap(id -> version(id).stream()).toList();
    }

    /// What stands directly below a thing, by name.
    private List<Id> below(Id thing) {
        String prefix = iri(thing) + "/";
        List<Id> all = new ArrayList<>();
        for (String name : reading.names().tailSet(prefix)) {
            if (!name.startsWith(prefix)) {
                break;
            }
            reading.iris()
                    .id(name)
                    .filter(id -> name.indexOf('/', prefix.length()) < 0)
                    .ifPresent(all::add);
        }
        return all;
    }

    private Optional<GraphReader> versionGraph(Id id) {
        return graph(id)
                .filter(g ->
                        g.has(reading.iris().node(id), Vocabulary.TYPE, Vocabulary.EXPRESSION));
    }

    private Optional<GraphReader> graph(Id id) {
        return reading.graph(iri(id)).map(this::reader);
    }

    private GraphReader reader(Graph graph) {
        return new GraphReader(graph, reading.iris(), this::names);
    }

    private String iri(Id id) {
        return reading.iris().iri(id);
    }
}
