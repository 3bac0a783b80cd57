package iz.cli;

import iz.store.DataFolder;
import iz.store.Upkeep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;

/// `iz verify`: proves that nothing was changed or lost.
@Command(
        name = "verify",
        description =
                "Re-hash every record, replay the log, compare the view with it quad by quad.")
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Override
    public Integer call() throws NoSuchFileException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DataFolder folder = new DataFolder(main.settings().data());
        if (!Files.isDirectory(folder.data())) {
            throw new NoSuchFileException(folder.data().toString());
        }
        Upkeep.Findings found =
                new Upkeep(folder, main.settings().iris(), TerminalProgress.orSilent()).verify();
        out.println(
                "log: "
                        + found.state().position()
                        + " entries, chain "
                        + found.state().chain().hex());
        out.println("signed: " + found.signed() + " entries");
        out.println("records: " + found.records() + ", " + found.damage().size() + " problems");
        out.flush();
        found.damage().forEach(err::println);
        found.left().forEach(err::println);
        found.note().ifPresent(err::println);
        found.view()
                .ifPresent(wrong ->
                        err.println(
                                "The view is not what the log says: "
                                        + wrong
                                        + ". Nothing is lost: `iz rebuild`, or the next start,"
                                        + " builds it anew."));
        if (!found.damage().isEmpty()) {
            return Failures.DAMAGED;
        }
        if (found.view().isPresent() || !found.left().isEmpty()) {
            return Failures.PROBLEMS;
        }
        out.println(
                found.note().isPresent() ? "good, as far as it was checked" : "view: agrees\ngood");
        out.flush();
        return Failures.GOOD;
    }
}
