package iz.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the query of a URL, as HTML forms write it.
public final class Queries {
    private static final int MOST = 64;

    private Queries() {}

    /// @param raw without the question mark; empty when there is none
    /// @return empty when an escape is broken or there are more than 64 parameters
    public static Optional<Query> parse(String raw) {
        return parse(raw, MOST);
    }

    /// The same with another bound on the number of parameters.
    static Optional<Query> parse(String raw, int most) {
        List<Query.Parameter> parameters = new ArrayList<>();
        for (String part : raw.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            Optional<String> n = Escapes.decode(name.replace('+', ' '));
            Optional<String> v = Escapes.decode(value.replace('+', ' '));
            if (n.isEmpty() || v.isEmpty() || parameters.size() == most) {
                return Optional.empty();
            }
            parameters.add(new Query.Parameter(n.get(), v.get()));
        }
        return Optional.of(new Query(parameters));
    }
}
