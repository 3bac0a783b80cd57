package iz.cli;

import iz.desk.Backup;
import iz.log.FolderLock;
import iz.store.DataFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `iz restore-desk`: brings the desk back from what `iz backup` wrote.
@Command(
        name = "restore-desk",
        description = {
            "Bring the desk back from a backup, into a data folder that has none.",
            "The archive must not be served meanwhile. What is public comes back by `iz restore`."
        })
final class RestoreDeskCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(paramLabel = "BACKUP", description = "What `iz backup` wrote.")
    private Path backup = Path.of("");

    @Option(
            names = "--identity",
            required = true,
            paramLabel = "FILE",
            description = "The key that opens it, from `iz backup --make-key` or age-keygen.")
    private Path identity = Path.of("");

    @Override
    public Integer call() throws IOException {
        DataFolder folder = new DataFolder(main.settings().data());
        try (FolderLock _ = FolderLock.take(folder.data())) {
            Backup.restore(backup, identity, folder.desk());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("restored " + folder.desk() + " as it was when the backup was made.");
        out.println(
                "Everybody has to enter anew. Keys for programs, passphrases and accounts are as"
                        + " they were then, also those that were taken back or changed since.");
        out.flush();
        return Failures.GOOD;
    }
}
