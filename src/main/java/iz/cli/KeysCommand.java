package iz.cli;

import iz.log.KeyHistory;
import iz.log.Log;
import iz.log.Seal;
import iz.log.UnsignableException;
import iz.proof.KeyFolder;
import iz.proof.SigningKey;
import iz.store.Archive;
import iz.store.DataFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz keys`: shows the keys that sign the log, and makes them.
@Command(
        name = "keys",
        description = "Show the keys that sign the log, since when, and where they are; make them.")
final class KeysCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Option(names = "--make", description = "Make keys where there are none.")
    private boolean make;

    @Option(
            names = "--rotate",
            description =
                    "Make new keys and hand the log over to them, by a record that both sign; the"
                            + " secret halves of the old ones are deleted.")
    private boolean rotate;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Whose keys they are; the log's own name if it is not given.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = main.settings();
        KeyFolder keys =
                settings.keys()
                        .orElseThrow(() ->
                                new SettingException(
                                        "the setting `keys` is none: there is no folder of keys"));
        if (make) {
            keys.make(name.orElse(DataFolder.origin(settings.iris())));
        }
        if (rotate) {
            PrintWriter err = spec.commandLine().getErr();
            try (Archive archive = Opening.archive(settings, err::println)) {
                Signing.begin(archive, settings, err);
                Signing.rotate(archive, settings);
            } catch (UnsignableException e) {
                err.println("iz keys: the keys were not changed: " + e.getMessage());
                err.flush();
                return Failures.PROBLEMS;
            }
        }
        if (keys.exists()) {
            out.println("Secret keys, in " + keys.folder() + ":");
            for (SigningKey key : keys.log()) {
                out.println("  " + shortened(key.verifier().toString()));
            }
        } else {
            out.println("There are no secret keys in " + keys.folder() + ".");
        }
        Log log = Log.open(new DataFolder(settings.data()).log(), Clock.systemUTC());
        Seal seal =
                Seal.open(
                        new DataFolder(settings.data()).seal(),
                        log,
                        DataFolder.origin(settings.iris()));
        out.println("Verifier keys of the log, each since the entry before it:");
        for (KeyHistory.Use use : seal.keys().uses()) {
            out.println("  " + use);
        }
        out.println("Signed: " + seal.signedSize() + " of " + log.state().position() + " entries");
        out.flush();
        return Failures.GOOD;
    }

    /// A key of ML-DSA fills a screen.
    private static String shortened(String key) {
        return key.length() > 160 ? key.substring(0, 100) + "…" : key;
    }
}
