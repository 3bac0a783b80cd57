package iz.web;

import iz.log.Entry;
import iz.poem.Generated;
import iz.poem.Id;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Works;
import iz.web.http.Fault;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/// What must be known of the archive to find a way through the site.
///
/// @param state another one after each publication
/// @param paths of all things that are published
/// @param days on which the thing at a path changed, oldest first; empty for none
/// @param withdrawn why the thing at a path is there no more
record Known(
        Supplier<String> state,
        Supplier<List<String>> paths,
        Function<String, List<LocalDate>> days,
        Function<String, Optional<Fault>> withdrawn) {

    static Known of(Archive archive, Iris iris) {
        AtomicLong publications = new AtomicLong();
        archive.onPublished(names -> publications.incrementAndGet());
        return new Known(
                () -> String.valueOf(publications.get()),
                () ->
                        archive.names().stream()
                                .flatMap(name -> iris.id(name).stream())
                                .map(Id::value)
                                .toList(),
                path -> days(archive, iris, Id.of(path)),
                path -> withdrawn(archive.history(iris.iri(stored(Id.of(path))))));
    }

    /// A generated version is there as long as its source is, and changes with it.
    private static Id stored(Id id) {
        return Generated.named(id).map(Generated.Name::source).orElse(id);
    }

    private static List<LocalDate> days(Archive archive, Iris iris, Id id) {
        boolean there =
                Generated.named(id).isEmpty() || archive.read(now -> new Works(now).has(id));
        return there ? days(archive, iris.iri(stored(id))) : List.of();
    }

    /// A page shows what stands one step below its thing (a work's versions, a poet's works), so
    /// their days count too, from the day of the thing itself.
    private static List<LocalDate> days(Archive archive, String iri) {
        List<Entry> own = archive.history(iri);
        if (own.isEmpty()) {
            return List.of();
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        own.forEach(entry -> days.add(entry.day()));
        LocalDate first = days.first();
        String below = iri + "/";
        for (String name : archive.names().subSet(below, below + Character.MAX_VALUE)) {
            if (name.indexOf('/', below.length()) < 0) {
                archive.history(name).forEach(entry -> days.add(entry.day()));
            }
        }
        return List.copyOf(days.tailSet(first));
    }

    private static Optional<Fault> withdrawn(List<Entry> history) {
        return !history.isEmpty() && history.getLast() instanceof Entry.Withdrawal gone
                ? Optional.of(new Fault.Withdrawn(gone.reason(), gone.day()))
                : Optional.empty();
    }
}
