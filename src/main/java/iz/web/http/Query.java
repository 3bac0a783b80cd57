package iz.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The query of a URL: names and values, decoded, in the order given.
public record Query(List<Parameter> parameters) {

    public static final Query NONE = new Query(List.of());

    /// One `name=value`.
    public record Parameter(String name, String value) {}

    public Query {
        parameters = List.copyOf(parameters);
    }

    /// A query of these names and values, in the order of the map.
    public static Query of(Map<String, String> values) {
        return new Query(
                values.entrySet().stream()
                        .map(each -> new Parameter(each.getKey(), each.getValue()))
                        .toList());
    }

    public Optional<String> first(String name) {
        return parameters.stream()
                .filter(p -> p.name.equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    public List<String> all(String name) {
        return parameters.stream().filter(p -> p.name.equals(name)).map(Parameter::value).toList();
    }

    /// The comma-separated items of the first value: `?v=ug-arab,en-abdurazak`. Empty items are
    /// left out.
    public List<String> list(String name) {
        return first(name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// The first value as a number; empty when it is missing or none.
    public OptionalInt number(String name) {
        String value = first(name).orElse("");
        return value.matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }

    /// This query with one name set to one value, at its old place or at the end.
    public Query with(String name, String value) {
        List<Parameter> out = new ArrayList<>();
        boolean placed = false;
        for (Parameter parameter : parameters) {
            if (!parameter.name.equals(name)) {
                out.add(parameter);
            } else if (!placed) {
                out.add(new Parameter(name, value));
                placed = true;
            }
        }
        if (!placed) {
            out.add(new Parameter(name, value));
        }
        return new Query(out);
    }

    public Query without(String name) {
        return new Query(parameters.stream().filter(p -> !p.name.equals(name)).toList());
    }

    /// The same query with its names in alphabetic order, values of one name in the order given.
    public Query sorted() {
        return new Query(
                parameters.stream().sorted(Comparator.comparing(Parameter::name)).toList());
    }

    /// `path?a=b&c=d`, or the path alone when there is no query. Commas, colons, slashes and tildes
    /// stay readable.
    public String appendTo(String path) {
        StringBuilder out = new StringBuilder(path);
        char mark = '?';
        for (Parameter parameter : parameters) {
            out.append(mark)
                    .append(encode(parameter.name))
                    .append('=')
                    .append(encode(parameter.value));
            mark = '&';
        }
        return out.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/")
                .replace("%7E", "~");
    }
}
