package iz.web.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An answer as a value. What every answer has (security headers, ETag, length, encoding) is added
/// by the server.
///
/// @param headers one value per name; links and `Vary` are joined by commas
public record Reply(int status, Map<String, String> headers, Body body) {

    public static Reply html(String page) {
        return of(MediaType.HTML, page);
    }

    public static Reply text(String text) {
        return of(MediaType.TEXT, text);
    }

    public static Reply of(MediaType type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param bytes not changed by the caller afterwards
    public static Reply of(MediaType type, byte[] bytes) {
        return new Reply(200, Map.of("Content-Type", type.contentType()), new Body.Bytes(bytes));
    }

    public static Reply stream(MediaType type, Body.Source source) {
        return new Reply(
                200, Map.of("Content-Type", type.contentType()), new Body.Stream(source, false));
    }

    public static Reply of(Fault fault) {
        return new Reply(fault.status(), Map.of(), new Body.Failed(fault));
    }

    /// 404; the server adds the near matches.
    public static Reply notFound() {
        return of(new Fault.Missing(List.of()));
    }

    /// 400.
    public static Reply bad(String part, String given) {
        return of(new Fault.Bad(part, given));
    }

    /// 302: for now, look there.
    public static Reply found(String location) {
        return redirect(302, location);
    }

    /// 303: the thing itself cannot be sent; this is about it.
    public static Reply seeOther(String location) {
        return redirect(303, location);
    }

    /// 308: the one true address.
    public static Reply moved(String location) {
        return redirect(308, location);
    }

    private static Reply redirect(int status, String location) {
        return new Reply(status, Map.of("Location", location), new Body.Empty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The same reply with a header set.
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    /// The same reply with these headers set where it has none of that name.
    public Reply withDefaults(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        others.forEach(more::putIfAbsent);
        return new Reply(status, more, body);
    }

    public Reply without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Reply(status, fewer, body);
    }

    /// The same reply with a value put behind those that the header has (`Link`, `Vary`).
    public Reply adding(String name, String value) {
        String old = headers.get(name);
        return with(name, old == null ? value : old + ", " + value);
    }

    /// One more `Link`.
    public Reply linking(String target, String relation) {
        return adding("Link", "<" + target + ">; rel=\"" + relation + "\"");
    }

    /// One more `Link`, to a form of this type.
    public Reply linking(String target, String relation, MediaType type) {
        return adding(
                "Link", "<" + target + ">; rel=\"" + relation + "\"; type=\"" + type.name() + "\"");
    }

    public Reply withStatus(int other) {
        return new Reply(other, headers, body);
    }

    public Reply withBody(Body other) {
        return new Reply(status, headers, other);
    }
}
