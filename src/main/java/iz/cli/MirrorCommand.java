package iz.cli;

import iz.log.FolderLock;
import iz.log.Mirror;
import iz.store.DataFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz mirror`: keeps a copy of an archive that proves what it copies.
@Command(
        name = "mirror",
        description = {
            "Copy an archive, or what is new in it, from a site or a folder.",
            "Every hash and signature is checked; a history that was rewritten is refused. The copy"
                    + " countersigns what it has seen, and is served by `iz serve --mirror`."
        })
final class MirrorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(
            index = "0",
            paramLabel = "URL|DIR",
            description = "The site, such as https://example.org/; or a folder.")
    private String from = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The data folder of the copy; that of --data if it is not given.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "The verifier keys, as you got them from somebody you trust; without them, the"
                            + " first run believes those of the site.")
    private Optional<Path> trust = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings =
                to.map(folder -> main.settings().with("data", folder.toString()))
                        .orElseGet(main::settings);
        Path data = settings.data();
        try (FolderLock _ = FolderLock.take(data);
                Mirroring mirroring = new Mirroring(settings, err)) {
            if (trust.isPresent()) {
                Path keys = new DataFolder(data).seal().resolve("keys");
                Files.createDirectories(keys.resolveSibling(""));
                Files.copy(trust.get(), keys, StandardCopyOption.REPLACE_EXISTING);
            }
            Mirror mirror = mirroring.mirror(from);
            Mirror.Outcome outcome = mirror.run();
            out.println(
                    outcome.entries()
                            + " entries, "
                            + outcome.added()
                            + " of them new; "
                            + outcome.fetched()
                            + " records copied, "
                            + outcome.forgotten()
                            + " withdrawn");
            out.flush();
            return Failures.GOOD;
        } catch (java.nio.file.NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            err.println("iz mirror: " + e.getMessage());
            err.flush();
            return Failures.PROBLEMS;
        }
    }
}
