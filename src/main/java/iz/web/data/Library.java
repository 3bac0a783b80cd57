package iz.web.data;

import iz.log.Entry;
import iz.poem.Generated;
import iz.poem.Id;
import iz.rdf.Iris;
import iz.rdf.VersionWriter;
import iz.store.Archive;
import iz.store.Works;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.graph.Graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// What the data views read from: the archive in the state that a visit asks for.
public final class Library {
    private final Archive archive;
    private final Iris iris;

    public Library(Archive archive, Iris iris) {
        this.archive = archive;
        this.iris = iris;
    }

    Archive archive() {
        return archive;
    }

    /// The archive's state, for entity tags.
    String state() {
        return "log-" + archive.state().chain().hex().substring(0, 20);
    }

    /// The thing that is visited.
    Id id(Visit visit) {
        return Id.of(visit.path());
    }

    /// Its IRI.
    String iri(Visit visit) {
        return iris.iri(id(visit));
    }

    String iri(Id id) {
        return iris.iri(id);
    }

    Optional<Id> id(String iri) {
        return iris.id(iri);
    }

    /// Where to find what is cited: the IRI, with the day when an earlier state is read.
    String address(Visit visit) {
        return iri(visit) + visit.at().map(day -> "?at=" + day).orElse("");
    }

    /// The graph of the visited thing; of a generated version, it is written from what it is.
    Optional<Graph> graph(Visit visit) {
        if (Generated.named(id(visit)).isPresent()) {
            return read(visit, works -> works.text(id(visit)))
                    .map(text -> VersionWriter.write(text, iris));
        }
        String iri = iri(visit);
        return visit.at().map(day -> archive.graphAt(iri, day)).orElseGet(() -> archive.graph(iri));
    }

    /// Answers from the things in the state that is visited; 404 when the answer is empty.
    Reply answer(Visit visit, Function<Works, Optional<Reply>> answer) {
        return read(visit, answer).orElseGet(Reply::notFound);
    }

    private <T> Optional<T> read(Visit visit, Function<Works, Optional<T>> question) {
        return visit.at()
                .map(day -> question.apply(new Works(archive.at(day))))
                .orElseGet(() -> archive.read(now -> question.apply(new Works(now))));
    }

    /// The things one step below the visited one, in the state that is visited.
    List<Id> children(Visit visit) {
        String prefix = iri(visit) + "/";
        return visit.at()
                .map(day -> below(archive.at(day).names(), prefix))
                .orElseGet(() -> below(archive.names(), prefix));
    }

    private List<Id> below(SortedSet<String> names, String prefix) {
        return names.subSet(prefix, prefix + Character.MAX_VALUE).stream()
                .filter(name -> name.indexOf('/', prefix.length()) < 0)
                .flatMap(name -> iris.id(name).stream())
                .toList();
    }

    /// The last entry of each published graph, in the order of the log.
    List<Entry.Put> published() {
        return archive.names().stream()
                .map(iri -> archive.history(iri).getLast())
                .filter(Entry.Put.class::isInstance)
                .map(Entry.Put.class::cast)
                .sorted(Comparator.comparingLong(Entry.Put::position))
                .toList();
    }
}
