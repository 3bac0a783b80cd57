package iz.web;

import iz.log.NotNowException;
import iz.web.http.Body;
import iz.web.http.Fault;
import iz.web.http.Handler;
import iz.web.http.MediaType;
import iz.web.http.Negotiation;
import iz.web.http.Offer;
import iz.web.http.Queries;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;
import iz.web.http.Wishes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a request to the finished reply: canonical address, route, form, day, kept or made. It
/// knows nothing of the network.
final class Front {
    private final Router router;
    private final Known known;
    private final Mementos mementos;
    private final KeptReplies kept;
    private final Finish finish;

    Front(List<Route> routes, Known known, Finish finish) {
        this.router = new Router(routes);
        this.known = known;
        this.mementos = new Mementos(known.days());
        this.kept = new KeptReplies(known.state());
        this.finish = finish;
    }

    /// @return a reply whose body is empty, bytes or a stream, with all headers set
    Reply answer(Request request) {
        Visit visit =
                new Visit(
                        "GET", "/", Map.of(), Query.NONE, request.wishes(), null, request.caller());
        String place = request.method();
        try {
            Optional<List<String>> steps = Paths.steps(request.path());
            Optional<Router.Found> found =
                    steps.flatMap(s -> router.find("/" + String.join("/", s)));
            Wishes wishes = wishes(request, found);
            visit = new Visit("GET", "/", Map.of(), Query.NONE, wishes, null, request.caller());
            List<String> methods = found.map(f -> f.route().methods()).orElse(Route.READING);
            if (!methods.contains(request.method())) {
                return refused(visit, found, Reply.of(new Fault.WrongMethod(methods)));
            }
            if (request.body() && !request.method().equals("POST")) {
                return finish.fault(visit, Reply.bad("body", ""));
            }
            int longest = found.map(f -> f.route().longest()).orElse(Route.LONGEST_ADDRESS);
            if (request.path().length() + request.query().length() > longest) {
                return refused(visit, found, Reply.of(new Fault.TooLong()));
            }
            Optional<Query> query = Queries.parse(request.query());
            if (steps.isEmpty() || query.isEmpty()) {
                String part = steps.isEmpty() ? "path" : "query";
                return refused(visit, found, Reply.bad(part, ""));
            }
            String path = "/" + String.join("/", steps.get());
            visit =
                    new Visit(
                            request.method(),
                            path,
                            Map.of(),
                            query.get(),
                            wishes,
                            null,
                            request.caller());
            String canonical = Paths.encoded(steps.get());
            if (!canonical.equals(request.path())) {
                String tail = request.query().isEmpty() ? "" : "?" + request.query();
                return finish.plain(visit, Reply.moved(canonical + tail));
            }
            if (found.isEmpty()) {
                return finish.fault(visit, Reply.notFound());
            }
            place = request.method() + " " + found.get().route().pattern();
            return at(visit, found.get());
        } catch (NotNowException e) {
            Faults.report(place, e);
            return finish.fault(visit, Reply.of(new Fault.NotNow()));
        } catch (RuntimeException | Error e) {
            Faults.report(place, e);
            return finish.fault(visit, Reply.of(new Fault.Broken()));
        }
    }

    /// Whoever asks the API is a program, also where `Accept` does not say so.
    private static Wishes wishes(Request request, Optional<Router.Found> found) {
        return found.filter(f -> f.route().api()).isPresent()
                ? request.wishes().accepting(MediaType.JSON.name())
                : request.wishes();
    }

    /// A fault before any handler; of a service it may be read by pages elsewhere, as its answers
    /// may.
    private Reply refused(Visit visit, Optional<Router.Found> found, Reply fault) {
        boolean service = found.filter(f -> f.route().service()).isPresent();
        return finish.fault(
                visit,
                service
                        ? fault.with("Access-Control-Allow-Origin", "*")
                                .with("Cross-Origin-Resource-Policy", "cross-origin")
                        : fault);
    }

    private Reply at(Visit asked, Router.Found found) {
        Visit visit =
                new Visit(
                        asked.method(),
                        found.path(),
                        found.slots(),
                        asked.query(),
                        asked.wishes(),
                        null,
                        asked.caller());
        Route route = found.route();
        if (route.dated() && visit.query().first("at").isPresent()) {
            String at = visit.query().first("at").get();
            Optional<LocalDate> day = day(at);
            if (day.isEmpty()) {
                return finish.fault(visit, Reply.bad("at", at));
            }
            visit = visit.withDay(day.get());
        }
        Optional<Offer> offer = found.named().or(() -> negotiate(asked, route));
        if (offer.isEmpty()) {
            List<Fault.Choice> choices =
                    route.offers().stream()
                            .map(o -> new Fault.Choice(o.type(), address(found.path(), o, asked)))
                            .toList();
            return finish.fault(visit, Reply.of(new Fault.NoSuchForm(choices)));
        }
        return form(visit, found, offer.get());
    }

    private Reply form(Visit visit, Router.Found found, Offer offer) {
        String address = found.path() + found.suffix();
        if (found.route().dated()) {
            // What was withdrawn is not shown again by asking for an earlier day.
            Optional<Fault> withdrawn = known.withdrawn().apply(visit.path());
            if (withdrawn.isPresent()) {
                return finish.fault(visit, Reply.of(withdrawn.get()));
            }
        }
        boolean dated = found.route().dated() && !offer.type().equals(MediaType.TIMEMAP);
        if (dated) {
            Optional<Reply> elsewhere = mementos.before(visit, address);
            if (elsewhere.isPresent()) {
                Reply reply = elsewhere.get();
                return reply.body() instanceof Body.Failed
                        ? finish.fault(visit, reply)
                        : finish.plain(visit, reply.adding("Vary", "Accept-Datetime"));
            }
        }
        boolean gzip = Negotiation.allowsGzip(visit.wishes().acceptEncoding());
        String key = kept.key(visit, address, offer.type().toString(), gzip);
        Optional<Reply> old = found.route().kept() ? kept.get(key) : Optional.empty();
        if (old.isPresent()) {
            return finish.unlessKnown(visit, old.get());
        }
        visit.caller().work();
        if (found.route().kept()) {
            // Somebody else may have asked for it and had it made while this one waited.
            old = kept.get(key);
            if (old.isPresent()) {
                return finish.unlessKnown(visit, old.get());
            }
        }
        Handler handler = offer.handler();
        Reply made = handler.answer(visit);
        Reply timed = dated ? mementos.after(made, visit, address) : made;
        if (timed.body() instanceof Body.Failed) {
            return finish.fault(visit, timed);
        }
        Reply whole = finish.form(visit, found, offer, timed, gzip);
        if (found.route().kept() && whole.status() == 200 && whole.body() instanceof Body.Bytes) {
            kept.put(key, whole);
        }
        return finish.unlessKnown(visit, whole);
    }

    private static Optional<Offer> negotiate(Visit visit, Route route) {
        if (route.offers().getFirst().type().equals(MediaType.ANY)) {
            return Optional.of(route.offers().getFirst());
        }
        return Negotiation.choose(visit.wishes().accept(), route.negotiable())
                .flatMap(type ->
                        route.offers().stream()
                                .filter(o -> o.negotiated() && o.type().equals(type))
                                .findFirst());
    }

    static String address(String path, Offer offer, Visit visit) {
        return visit.query().appendTo(path + offer.type().suffix());
    }

    private static Optional<LocalDate> day(String at) {
        try {
            return at.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(at))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
