package iz.cli;

import iz.log.Progress;
import iz.query.Budget;
import iz.query.Engine;
import iz.query.wire.Address;
import iz.query.wire.NoWayOut;
import iz.query.wire.QueryServer;
import iz.store.DataFolder;
import iz.store.Replica;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// `iz query-server`: answers strangers' queries in a process of its own. `iz serve` starts one by
/// itself.
@Command(
        name = "query-server",
        description = {
            "Answer SPARQL queries for a server, in a process of its own.",
            "`iz serve` starts one by itself; on a machine of its own, name it to `iz serve` by the"
                    + " setting `query-server`."
        })
final class QueryServerCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Option(
            names = "--listen",
            required = true,
            paramLabel = "ADDRESS",
            description = "unix:PATH, or HOST:PORT.")
    private String listen = "";

    @Option(
            names = "--again",
            hidden = true,
            description = "The last one broke: its views need not be compared with the log again.")
    private boolean again;

    @Override
    public Integer call() throws IOException {
        NoWayOut.close();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        endWithInput();
        try (Replica replica =
                replica(
                        settings,
                        sentence -> {
                            err.println("query process: " + sentence);
                            err.flush();
                        })) {
            Engine engine =
                    new Engine(replica, settings.iris(), Budget.publicly(settings.queryDeadline()));
            try (QueryServer server =
                    new QueryServer(
                            engine,
                            Address.of(listen),
                            settings.queriesAtOnce(),
                            () -> Runtime.getRuntime().halt(Failures.BROKEN_DOWN))) {
                spec.commandLine().getOut().println("ready at " + listen);
                spec.commandLine().getOut().flush();
                server.serve();
            }
        }
        return Failures.GOOD;
    }

    private Replica replica(Settings settings, Consumer<String> say) {
        DataFolder folder = new DataFolder(settings.data());
        Described described = new Described(settings.iris());
        return again
                ? Replica.reopen(folder, folder.query(), settings.iris(), described::graphs, say)
                : Replica.open(
                        folder,
                        folder.query(),
                        settings.iris(),
                        described::graphs,
                        say,
                        Progress.silent());
    }

    /// The process that started this one holds its input open as long as it lives.
    private static void endWithInput() {
        if (System.getProperty("iz.child") == null) {
            return;
        }
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // That is its end too.
                        Runtime.getRuntime().halt(0);
                    }
                    Runtime.getRuntime().halt(0);
                });
    }
}
