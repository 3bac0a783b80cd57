package iz.web.http;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A request as a value. It does not know who asks: neither address nor agent get this far.
///
/// @param method `GET` or `HEAD`; what else the route takes
/// @param path decoded and canonical: begins with a slash, no empty or dot segments, no slash at
///   the end (but for `/` itself), no suffix such as `.ttl`
/// @param slots what the route's `{names}` stand for, such as `poet`
/// @param query as given, in order
/// @param wishes what the request's headers ask for
/// @param day the archive is asked for as it was at the end of this day (`?at=`); `null`: as it is
/// @param caller the connection, for routes that take what is sent
public record Visit(
        String method,
        String path,
        Map<String, String> slots,
        Query query,
        Wishes wishes,
        @Nullable LocalDate day,
        Caller caller) {

    /// A visit that sends nothing.
    public Visit(
            String method,
            String path,
            Map<String, String> slots,
            Query query,
            Wishes wishes,
            @Nullable LocalDate day) {
        this(method, path, slots, query, wishes, day, Caller.NONE);
    }

    /// A plain `GET` of a path without a query, for tests and for errors without a request.
    public static Visit to(String path) {
        return new Visit("GET", path, Map.of(), Query.NONE, Wishes.NONE, null);
    }

    /// The part of the path that the route names so.
    ///
    /// @throws IllegalArgumentException when the route has no such name: a mistake in the code
    public String slot(String name) {
        String value = slots.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route of " + path + " has no {" + name + "}.");
        }
        return value;
    }

    /// The language of the interface: `?ui=`, else the first of `Accept-Language` that there is.
    public UiLanguage ui() {
        return query.first("ui")
                .flatMap(UiLanguage::ofCode)
                .orElseGet(() -> UiLanguage.firstOf(wishes.languages()));
    }

    /// The day of `?at=`.
    public Optional<LocalDate> at() {
        return Optional.ofNullable(day);
    }

    public Visit withSlots(Map<String, String> named) {
        return new Visit(method, path, Map.copyOf(named), query, wishes, day, caller);
    }

    /// The same visit with another query.
    public Visit asking(Query other) {
        return new Visit(method, path, slots, other, wishes, day, caller);
    }

    public Visit withDay(@Nullable LocalDate other) {
        return new Visit(method, path, slots, query, wishes, other, caller);
    }
}
