package iz.web;

import iz.poem.Id;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.NavigableSet;

/// Pages that name a thing and what stands below it, without templates: for places in the route
/// table whose page is still to be written.
final class PlainPages {
    private final Archive archive;
    private final Iris iris;

    PlainPages(Archive archive, Iris iris) {
        this.archive = archive;
        this.iris = iris;
    }

    Reply thing(Visit visit) {
        return archive.names().contains(iris.iri(Id.of(visit.path())))
                ? list(visit)
                : Reply.notFound();
    }

    Reply list(Visit visit) {
        String prefix =
                visit.path().equals("/") ? iris.base() : iris.iri(Id.of(visit.path())) + "/";
        NavigableSet<String> below =
                archive.names().subSet(prefix, true, prefix + Character.MAX_VALUE, false);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n");
        page.append("<meta charset=\"utf-8\">\n<title>Iz</title>\n<h1>").append(visit.path());
        page.append("</h1>\n<p><a href=\"")
                .append(visit.path())
                .append(".ttl\">Turtle</a></p>\n<ul>\n");
        for (String name : below) {
            iris.id(name)
                    .ifPresent(id -> page.append("<li><a href=\"" + id + "\">" + id + "</a>\n"));
        }
        return Reply.html(page.append("</ul>\n</html>\n").toString());
    }
}
