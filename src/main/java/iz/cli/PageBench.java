package iz.cli;

import iz.poem.Id;
import iz.poem.Parallel;
import iz.poem.Version;
import iz.poem.Work;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Works;
import iz.web.Pages;
import iz.web.http.Assets;
import iz.web.http.Body;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;
import iz.web.http.Wishes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parallel page costs in one archive: from the request as a value to the page as bytes,
/// nothing kept, four versions where a work has them.
final class PageBench {
    private static final int COLUMNS = 4;
    private final Archive archive;
    private final Pages pages;
    private final List<Sample> samples;

    /// A page to make.
    ///
    /// @param cells how many cells its table has: what it shows
    private record Sample(Visit visit, int cells) {}

    /// @param works how many works to take, evenly from the whole archive
    PageBench(Archive archive, Iris iris, int works) {
        this.archive = archive;
        this.pages = Pages.of(archive, iris, new Assets(Path.of("no-fonts")));
        this.samples = samples(iris, works);
    }

    int pages() {
        return samples.size();
    }

    /// Cells of all pages together.
    int cells() {
        return samples.stream().mapToInt(Sample::cells).sum();
    }

    /// Makes every page once.
    ///
    /// @return nanoseconds
    long round() {
        long start = System.nanoTime();
        for (Sample sample : samples) {
            Reply reply = pages.work().answer(sample.visit());
            if (!(reply.body() instanceof Body.Bytes bytes) || bytes.bytes().length == 0) {
                throw new IllegalStateException("No page at " + sample.visit().path());
            }
        }
        return System.nanoTime() - start;
    }

    private List<Sample> samples(Iris iris, int works) {
        List<Id> all =
                archive.names().stream()
                        .flatMap(name -> iris.id(name).stream())
                        .filter(id -> id.parent().flatMap(Id::parent).isPresent())
                        .map(id -> id.parent().orElseThrow())
                        .distinct()
                        .toList();
        List<Sample> taken = new ArrayList<>();
        for (int i = 0; i < Math.min(works, all.size()); i++) {
            sample(all.get((int) ((long) i * all.size() / Math.min(works, all.size()))))
                    .ifPresent(taken::add);
        }
        return List.copyOf(taken);
    }

    private Optional<Sample> sample(Id id) {
        return archive.read(now -> {
            Works works = new Works(now);
            Optional<Work> work = works.work(id);
            if (work.isEmpty()) {
                return Optional.empty();
            }
            List<Id> shown =
                    work.get().versions().stream().limit(COLUMNS).map(Version::id).toList();
            Parallel parallel = works.parallel(shown);
            String chosen = String.join(",", shown.stream().map(Id::slug).toList());
            Visit visit =
                    new Visit(
                            "GET",
                            id.value(),
                            Map.of(),
                            new Query(List.of(new Query.Parameter("v", chosen))),
                            Wishes.NONE,
                            null);
            return Optional.of(new Sample(visit, parallel.rows().size() * shown.size()));
        });
    }
}
