package iz.cli;

import iz.log.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// `iz bench`: what it takes to measure the archive on any machine.
@Command(name = "bench", description = "Measure the archive.")
final class BenchCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which benchmark? See iz bench --help.");
    }

    @Command(
            name = "corpus",
            description = "Write a made-up corpus; the same numbers give the same bytes.")
    int corpus(
            @Parameters(paramLabel = "DIR", description = "A new or empty folder.") Path folder,
            @Option(
                            names = "--poems",
                            defaultValue = "20000",
                            description = "How many poems (default 20000).")
                    int poems,
            @Option(
                            names = "--lines",
                            defaultValue = "16",
                            description = "Lines per version (default 16).")
                    int lines,
            @Option(
                            names = "--versions",
                            defaultValue = "4",
                            description = "Versions per poem, 1 to 5 (default 4).")
                    int versions)
            throws IOException {
        if (poems < 1 || lines < 1 || versions < 1 || versions > 5) {
            throw new ParameterException(
                    spec.commandLine(),
                    "At least one poem and one line, and one to five versions.");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new ParameterException(
                            spec.commandLine(),
                            folder + " is not empty; name a new folder for the corpus.");
                }
            }
        }
        Progress progress = TerminalProgress.orSilent();
        new SyntheticCorpus(folder, lines, versions)
                .write(poems, done -> progress.at("writing", done, poems));
        spec.commandLine().getOut().println(poems + " poems in " + folder);
        return 0;
    }
}
