package iz.cli;

import iz.bundle.Bundle;
import iz.query.wire.Answers;
import iz.store.Archive;
import iz.web.Pages;
import iz.web.Server;
import iz.web.http.Assets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz bundle`: packs the archive, to be carried away.
@Command(
        name = "bundle",
        description = {
            "Pack the archive into one folder: records, signed log, pages, rights, and what checks"
                    + " it.",
            "While the archive is served, bundle a copy: iz mirror ./data ./copy;"
                    + " iz bundle --data ./copy OUT"
        })
final class BundleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(paramLabel = "OUT", description = "The folder of the bag; must not exist.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        if (Files.exists(out)) {
            throw new FileAlreadyExistsException(
                    out.toString(), null, "there is something already");
        }
        try (Archive archive = Opening.archive(settings, err::println);
                HttpClient client = HttpClient.newHttpClient()) {
            if (archive.seal().signedSize() < archive.state().position()) {
                Signing.begin(archive, settings, err);
            }
            Path home = Path.of(System.getProperty("iz.home", "."));
            Assets assets = new Assets(home.resolve("fonts"));
            Answers answers = Answers.none();
            try (Server server =
                    new Server(
                            archive,
                            settings.iris(),
                            Pages.of(archive, settings.iris(), assets, answers),
                            assets,
                            answers,
                            "127.0.0.1",
                            0)) {
                server.start();
                Bundle.write(
                        archive,
                        settings.iris(),
                        path -> get(client, server.port(), path),
                        out.toAbsolutePath());
            } catch (IllegalStateException e) {
                err.println("iz bundle: " + e.getMessage());
                err.flush();
                return Failures.PROBLEMS;
            }
            spec.commandLine()
                    .getOut()
                    .println("packed " + archive.state().position() + " entries into " + out);
            spec.commandLine().getOut().flush();
        }
        return Failures.GOOD;
    }

    private static Optional<byte[]> get(HttpClient client, int port, String path)
            throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html, */*;q=0.5")
                        .header("Accept-Language", "en")
                        .build();
        try {
            HttpResponse<byte[]> reply =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return reply.statusCode() == 200 ? Optional.of(reply.body()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
