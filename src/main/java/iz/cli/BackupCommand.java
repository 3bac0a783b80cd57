package iz.cli;

import iz.desk.Backup;
import iz.desk.BackupKeys;
import iz.store.DataFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz backup`: an encrypted copy of what is private, also while the archive is served.
@Command(
        name = "backup",
        description = {
            "Write an encrypted backup of the desk (accounts, drafts), also while it is served.",
            "It is in the format of age (age-encryption.org). What is public is not in it: `iz"
                    + " mirror` and `iz bundle` copy that."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(
            arity = "0..1",
            paramLabel = "OUT",
            description = "The file of the backup; must not exist.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "RECIPIENT",
            description = "Who can open it (age1…); the setting `backup-to` if it is not given.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--make-key",
            paramLabel = "FILE",
            description =
                    "Make a key instead: FILE opens backups, and what is printed locks them. Do it"
                            + " on a machine that does not serve the archive.")
    private Optional<Path> makeKey = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (makeKey.isPresent() == out.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the file of the backup, or --make-key FILE");
        }
        PrintWriter printer = spec.commandLine().getOut();
        if (makeKey.isPresent()) {
            String recipient = BackupKeys.make(makeKey.get());
            printer.println(recipient);
            printer.println(
                    "Whoever has "
                            + makeKey.get()
                            + " can read the backups, and nobody without it. Keep copies of it, and"
                            + " none on the machine that serves the archive; give that the line"
                            + " above, as --to or as the setting `backup-to`.");
        } else {
            List<String> recipients = recipients();
            DataFolder folder = new DataFolder(main.settings().data());
            long size = Backup.write(folder.desk(), recipients, out.get());
            printer.println(
                    "backed up "
                            + folder.desk()
                            + " into "
                            + out.get()
                            + ", "
                            + size
                            + " bytes, for "
                            + String.join(", ", recipients));
        }
        printer.flush();
        return Failures.GOOD;
    }

    private List<String> recipients() {
        List<String> all = to.isEmpty() ? main.settings().backupTo() : to;
        if (all.isEmpty()) {
            throw new SettingException(
                    "who may open the backup? Give --to age1…, or the setting `backup-to`;"
                            + " iz backup --make-key FILE makes a key");
        }
        if (!all.stream().allMatch(BackupKeys::isRecipient)) {
            // It may be the secret half, so it is not repeated.
            throw new ParameterException(
                    spec.commandLine(), "--to takes an age recipient, which begins with age1");
        }
        return all;
    }
}
