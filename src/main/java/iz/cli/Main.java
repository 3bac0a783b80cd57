package iz.cli;

import org.apache.jena.sys.JenaSystem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The command line. To add a command, write a class and list it here.
@Command(
        name = "iz",
        description = "A multilingual archive of poetry and cultural heritage.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "iz 0.1.0",
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            LoadCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            SettingsCommand.class,
            BenchCommand.class,
            TransliterateCommand.class,
            QueryCommand.class,
            QueryServerCommand.class,
            InviteCommand.class,
            KeysCommand.class,
            WithdrawCommand.class,
            MirrorCommand.class,
            BundleCommand.class,
            RestoreCommand.class,
            BackupCommand.class,
            RestoreDeskCommand.class,
        })
public final class Main implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder; ./data if it is not given.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            description = "A setting; `iz settings` lists them.")
    private Map<String, String> set = new LinkedHashMap<>();

    /// Settings as this command line and the environment have them.
    Settings settings() {
        Map<String, String> given = new LinkedHashMap<>(set);
        data.ifPresent(folder -> given.put("data", folder.toString()));
        return Settings.of(given, System.getenv());
    }

    public static void main(String[] args) {
        // First of all, or the parts of Jena may start in an order that leaves some out.
        JenaSystem.init();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
