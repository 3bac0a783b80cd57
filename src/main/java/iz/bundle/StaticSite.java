package iz.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages as files that open by a double click, or from any host: links between them are
/// relative, what needs the program (search, queries, other views, the desk) leads to where the
/// archive is at home.
final class StaticSite {
    private static final Pattern LINK =
            Pattern.compile("\\b(href|src|action)=\"(/[^\"#?]*)(\\?[^\"#]*)?(#[^\"]*)?\"");
    private static final Pattern URL = Pattern.compile("url\\(([\"']?)(/[^)\"']*)\\1\\)");

    private final Bundle.Pages fetch;
    private final Set<String> pages;
    private final String home;

    /// @param pages the paths of all pages that become files
    /// @param home where the archive is, such as `https://w3id.org/iz/`; ends with a slash
    StaticSite(Bundle.Pages fetch, Set<String> pages, String home) {
        this.fetch = fetch;
        this.pages = new TreeSet<>(pages);
        this.home = home;
    }

    /// The files, by their paths.
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Deque<String> assets = new ArrayDeque<>();
        for (String page : pages) {
            Optional<byte[]> html = fetch.get(page);
            if (html.isPresent()) {
                String text = new String(html.get(), StandardCharsets.UTF_8);
                files.put(file(page), bytes(linked(text, page, assets)));
            }
        }
        while (!assets.isEmpty()) {
            String asset = assets.pop();
            if (files.containsKey(asset.substring(1))) {
                continue;
            }
            byte[] content = fetch.get(asset).orElseThrow(() -> new IOException("no " + asset));
            if (asset.endsWith(".css")) {
                content = bytes(styled(new String(content, StandardCharsets.UTF_8), assets));
            }
            files.put(asset.substring(1), content);
        }
        return files;
    }

    private String linked(String html, String page, Deque<String> assets) {
        String up = "../".repeat((int) file(page).chars().filter(c -> c == '/').count());
        Matcher link = LINK.matcher(html);
        StringBuilder out = new StringBuilder();
        while (link.find()) {
            String path = link.group(2);
            String query = link.group(3) == null ? "" : link.group(3);
            String fragment = link.group(4) == null ? "" : link.group(4);
            String target;
            if (path.startsWith("/assets/")) {
                assets.add(path);
                target = up + path.substring(1);
            } else if (path.startsWith("/log/")) {
                target = up + path.substring(1);
            } else if (pages.contains(path) && query.isEmpty() && !link.group(1).equals("action")) {
                target = up + file(path) + fragment;
            } else {
                target = home + path.substring(1) + query + fragment;
            }
            link.appendReplacement(
                    out, Matcher.quoteReplacement(link.group(1) + "=\"" + target + "\""));
        }
        return link.appendTail(out).toString();
    }

    /// Style sheets and fonts lie in one folder.
    private static String styled(String css, Deque<String> assets) {
        Matcher url = URL.matcher(css);
        StringBuilder out = new StringBuilder();
        while (url.find()) {
            String path = url.group(2);
            assets.add(path);
            String name = path.substring(path.lastIndexOf('/') + 1);
            url.appendReplacement(out, Matcher.quoteReplacement("url(" + name + ")"));
        }
        return url.appendTail(out).toString();
    }

    private static String file(String page) {
        return page.equals("/") ? "index.html" : page.substring(1) + "/index.html";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
