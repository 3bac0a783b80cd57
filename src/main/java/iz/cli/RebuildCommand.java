package iz.cli;

import iz.store.DataFolder;
import iz.store.Upkeep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;

/// `iz rebuild`: makes the view anew.
@Command(name = "rebuild", description = "Build the view anew, from the log and the records alone.")
final class RebuildCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Override
    public Integer call() throws NoSuchFileException {
        DataFolder folder = new DataFolder(main.settings().data());
        if (!Files.isDirectory(folder.data())) {
            throw new NoSuchFileException(folder.data().toString());
        }
        long quads =
                new Upkeep(folder, main.settings().iris(), TerminalProgress.orSilent()).rebuild();
        spec.commandLine().getOut().println("the view is built anew: " + quads + " quads");
        spec.commandLine().getOut().flush();
        return Failures.GOOD;
    }
}
