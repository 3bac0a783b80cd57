package iz.cli;

import iz.log.Mirror;
import iz.proof.KeyFolder;
import iz.proof.SigningKey;
import iz.store.DataFolder;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What it takes to copy from other copies of an archive. The only part of Iz that asks other
/// machines for anything, and only those that the keeper names.
final class Mirroring implements AutoCloseable {
    private final Settings settings;
    private final PrintWriter err;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(20))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /// @param err told when keys are made
    Mirroring(Settings settings, PrintWriter err) {
        this.settings = settings;
        this.err = err;
    }

    /// @param place an address, or a folder
    /// @throws NoSuchFileException if it is a folder without a log
    Mirror.Source source(String place) throws NoSuchFileException {
        return place.matches("https?://.*")
                ? MirrorSources.http(URI.create(place), client)
                : MirrorSources.folder(Path.of(place));
    }

    List<Mirror.Source> sources(List<String> places) throws NoSuchFileException {
        List<Mirror.Source> sources = new ArrayList<>();
        for (String place : places) {
            sources.add(source(place));
        }
        return sources;
    }

    /// A mirror of a place into the data folder, whose lock whoever runs it holds.
    Mirror mirror(String place) throws IOException {
        return new Mirror(
                settings.data(),
                source(place),
                witness(),
                Clock.systemUTC(),
                TerminalProgress.orSilent());
    }

    private List<SigningKey> witness() throws IOException {
        Optional<KeyFolder> folder = settings.keys();
        if (folder.isEmpty()) {
            return List.of();
        }
        KeyFolder keys = folder.get();
        if (!keys.exists()) {
            byte[] some = new byte[4];
            new SecureRandom().nextBytes(some);
            keys.make(
                    DataFolder.origin(settings.iris())
                            + "/mirror-"
                            + HexFormat.of().formatHex(some));
            err.println("Made the keys by which this copy countersigns, in " + keys.folder() + ".");
            err.flush();
        }
        return keys.witness();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
