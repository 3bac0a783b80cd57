package iz.cli;

import iz.desk.Desk;
import iz.query.wire.Answers;
import iz.store.Archive;
import iz.store.DataFolder;
import iz.web.Pages;
import iz.web.Server;
import iz.web.http.Assets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz serve`: opens the archive to readers.
@Command(name = "serve", description = "Serve the archive to readers, until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Option(
            names = "--mirror",
            description = "Serve a copy that `iz mirror` made: nothing is published in it.")
    private boolean mirror;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        Path home = Path.of(System.getProperty("iz.home", "."));
        try (Archive archive =
                Opening.archive(
                        settings,
                        sentence -> {
                            err.println(sentence);
                            err.flush();
                        })) {
            if (!mirror) {
                Signing.begin(archive, settings, err);
                FirstLoad.ifEmpty(archive, settings.graphNames(), home, err);
            }
            err.flush();
            Assets assets = new Assets(home.resolve("fonts"));
            DataFolder folder = new DataFolder(settings.data());
            try (Desk desk = mirror ? null : Desk.open(folder.desk(), Clock.systemUTC());
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
                                settings.host(),
                                settings.port())) {
                    return serve(server, settings, queries);
                }
            }
        }
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
