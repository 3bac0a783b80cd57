package iz.cli;

import iz.log.Progress;
import iz.store.Archive;
import iz.store.Published;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `iz load`: brings files into the archive.
@Command(
        name = "load",
        description = "Bring corpus files into the archive: all, or none when one has a problem.")
final class LoadCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Turtle files, or folders of them.")
    private List<Path> given = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        Progress progress = TerminalProgress.orSilent();
        try (Archive archive = Opening.archive(settings, err::println)) {
            Signing.begin(archive, settings, err);
            return switch (new Loading(archive, settings.graphNames(), progress).load(given)) {
                case Loading.Result.Loaded loaded -> {
                    say(loaded.published(), out, err);
                    yield Failures.GOOD;
                }
                case Loading.Result.Refused refused -> {
                    refused.problems().forEach(out::println);
                    out.flush();
                    err.println(
                            "iz load: nothing was loaded; "
                                    + count(refused.problems().size(), "problem")
                                    + " in "
                                    + count(refused.files(), "file"));
                    yield Failures.PROBLEMS;
                }
            };
        }
    }

    static void say(Published published, PrintWriter out, PrintWriter err) {
        out.println(
                count(published.added().size(), "graph")
                        + " loaded, "
                        + published.unchanged()
                        + " unchanged");
        out.flush();
        published.trouble().ifPresent(err::println);
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
