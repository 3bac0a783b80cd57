package iz.cli;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.ResultFormat;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Asks an endpoint over HTTP.
final class RemoteQuery {
    private RemoteQuery() {}

    /// @throws Refusal if it refuses
    /// @throws IOException if it cannot be reached, or its answer broke off
    static void ask(URI endpoint, Ask ask, OutputStream out) throws IOException {
        String form =
                field("query", ask.text())
                        + ask.at().map(at -> "&" + field("at", at)).orElse("")
                        + (ask.explain() ? "&explain=1" : "");
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Accept",
                                ask.formats().stream()
                                        .map(ResultFormat::mediaType)
                                        .collect(Collectors.joining(", ")))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> reply =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = reply.body()) {
                if (reply.statusCode() >= 300) {
                    throw refusal(reply.statusCode(), in.readAllBytes());
                }
                in.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Refusal refusal(int status, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonObject problem = JSON.parse(text);
            String code = string(problem, "type").replaceFirst("^urn:iz:problem:", "");
            Refusal.Place place =
                    problem.hasKey("line")
                            ? new Refusal.Place(number(problem, "line"), number(problem, "column"))
                            : null;
            return new Refusal(
                    Arrays.stream(Refusal.Kind.values())
                            .filter(kind -> kind.code().equals(code))
                            .findFirst()
                            .orElse(Refusal.Kind.BROKEN),
                    string(problem, "detail"),
                    place,
                    string(problem, "expected"),
                    string(problem, "hint"));
        } catch (JsonException e) {
            return new Refusal(
                    Refusal.Kind.BROKEN, "The endpoint answered with status " + status + ".", "");
        }
    }

    private static String string(JsonObject object, String name) {
        return object.hasKey(name) ? object.getString(name) : "";
    }

    private static int number(JsonObject object, String name) {
        return object.get(name).getAsNumber().value().intValue();
    }
}
