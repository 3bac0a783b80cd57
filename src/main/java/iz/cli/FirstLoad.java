package iz.cli;

import iz.log.Progress;
import iz.rdf.GraphNames;
import iz.store.Archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The first start on an empty data folder brings in the corpus that came with the program.
final class FirstLoad {
    private FirstLoad() {}

    /// @param home the folder of the program, `$iz.home`
    static void ifEmpty(Archive archive, GraphNames names, Path home, PrintWriter err)
            throws IOException {
        Path corpus = home.resolve("corpus");
        if (archive.state().position() > 0 || !Files.isDirectory(corpus)) {
            return;
        }
        Progress progress = TerminalProgress.orSilent();
        switch (new Loading(archive, names, progress).load(List.of(corpus))) {
            case Loading.Result.Loaded loaded -> LoadCommand.say(loaded.published(), err, err);
            case Loading.Result.Refused refused -> {
                refused.problems().forEach(err::println);
                err.println("The corpus in " + corpus + " has problems; the archive stays empty.");
            }
        }
    }
}
