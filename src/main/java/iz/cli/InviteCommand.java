package iz.cli;

import iz.desk.Desk;
import iz.desk.Invitations;
import iz.desk.Role;
import iz.store.DataFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `iz invite`: lets somebody join the desk, also while the archive is served.
@Command(
        name = "invite",
        description = "Print a code with which one person can join the desk, once.")
final class InviteCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "translator, editor or keeper.")
    private String role = "";

    @Override
    public Integer call() throws NoSuchFileException {
        Role wanted = Role.of(role.toLowerCase(Locale.ROOT)).orElseThrow(this::unknown);
        DataFolder folder = new DataFolder(main.settings().data());
        if (!Files.isDirectory(folder.data())) {
            throw new NoSuchFileException(folder.data().toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = Opening.desk(main.settings())) {
            out.println(desk.invitations().invite(wanted));
        }
        out.println(
                "Good once, for "
                        + Invitations.GOOD_FOR
                        + " days, at /desk/join, to join as "
                        + wanted.code()
                        + ".");
        out.flush();
        return Failures.GOOD;
    }

    private ParameterException unknown() {
        return new ParameterException(
                spec.commandLine(),
                "There is no role \""
                        + role
                        + "\": "
                        + Arrays.stream(Role.values())
                                .map(Role::code)
                                .collect(Collectors.joining(", ")));
    }
}
