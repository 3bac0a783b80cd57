package iz.web;

import iz.desk.Desk;
import iz.query.wire.QueriesHere;
import iz.web.http.Assets;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The true server and the true pages over a small archive that answers queries.
final class AskedSite implements AutoCloseable {
    static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String DIRECT = "application/sparql-query";

    private final SmallArchive small;
    private final QueriesHere queries;
    private final Desk desk;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param data an empty folder
    /// @param published folders of the corpus
    AskedSite(Path data, String... published) throws IOException {
        this(data, Map.of(), published);
    }

    /// @param beside graphs that stand in the dataset though they are no records, by name
    AskedSite(Path data, Map<String, Graph> beside, String... published) throws IOException {
        small = new SmallArchive(data);
        small.publish(published);
        queries = new QueriesHere(data, small.archive(), SmallArchive.IRIS, beside);
        desk = Desk.open(data.resolve("desk"), Clock.systemUTC());
        Assets assets = new Assets(data.resolve("no-fonts"));
        server =
                new Server(
                        small.archive(),
                        SmallArchive.IRIS,
                        Pages.of(
                                small.archive(),
                                SmallArchive.IRIS,
                                assets,
                                queries.answers(),
                                Optional.of(desk)),
                        assets,
                        queries.answers(),
                        "127.0.0.1",
                        0);
        server.start();
    }

    SmallArchive small() {
        return small;
    }

    Desk desk() {
        return desk;
    }

    int port() {
        return server.port();
    }

    /// @param headers names and values by turns
    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers));
    }

    HttpResponse<String> head(String path, String... headers) throws Exception {
        return send(request(path, headers).HEAD());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws Exception {
        return send(
                request(path, headers)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A query by GET.
    HttpResponse<String> ask(String query, String... headers) throws Exception {
        return get(address(query), headers);
    }

    static String address(String query) {
        return "/sparql?query=" + encoded(query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    /// The media type, without its parameters.
    static String type(HttpResponse<?> answer) {
        return header(answer, "Content-Type").replaceFirst(";.*", "");
    }

    static int number(JsonObject json, String member) {
        return json.get(member).getAsNumber().value().intValue();
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JSON.parse(answer.body());
    }

    @Override
    public void close() {
        client.close();
        server.close();
        queries.close();
        desk.close();
        small.close();
    }
}
