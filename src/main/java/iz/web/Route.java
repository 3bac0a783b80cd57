package iz.web;

import iz.web.http.Handler;
import iz.web.http.MediaType;
import iz.web.http.Offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of the route table: the shape of a path and the forms in which what is there is
/// offered. All routes answer `GET` and `HEAD`, and nothing else yet.
///
/// @param dated true when `?at=` and `Accept-Datetime` reach earlier states
/// @param kept true when replies may be kept until the archive publishes
record Route(PathPattern pattern, List<Offer> offers, boolean dated, boolean kept) {

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
