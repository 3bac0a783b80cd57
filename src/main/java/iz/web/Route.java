package iz.web;

import iz.web.api.Operation;
import iz.web.http.Handler;
import iz.web.http.MediaType;
import iz.web.http.Offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One line of the route table: the shape of a path and the forms in which what is there is
/// offered.
///
/// @param dated true when `?at=` and `Accept-Datetime` reach earlier states
/// @param kept true when replies may be kept until the archive publishes
/// @param methods that it takes; most take `GET` and `HEAD` only
/// @param longest characters of path and query
record Route(
        PathPattern pattern,
        List<Offer> offers,
        boolean dated,
        boolean kept,
        List<String> methods,
        int longest) {
    static final List<String> READING = List.of("GET", "HEAD");
    static final int LONGEST_ADDRESS = 2_048;

    private static final MediaType PROGRAMS = new MediaType("application/json", "", "API");

    /// What a request's head may hold, nearly.
    private static final int LONGEST_QUESTION = 14_000;

    Route(PathPattern pattern, List<Offer> offers, boolean dated, boolean kept) {
        this(pattern, offers, dated, kept, READING, LONGEST_ADDRESS);
    }

    /// A page, and nothing but a page.
    static Route page(String pattern, Handler page) {
        return new Route(PathPattern.of(pattern), List.of(Offer.page(page)), false, true);
    }

    /// A file of one type; its suffix, if any, is part of the pattern.
    static Route file(String pattern, MediaType type, Handler handler) {
        MediaType bare = new MediaType(type.name(), "", type.label());
        return new Route(PathPattern.of(pattern), List.of(Offer.of(bare, handler)), false, false);
    }

    /// Files whose types differ.
    static Route files(String pattern, Handler handler) {
        MediaType any = new MediaType("application/octet-stream", "", "");
        return new Route(PathPattern.of(pattern), List.of(Offer.of(any, handler)), false, true);
    }

    /// A page that is also there as data.
    static Route forms(String pattern, Offer page, List<Offer> data) {
        List<Offer> offers = new ArrayList<>(List.of(page));
        offers.addAll(data);
        return new Route(PathPattern.of(pattern), List.copyOf(offers), false, true);
    }

    /// An answer to what a reader typed: it is kept nowhere.
    static Route asked(String pattern, Offer... offers) {
        return new Route(PathPattern.of(pattern), List.of(offers), false, false);
    }

    /// A page of the desk: forms that change something come back to it, and nothing of it is kept.
    static Route desk(String pattern, Handler page) {
        return new Route(
                PathPattern.of(pattern),
                List.of(Offer.page(page)),
                false,
                false,
                List.of("GET", "HEAD", "POST"),
                LONGEST_ADDRESS);
    }

    /// What programs with a key do: JSON in and out, one operation a method.
    static Route api(String pattern, Operation... operations) {
        List<String> methods = new ArrayList<>();
        for (Operation operation : operations) {
            methods.addAll(
                    operation.method().equals("GET") ? READING : List.of(operation.method()));
        }
        Handler handler =
                visit -> {
                    String method = visit.method().equals("HEAD") ? "GET" : visit.method();
                    return Arrays.stream(operations)
                            .filter(operation -> operation.method().equals(method))
                            .findFirst()
                            .orElseThrow()
                            .handler()
                            .answer(visit);
                };
        return new Route(
                PathPattern.of(pattern),
                List.of(Offer.of(PROGRAMS, handler)),
                false,
                false,
                List.copyOf(methods),
                LONGEST_ADDRESS);
    }

    /// True when only programs with a key ask it: they are told their faults as data, whatever they
    /// accept.
    boolean api() {
        return offers.getFirst().type().equals(PROGRAMS);
    }

    /// Takes questions in the address, and the form of the answer is the handler's choice.
    static Route service(String pattern, Handler handler) {
        return service(pattern, READING, Offer.of(MediaType.ANY, handler));
    }

    /// Takes them in the body too, and has a page for people.
    static Route posted(String pattern, Handler handler) {
        return service(
                pattern,
                List.of("GET", "HEAD", "POST", "OPTIONS"),
                Offer.of(MediaType.ANY, handler),
                Offer.page(handler));
    }

    private static Route service(String pattern, List<String> methods, Offer... offers) {
        return new Route(
                PathPattern.of(pattern), List.of(offers), false, false, methods, LONGEST_QUESTION);
    }

    /// True when programs ask it, from wherever they are.
    boolean service() {
        return longest == LONGEST_QUESTION;
    }

    /// A thing of the archive: in several forms, and with a history.
    static Route thing(String pattern, List<Offer> offers) {
        return new Route(PathPattern.of(pattern), List.copyOf(offers), true, true);
    }

    /// The offer that a suffix asks for.
    Optional<Offer> bySuffix(String suffix) {
        return offers.stream().filter(o -> o.type().suffix().equals(suffix)).findFirst();
    }

    /// The types that `Accept` may ask for.
    List<MediaType> negotiable() {
        return offers.stream().filter(Offer::negotiated).map(Offer::type).toList();
    }
}
