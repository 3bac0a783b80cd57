package iz.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Style sheets, pictures and fonts. An asset's address holds a hash of its content, so that it may
/// be kept for ever and a changed one has another address.
public final class Assets {
    private static final Pattern BREAK = Pattern.compile("(?<=[;{},])\\R|\\R(?=\\})");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\R?", Pattern.DOTALL);
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "woff2", "font/woff2",
                    "txt", "text/plain; charset=utf-8");

    private final Map<String, String> addresses = new TreeMap<>();
    private final Map<String, Asset> byAddress = new TreeMap<>();

    /// A file that is served as it is.
    ///
    /// @param type the value of `Content-Type`
    public record Asset(String name, String type, Body.Bytes content) {}

    /// Reads `/assets/…` of the class path, which `/assets/list` names, what it names from other
    /// places there, and the fonts.
    ///
    /// @param fonts a folder of `.woff2` files and their `fonts.css`; it need not exist
    /// @throws UncheckedIOException when a named asset is not there
    public Assets(Path fonts) {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            String list = new String(resource("/assets/list"), StandardCharsets.UTF_8);
            for (String name : list.lines().toList()) {
                if (!name.isBlank()) {
                    String[] pair = name.split("=", 2);
                    boolean ours = pair.length == 1;
                    found.put(
                            pair[0].strip(),
                            resource(ours ? "/assets/" + name.strip() : "/" + pair[1].strip()));
                }
            }
            if (Files.isDirectory(fonts)) {
                try (Stream<Path> files = Files.list(fonts)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".woff2")).toList()) {
                        found.put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
                addFaces(found, fonts.resolve("fonts.css"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Style sheets name fonts and pictures, so those need their addresses first.
        found.forEach((name, bytes) -> addUnless(name.endsWith(".css"), name, bytes));
        found.forEach((name, bytes) ->
                addUnless(!name.endsWith(".css"), name, withAddresses(name, bytes)));
    }

    /// The address of an asset: `/assets/iz.0f3a….css` of `iz.css`. An asset that is not there (a
    /// font that npm did not bring) keeps its plain name, which answers 404.
    public String address(String name) {
        return addresses.getOrDefault(name, "/assets/" + name);
    }

    public boolean has(String name) {
        return addresses.containsKey(name);
    }

    /// The asset at an address.
    public Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /// The rules of the fonts that are there go into the one style sheet: one request less.
    private static void addFaces(Map<String, byte[]> found, Path faces) throws IOException {
        byte[] sheet = found.get("iz.css");
        if (sheet != null && Files.exists(faces)) {
            found.put(
                    "iz.css",
                    (new String(sheet, StandardCharsets.UTF_8) + Files.readString(faces))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void addUnless(boolean skip, String name, byte[] bytes) {
        if (skip) {
            return;
        }
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String address =
                "/assets/" + name.substring(0, dot) + '.' + ETags.hash(bytes) + '.' + extension;
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        addresses.put(name, address);
        byAddress.put(address, new Asset(name, type, new Body.Bytes(bytes)));
    }

    /// A style sheet says `url(name)`; readers get `url(/assets/name.hash.ext)`. Its comments and
    /// line breaks are for us: they weigh as much as some poems.
    private byte[] withAddresses(String name, byte[] bytes) {
        if (!name.endsWith(".css")) {
            return bytes;
        }
        String css = COMMENT.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
        css = BREAK.matcher(css).replaceAll("");
        for (Map.Entry<String, String> entry : addresses.entrySet()) {
            css = css.replace("url(" + entry.getKey() + ")", "url(" + entry.getValue() + ")");
        }
        return css.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The program lacks its own file " + name + ".");
            }
            return in.readAllBytes();
        }
    }
}
