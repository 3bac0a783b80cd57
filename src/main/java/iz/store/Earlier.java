package iz.store;

import iz.log.Entry;
import iz.poem.Contribution;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.GraphReader;
import iz.rdf.Iris;
import iz.rdf.VersionTextMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What sources said when renderings were made from them. Who changes a source does not change what
/// its translators read.
public final class Earlier {
    private final Archive archive;
    private final Iris iris;

    public Earlier(Archive archive, Iris iris) {
        this.archive = archive;
        this.iris = iris;
    }

    /// The lines of a rendering that were made from other words than the source has now, with those
    /// words, one source line after another. Nothing where the source was not noted, is unchanged,
    /// or was withdrawn: no way leads back to what is gone.
    public Map<Id, List<Wording>> wordings(VersionText rendering) {
        Version version = rendering.version();
        Optional<Id> source = version.source();
        Optional<VersionText> then =
                source.flatMap(id ->
                        version.contribution()
                                .flatMap(Contribution::from)
                                .flatMap(from -> then(id, from)));
        if (then.isEmpty()) {
            return Map.of();
        }
        Optional<VersionText> now =
                archive.read(snapshot -> new Works(snapshot).text(source.orElseThrow()));
        Map<Id, List<Wording>> changed = new LinkedHashMap<>();
        for (Segment line : rendering.segments()) {
            List<Wording> old = words(then.get(), line);
            if (!old.isEmpty() && !now.map(text -> words(text, line)).equals(Optional.of(old))) {
                changed.put(line.id(), old);
            }
        }
        return changed;
    }

    private static List<Wording> words(VersionText source, Segment line) {
        return line.renders().stream()
                .flatMap(id -> source.segment(id).stream())
                .flatMap(segment -> segment.text().stream())
                .toList();
    }

    private Optional<VersionText> then(Id source, String from) {
        List<Entry> history = archive.history(iris.iri(source));
        if (history.isEmpty()
                || !(history.getLast() instanceof Entry.Put last)
                || last.digest().ni().equals(from)) {
            return Optional.empty();
        }
        return history.stream()
                .filter(Entry.Put.class::isInstance)
                .map(Entry.Put.class::cast)
                .filter(entry -> entry.digest().ni().equals(from))
                .findFirst()
                .flatMap(archive::graph)
                .map(graph ->
                        VersionTextMapper.read(
                                new GraphReader(graph, iris, id -> Names.NONE), source));
    }
}
