package iz.cli;

import iz.bundle.Bag;
import iz.log.FolderLock;
import iz.log.Mirror;
import iz.store.DataFolder;
import iz.store.Upkeep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/// `iz restore`: makes an archive from a bag.
@Command(
        name = "restore",
        description = {
            "Bring an archive back from what `iz bundle` packed, checking every file of it.",
            "`iz serve --data DIR --mirror` then serves it; with the log's own keys beside it, `iz"
                    + " serve --data DIR` goes on publishing."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "The folder of the bag.")
    private Path bundle = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "The new data folder.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (Files.exists(new DataFolder(data).log())) {
            err.println("iz restore: " + data + " is an archive already; name another folder");
            err.flush();
            return Failures.WRONG_USAGE;
        }
        List<String> problems = Bag.problems(bundle);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println("iz restore: " + problem));
            err.println("iz restore: nothing was restored; use another copy of the bundle");
            err.flush();
            return Failures.PROBLEMS;
        }
        Mirror.Outcome outcome;
        try (FolderLock _ = FolderLock.take(data)) {
            Mirror.Source source = MirrorSources.folder(bundle.resolve("data"));
            outcome =
                    new Mirror(
                                    data,
                                    source,
                                    List.of(),
                                    Clock.systemUTC(),
                                    TerminalProgress.orSilent())
                            .run();
        }
        long quads =
                new Upkeep(
                                new DataFolder(data),
                                main.settings().iris(),
                                TerminalProgress.orSilent())
                        .rebuild();
        out.println(
                outcome.entries()
                        + " entries and "
                        + outcome.fetched()
                        + " records restored, "
                        + quads
                        + " quads");
        out.flush();
        return Failures.GOOD;
    }
}
