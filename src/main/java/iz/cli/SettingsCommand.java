package iz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;

/// `iz settings`: the table of settings, as they are now.
@Command(name = "settings", description = "List the settings, their values and what they mean.")
final class SettingsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = main.settings();
        for (Settings.Setting setting : Settings.TABLE) {
            out.println(setting.name() + " = " + settings.value(setting));
            out.println("    " + setting.meaning());
            out.println(
                    "    Default "
                            + setting.initial()
                            + "; set by "
                            + setting.variable()
                            + " or --set "
                            + setting.name()
                            + "=…");
        }
        out.flush();
    }
}
