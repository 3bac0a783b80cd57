package iz.cli;

import iz.store.Archive;
import iz.store.Published;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `iz withdraw`: takes a text out of the archive.
@Command(
        name = "withdraw",
        description = {
            "Take a text out of the archive: its record and all earlier ones, its credit, the"
                    + " views.",
            "Its page says that it was here and why it is not; copies that others have taken cannot"
                    + " be called back. While the archive is served, keepers do it at the desk."
        })
final class WithdrawCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(
            paramLabel = "IRI",
            description = "Of what is withdrawn, or its path, such as /otkur/iz/en-abdurazak.")
    private String iri = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "What readers are told; public, and for ever.")
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        String full = iri.startsWith("/") ? settings.base() + iri.substring(1) : iri;
        try (Archive archive = Opening.archive(settings, sentence -> {})) {
            Signing.begin(archive, settings, err);
            if (!archive.names().contains(full)) {
                err.println("iz withdraw: <" + full + "> is not published; nothing was withdrawn");
                err.flush();
                return Failures.PROBLEMS;
            }
            if (reason.isBlank()) {
                err.println("iz withdraw: say a reason, it is all that readers will find");
                err.flush();
                return Failures.WRONG_USAGE;
            }
            Published published = archive.withdraw(full, reason.strip());
            published.added().forEach(gone -> out.println("withdrawn: " + gone));
            published.trouble().ifPresent(err::println);
            out.flush();
            err.flush();
        }
        return Failures.GOOD;
    }
}
