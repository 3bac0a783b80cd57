package iz.web;

import iz.web.http.FaultPage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The route table made ready to answer.
///
/// @param front answers requests
/// @param finish words errors for requests that never get so far
public record Site(Front front, Finish finish) {

    /// @param state changes whenever the archive publishes
    /// @param paths of all things and pages, for near matches
    /// @param days on which the thing at a path changed, oldest first
    public static Site of(
            Function<Mementos, List<Route>> routes,
            FaultPage faultPage,
            Supplier<String> state,
            Supplier<List<String>> paths,
            Function<String, List<LocalDate>> days) {
        Mementos mementos = new Mementos(days);
        Finish finish = new Finish(faultPage, new NearPaths(state, paths));
        Front front = new Front(routes.apply(mementos), mementos, new KeptReplies(state), finish);
        return new Site(front, finish);
    }
}
