package iz.cli;

import iz.log.Digest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Everything that a site's own links lead to, but for the rooms where people work.
final class Crawl {
    private static final Pattern LINK =
            Pattern.compile("(?:href|src)=\"(/[^\"#]*)|<loc>https?://[^/<]+(/[^<]*)</loc>");
    private static final Pattern LEFT_OUT = Pattern.compile("/(desk|api|suggest)([/?].*)?");

    private Crawl() {}

    /// @param site such as `http://localhost:8080/`
    /// @param most addresses; the first of them
    /// @return of each address the status, the headers that say what it is, and a hash of the body
    static Map<String, String> of(String site, int most) throws IOException, InterruptedException {
        Map<String, String> found = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>(Set.of("/", "/sitemap.xml", "/log/entries"));
        Deque<String> next = new ArrayDeque<>(seen);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!next.isEmpty() && found.size() < most) {
                String path = next.poll();
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(site).resolve(path))
                                .header("Accept", "text/html,*/*;q=0.5")
                                .build();
                HttpResponse<byte[]> reply =
                        client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                Optional<String> type = reply.headers().firstValue("Content-Type");
                found.put(
                        path,
                        reply.statusCode()
                                + " "
                                + type.orElse("")
                                + " "
                                + reply.headers().firstValue("ETag").orElse("")
                                + " "
                                + Digest.of(reply.body()).hex());
                if (type.orElse("").matches("(text/html|application/xml).*")) {
                    links(new String(reply.body(), StandardCharsets.UTF_8), seen, next);
                }
            }
        }
        return found;
    }

    private static void links(String page, Set<String> seen, Deque<String> next) {
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            String link = links.group(1) == null ? links.group(2) : links.group(1);
            String path = link.replace("&amp;", "&").replaceFirst("^/iz/", "/");
            if (!LEFT_OUT.matcher(path).matches() && seen.add(path)) {
                next.add(path);
            }
        }
    }
}
