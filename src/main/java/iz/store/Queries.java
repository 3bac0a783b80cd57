package iz.store;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The questions that pages ask: `.rq` files beside this class, each read and parsed once.
public final class Queries {
    private final Map<String, Query> parsed = new ConcurrentHashMap<>();

    /// @param name of a resource in `iz/store`, such as `parallel.rq`
    /// @throws IllegalArgumentException if there is none
    public Query get(String name) {
        return parsed.computeIfAbsent(name, Queries::parse);
    }

    private static Query parse(String name) {
        try (InputStream in = Queries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no query iz/store/" + name);
            }
            return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
