package iz.cli;

import iz.rdf.Checker;
import iz.rdf.Corpus;
import iz.rdf.Ontology;
import iz.rdf.Problem;
import iz.store.DataFolder;
import iz.store.Reading;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `iz check`: says what is wrong with corpus files, and changes nothing. They may point to what
/// the archive already holds.
@Command(
        name = "check",
        description = "Say what is wrong with corpus files, file by file and line by line.")
final class CheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Turtle files, or folders of them.")
    private List<Path> given = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = main.settings();
        Corpus corpus = Corpus.of(given, settings.graphNames());
        Reading archive = new DataFolder(settings.data()).published(settings.iris());
        Checker checker = new Checker(settings.graphNames(), Ontology.bundled(), archive::graph);
        List<Problem> problems = checker.check(corpus);
        problems.forEach(out::println);
        out.flush();
        spec.commandLine()
                .getErr()
                .println(
                        "iz check: "
                                + count(problems.size(), "problem")
                                + " in "
                                + count(corpus.files().size(), "file"));
        return problems.isEmpty() ? Failures.GOOD : Failures.PROBLEMS;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
