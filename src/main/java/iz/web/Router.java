package iz.web;

import iz.web.http.Offer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the route of a path. A fixed path wins over one with slots; a suffix chooses an offer.
final class Router {
    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparingInt(Router::openness)).toList();
    }

    /// @param path without the suffix
    /// @param suffix such as `.ttl`; empty for none
    /// @param named the offer that the suffix asks for; empty when `Accept` decides
    record Found(
            Route route,
            Map<String, String> slots,
            String path,
            String suffix,
            Optional<Offer> named) {}

    Optional<Found> find(String path) {
        for (Route route : routes) {
            Optional<Map<String, String>> slots = route.pattern().match(path);
            if (slots.isPresent()) {
                return Optional.of(new Found(route, slots.get(), path, "", Optional.empty()));
            }
        }
        int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
        if (dot < 0) {
            return Optional.empty();
        }
        String bare = path.substring(0, dot);
        String suffix = path.substring(dot);
        for (Route route : routes) {
            Optional<Map<String, String>> slots = route.pattern().match(bare);
            Optional<Offer> named = route.bySuffix(suffix);
            if (slots.isPresent() && named.isPresent()) {
                return Optional.of(new Found(route, slots.get(), bare, suffix, named));
            }
        }
        return Optional.empty();
    }

    private static int openness(Route route) {
        return (int) route.pattern().steps().stream().filter(s -> s.startsWith("{")).count();
    }
}
