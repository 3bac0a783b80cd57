package iz.web.page;

import iz.store.Archive;
import iz.store.Works;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.function.Function;

/// Opens the archive in the state that a visit asks for, for as long as a page is being made.
@FunctionalInterface
public interface Reader {
    Reply read(Visit visit, Function<Works, Reply> page);

    static Reader of(Archive archive) {
        return (visit, page) ->
                visit.at()
                        .map(day -> page.apply(new Works(archive.at(day))))
                        .orElseGet(() -> archive.read(now -> page.apply(new Works(now))));
    }
}
