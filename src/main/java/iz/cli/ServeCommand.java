package iz.cli;

import iz.desk.Desk;
import iz.log.FolderLock;
import iz.query.wire.Answers;
import iz.store.Archive;
import iz.store.DataFolder;
import iz.store.Scrubber;
import iz.web.Pages;
import iz.web.Server;
import iz.web.data.SecurityTxt;
import iz.web.http.Assets;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// `iz serve`: opens the archive to readers.
@Command(name = "serve", description = "Serve the archive to readers, until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Option(
            names = "--mirror",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "URL|DIR",
            description =
                    "Serve a copy that `iz mirror` made: nothing is published in it. With the place"
                            + " that it is a copy of, it is made if need be, and follows what is"
                            + " new there.")
    private Optional<String> mirror = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        Path home = Path.of(System.getProperty("iz.home", "."));
        Consumer<String> say =
                sentence -> {
                    err.println(sentence);
                    err.flush();
                };
        try (Mirroring mirroring = new Mirroring(settings, err);
                Archive archive = opened(settings, mirroring, say);
                Scrubber scrubber = scrubber(archive, settings, mirroring, say);
                Following _ = following(archive, settings, mirroring, say)) {
            settings.scrubbing().ifPresent(scrubber::start);
            if (mirror.isEmpty()) {
                Signing.begin(archive, settings, err);
                FirstLoad.ifEmpty(archive, settings.graphNames(), home, err);
            }
            err.flush();
            Assets assets = new Assets(home.resolve("fonts"));
            try (Desk desk = mirror.isPresent() ? null : Opening.desk(settings);
                    QueryService queries = QueryService.of(settings, err)) {
                Answers answers = new Answers(queries.asking(), () -> archive.state().position());
                archive.onPublished(changed -> answers.follow());
                Pages pages =
                        Pages.of(
                                archive,
                                settings.iris(),
                                assets,
                                answers,
                                Optional.ofNullable(desk));
                try (Server server =
                        new Server(
                                archive,
                                settings.iris(),
                                pages,
                                assets,
                                answers,
                                settings.securityContact()
                                        .map(contact ->
                                                new SecurityTxt(
                                                        contact,
                                                        settings.base(),
                                                        Clock.systemUTC())),
                                settings.host(),
                                settings.port())) {
                    return serve(server, settings, queries);
                }
            }
        }
    }

    /// The archive; a copy that is not there yet is made first.
    private Archive opened(Settings settings, Mirroring mirroring, Consumer<String> say)
            throws IOException {
        if (mirror.isPresent() && Files.notExists(new DataFolder(settings.data()).log())) {
            if (mirror.get().isEmpty()) {
                throw new SettingException(
                        "there is no copy in "
                                + settings.data()
                                + " yet; say where from, as in --mirror=https://example.org/");
            }
            try (FolderLock _ = FolderLock.take(settings.data())) {
                mirroring.mirror(mirror.get()).run();
            }
        }
        return Opening.archive(settings, say);
    }

    private Scrubber scrubber(
            Archive archive, Settings settings, Mirroring mirroring, Consumer<String> say)
            throws IOException {
        List<String> copies = new ArrayList<>(settings.copies());
        mirror.filter(place -> !place.isEmpty()).ifPresent(copies::add);
        return archive.scrubber(mirroring.sources(copies), Clock.systemUTC(), say);
    }

    private @Nullable Following following(
            Archive archive, Settings settings, Mirroring mirroring, Consumer<String> say)
            throws IOException {
        return mirror.isEmpty() || mirror.get().isEmpty()
                ? null
                : new Following(archive, mirroring.mirror(mirror.get()), settings.following(), say);
    }

    private int serve(Server server, Settings settings, QueryService queries) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            server.start();
        } catch (IOException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(
                    "iz serve: cannot listen on "
                            + settings.host()
                            + ", port "
                            + settings.port()
                            + ": "
                            + reason(e)
                            + "; stop what uses it, or choose another, as in --set port=8081");
            err.flush();
            return Failures.PROBLEMS;
        }
        Thread serving = Thread.currentThread();
        Thread stop = new Thread(() -> stop(serving), "iz-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        queries.begin().run();
        out.println("Iz is open at " + address(settings.host(), server.port()));
        out.flush();
        try {
            server.join();
        } catch (InterruptedException e) {
            // Asked to stop. The server and the archive are closed on the way out; that waits for
            // replies and threads, so the interrupt ends here.
            return Failures.GOOD;
        }
        return Failures.GOOD;
    }

    /// Lets replies end and the archive be closed before the program does.
    private static void stop(Thread serving) {
        serving.interrupt();
        try {
            serving.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static String address(String host, int port) {
        boolean all = host.equals("0.0.0.0") || host.equals("::");
        String name = all ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port + "/";
    }
}
