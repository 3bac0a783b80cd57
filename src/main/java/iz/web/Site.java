package iz.web;

import iz.query.wire.Answers;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.data.SecurityTxt;
import iz.web.http.Assets;
import iz.web.http.FaultPage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The route table made ready to answer.
///
/// @param routes the table
/// @param front answers requests
/// @param finish words errors for requests that never get so far
record Site(List<Route> routes, Front front, Finish finish) {

    /// The site of an archive.
    static Site of(
            Archive archive,
            Iris iris,
            Pages pages,
            Assets assets,
            Answers answers,
            Optional<SecurityTxt> security) {
        Known known = Known.of(archive, iris);
        Mementos mementos = new Mementos(known.days());
        List<Route> routes =
                new Routes(archive, iris, pages, assets, mementos, answers, security).table();
        return of(routes, pages.fault(), known);
    }

    /// The site of an archive that answers no queries.
    static Site of(Archive archive, Iris iris, Pages pages, Assets assets) {
        return of(archive, iris, pages, assets, Answers.none(), Optional.empty());
    }

    static Site of(List<Route> routes, FaultPage faultPage, Known known) {
        List<String> fixed =
                routes.stream()
                        .map(route -> route.pattern().toString())
                        .filter(path -> !path.contains("{"))
                        .toList();
        NearPaths near =
                new NearPaths(
                        known.state(),
                        () -> Stream.concat(fixed.stream(), known.paths().get().stream()).toList());
        Finish finish = new Finish(faultPage, near);
        return new Site(routes, new Front(routes, known, finish), finish);
    }
}
