package iz.cli;

import iz.log.Mirror;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where a mirror copies from: a site over HTTP, or a folder such as that of a USB stick.
final class MirrorSources {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    /// More than the log of a million graphs.
    private static final int MOST_BYTES = 256 << 20;

    private MirrorSources() {}

    /// @param client is not closed here
    static Mirror.Source http(URI site, HttpClient client) {
        String base = site.toString().replaceFirst("/*$", "/");
        return path -> {
            IOException last = new IOException("not asked");
            for (int i = 0; i < TRIES; i++) {
                try {
                    return get(client, URI.create(base + "log/" + path));
                } catch (IOException e) {
                    last = e;
                }
            }
            throw last;
        };
    }

    private static Optional<byte[]> get(HttpClient client, URI uri) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> reply =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = reply.body()) {
                if (reply.statusCode() == 404 || reply.statusCode() == 410) {
                    return Optional.empty();
                }
                if (reply.statusCode() != 200) {
                    throw new IOException(uri + " answers " + reply.statusCode());
                }
                byte[] bytes = in.readNBytes(MOST_BYTES);
                if (in.read() >= 0) {
                    throw new IOException(uri + " gives more than a log can hold");
                }
                return Optional.of(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            throw new IOException(uri + ": " + e.getMessage(), e);
        }
    }

    /// A data folder, or the folder of a static site.
    static Mirror.Source folder(Path folder) throws NoSuchFileException {
        Path site = folder.resolve("log");
        boolean data = Files.isRegularFile(site);
        if (!data && !Files.isDirectory(site)) {
            throw new NoSuchFileException(site.toString());
        }
        return path -> {
            Path file = data ? inData(folder, path) : site.resolve(path);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        };
    }

    private static Path inData(Path folder, String path) {
        if (path.equals("entries")) {
            return folder.resolve("log");
        }
        return path.startsWith("records/") ? folder.resolve(path) : folder.resolve("tlog/" + path);
    }
}
