package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the API says of itself, to be compared with what it does.
record OpenApi(JsonObject document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// Such as `POST /api/drafts`.
    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        JsonObject paths = document.get("paths").getAsObject();
        for (String path : paths.keys()) {
            for (String key : paths.get(path).getAsObject().keys()) {
                if (METHODS.contains(key)) {
                    all.add(key.toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }
        return all;
    }

    JsonObject operation(String method, String path) {
        String pattern = path.replaceFirst("[0-9]+", "{draft}");
        JsonValue found = document.get("paths").getAsObject().get(pattern);
        assertNotNull(found, pattern);
        JsonValue operation = found.getAsObject().get(method.toLowerCase(Locale.ROOT));
        assertNotNull(operation, method + " " + pattern);
        return operation.getAsObject();
    }

    /// Looks whether an answer is as described.
    void check(String method, String path, int status, String type, JsonObject body) {
        String place = method + " " + path + " " + status;
        JsonValue answer = operation(method, path).get("responses").getAsObject().get("" + status);
        assertNotNull(answer, place);
        JsonValue content = resolved(answer.getAsObject()).get("content").getAsObject().get(type);
        assertNotNull(content, place + " as " + type);
        check(place, content.getAsObject().get("schema").getAsObject(), body);
    }

    /// Looks whether what is sent is as described.
    void checkSent(String method, String path, JsonObject body) {
        JsonObject content =
                operation(method, path)
                        .get("requestBody")
                        .getAsObject()
                        .get("content")
                        .getAsObject();
        check(
                method + " " + path,
                content.get("application/json").getAsObject().get("schema").getAsObject(),
                body);
    }

    JsonObject resolved(JsonObject object) {
        JsonValue reference = object.get("$ref");
        if (reference == null) {
            return object;
        }
        String place = reference.getAsString().value();
        JsonObject at = document;
        for (String step : place.substring("#/".length()).split("/", -1)) {
            assertNotNull(at.get(step), place);
            at = at.get(step).getAsObject();
        }
        return at;
    }

    private void check(String place, JsonObject given, JsonValue value) {
        JsonObject schema = resolved(given);
        switch (schema.get("type").getAsString().value()) {
            case "object" -> {
                assertTrue(value.isObject(), place);
                checkMembers(place, schema, value.getAsObject());
            }
            case "array" -> {
                assertTrue(value.isArray(), place);
                JsonObject items = schema.get("items").getAsObject();
                value.getAsArray().forEach(item -> check(place + "[]", items, item));
            }
            case "string" -> {
                assertTrue(value.isString(), place);
                JsonValue allowed = schema.get("enum");
                assertTrue(
                        allowed == null || allowed.getAsArray().stream().anyMatch(value::equals),
                        place + " " + value);
            }
            case "integer" -> assertTrue(value.isNumber(), place);
            case "boolean" -> assertTrue(value.isBoolean(), place);
            case String other -> throw new AssertionError(place + " " + other);
        }
    }

    private void checkMembers(String place, JsonObject schema, JsonObject value) {
        JsonValue properties = schema.get("properties");
        if (properties == null) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        schema.get("required").getAsArray().forEach(r -> missing.add(r.getAsString().value()));
        missing.removeAll(value.keys());
        assertEquals(Set.of(), missing, place);
        for (String name : value.keys()) {
            JsonValue property = properties.getAsObject().get(name);
            assertNotNull(property, place + "." + name + " is not described");
            check(place + "." + name, property.getAsObject(), value.get(name));
        }
    }
}
