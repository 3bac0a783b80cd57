package iz.query.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the operating system can put around the query process: no network, and no time of the
/// processor that readers want. Each is used where it is there.
final class Walls {
    private static final List<List<String>> ALL =
            List.of(
                    List.of("unshare", "--map-current-user", "--net", "--"),
                    List.of("nice", "-n", "10"));

    // Not `chrt --idle`, nor 19: on a busy machine the process would not even get to start.

    private Walls() {}

    /// The words to put before the command.
    static List<String> around() {
        List<String> words = new ArrayList<>();
        ALL.stream().filter(Walls::works).forEach(words::addAll);
        return words;
    }

    private static boolean works(List<String> wall) {
        List<String> trial = new ArrayList<>(wall);
        trial.add("true");
        try {
            Process process =
                    new ProcessBuilder(trial)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
